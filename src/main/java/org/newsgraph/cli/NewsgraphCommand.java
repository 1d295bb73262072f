package org.newsgraph.cli;

import org.newsgraph.pipeline.SoftwareVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The top command: what holds for all commands.
@Command(
    name = "newsgraph",
    mixinStandardHelpOptions = true,
    versionProvider = NewsgraphCommand.Version.class,
    description = "Turns news articles into a knowledge graph that answers SPARQL queries.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Begin with: ${ROOT-COMMAND-NAME} build data",
      "Then:       ${ROOT-COMMAND-NAME} query who-says-what",
      "Options may also stand in newsgraph.properties in the working directory, as in store=DIR."
    })
final class NewsgraphCommand {

  private final OutputOptions output;

  NewsgraphCommand(OutputOptions output) {
    this.output = output;
  }

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Print only results and errors.")
  void setQuiet(boolean quiet) {
    output.setQuiet(quiet);
  }

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Print more, and where an error comes from.")
  void setVerbose(boolean verbose) {
    output.setVerbose(verbose);
  }

  /// The version as the jar's manifest has it.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"newsgraph " + number()};
    }

    static String number() {
      return SoftwareVersion.number();
    }
  }
}
