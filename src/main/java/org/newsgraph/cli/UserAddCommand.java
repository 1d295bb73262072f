package org.newsgraph.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.newsgraph.serve.UserFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds a user, or gives one a new password.
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Add a user, or set a new password and role.",
      "The program asks for the password, or reads it from NEWSGRAPH_PASSWORD or standard input."
    })
final class UserAddCommand implements Callable<Integer> {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");
  private static final int SHORTEST = 8;

  private final Console console;
  private final OutputOptions output;

  @Mixin private final UserOptions users;

  @Option(
      names = "--writer",
      description = "Let the user change the graph; otherwise only read it.")
  private boolean writer;

  @Parameters(paramLabel = "NAME", description = "The user's name.")
  private String name = "";

  UserAddCommand(Console console, OutputOptions output) {
    this.console = console;
    this.output = output;
    this.users = new UserOptions(console);
  }

  @Override
  public Integer call() {
    if (!NAME.matcher(name).matches()) {
      throw new UsageException(
          "\"%s\" is not a user name; it has up to 64 letters, digits, \".\", \"_\", \"@\" or \"-\""
              .formatted(name));
    }
    char[] password = password();
    if (password.length < SHORTEST) {
      throw new UsageException("the password is too short; it has 8 characters or more");
    }
    UserFile file = users.file();
    file.add(name, writer, password);
    output.note(
        "\"%s\" may %s; users are in \"%s\""
            .formatted(name, writer ? "read and write" : "read", file.path()));
    return ExitCode.SUCCESS;
  }

  private char[] password() {
    String given = console.environment().get("NEWSGRAPH_PASSWORD");
    if (given != null) {
      return given.toCharArray();
    }
    if (console.errTerminal()) {
      return Optional.ofNullable(System.console())
          .map(terminal -> terminal.readPassword("Password of %s: ", name))
          .orElse(new char[0]);
    }
    try {
      String line =
          new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8))
              .readLine();
      return line == null ? new char[0] : line.toCharArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
