package org.newsgraph.cli;

import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Prints a script that lets a shell complete commands and options.
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Print a completion script for bash and zsh.",
      "Use it with: source <(newsgraph completion)"
    })
final class CompletionCommand implements Runnable {

  private final Console console;
  private final Supplier<CommandLine> top;

  CompletionCommand(Console console, Supplier<CommandLine> top) {
    this.console = console;
    this.top = top;
  }

  @Override
  public void run() {
    console.out().print(AutoComplete.bash("newsgraph", top.get()));
  }
}
