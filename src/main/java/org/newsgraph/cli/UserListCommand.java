package org.newsgraph.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the users and their roles.
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List users and their roles.")
final class UserListCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final UserOptions users;

  UserListCommand(Console console) {
    this.console = console;
    this.users = new UserOptions(console);
  }

  @Override
  public Integer call() {
    users.file().list().forEach(console.out()::println);
    return ExitCode.SUCCESS;
  }
}
