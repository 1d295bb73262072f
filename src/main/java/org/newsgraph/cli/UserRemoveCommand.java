package org.newsgraph.cli;

import java.util.concurrent.Callable;
import org.newsgraph.serve.UserFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Takes a user away.
@Command(name = "remove", mixinStandardHelpOptions = true, description = "Remove a user.")
final class UserRemoveCommand implements Callable<Integer> {

  private final OutputOptions output;

  @Mixin private final UserOptions users;

  @Parameters(paramLabel = "NAME", description = "The user's name.")
  private String name = "";

  UserRemoveCommand(Console console, OutputOptions output) {
    this.output = output;
    this.users = new UserOptions(console);
  }

  @Override
  public Integer call() {
    UserFile file = users.file();
    if (file.remove(name)) {
      output.note(
          "removed \"%s\"; a running server knows it until it is restarted".formatted(name));
      return ExitCode.SUCCESS;
    }
    output.error(
        "no user \"%s\" in \"%s\"; newsgraph user list names them".formatted(name, file.path()));
    return ExitCode.FAILURE;
  }
}
