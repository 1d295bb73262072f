package org.newsgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.newsgraph.read.Web;
import picocli.CommandLine;

/// The whole command line over the given console.
final class Newsgraph {

  private final Console console;
  private final OutputOptions output;
  private final FailureReport failures;
  private final Web web;

  /// The command line; the web is asked for articles that are named by their address.
  Newsgraph(Console console, Web web) {
    this.console = console;
    this.web = web;
    this.output = new OutputOptions(console);
    this.failures = new FailureReport(output);
  }

  /// Runs the command that the arguments name and returns its exit code.
  int run(String... arguments) {
    CommandLine commandLine = commandLine();
    output.setHints(new Hints(commandLine));
    try {
      PropertyFile properties = PropertyFile.in(console.directory());
      properties.check(commandLine);
      properties.setDefaults(commandLine);
    } catch (UsageException | IOException e) {
      output.error(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
    int code = commandLine.execute(arguments);
    console.out().flush();
    return code;
  }

  /// All commands with their options, before any is run.
  CommandLine commandLine() {
    CommandLine top = new CommandLine(new NewsgraphCommand(output));
    top.setCommandName(Hints.program(console.environment()));
    commands().forEach(top::addSubcommand);
    top.addSubcommand(lexicon());
    top.addSubcommand(eval());
    top.addSubcommand(wikidata());
    top.addSubcommand(compare());
    top.addSubcommand(user());
    PrintWriter out = new PrintWriter(console.out(), true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(console.err(), true, StandardCharsets.UTF_8);
    return top.setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(URI.class, new AddressConverter())
        .setUsageHelpAutoWidth(console.outTerminal())
        .setExecutionStrategy(
            parsed -> {
              output.setHints(Hints.after(parsed));
              return new CommandLine.RunLast().execute(parsed);
            })
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
  }

  private CommandLine.Help.Ansi ansi() {
    return console.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
  }

  private List<Object> commands() {
    return List.of(
        new ReadCommand(console, output, web),
        new BuildCommand(console, output, web),
        new ExtractCommand(console, output, web),
        new QueryCommand(console, output),
        new QueriesCommand(console),
        new ExplainCommand(console, output),
        new ExportCommand(console, output),
        new ArticlesCommand(console, output),
        new StatsCommand(console, output),
        new ValidateCommand(console, output),
        new CheckCommand(console, output),
        new LoadCommand(console, output),
        new CompactCommand(console, output),
        new RemoveCommand(console, output),
        new LinkCommand(console, output),
        new ServeCommand(console, output),
        new DemoCommand(console, output, web),
        new DoctorCommand(console, output),
        new CompletionCommand(console, this::commandLine));
  }

  private CommandLine eval() {
    return new CommandLine(new EvalCommand(console))
        .addSubcommand(new CalibrateCommand(console, output))
        .addSubcommand(new EvalKnowledgeNetCommand(console))
        .addSubcommand(new EvalLinkingCommand(console, output));
  }

  private CommandLine lexicon() {
    return new CommandLine(new LexiconCommand())
        .addSubcommand(new LexiconCheckCommand(console, output))
        .addSubcommand(new LexiconSuggestCommand(console, output, web));
  }

  private CommandLine compare() {
    return new CommandLine(new CompareCommand())
        .addSubcommand(new CompareWikidataCommand(console, output));
  }

  private CommandLine user() {
    return new CommandLine(new UserCommand())
        .addSubcommand(new UserAddCommand(console, output))
        .addSubcommand(new UserRemoveCommand(console, output))
        .addSubcommand(new UserListCommand(console));
  }

  private CommandLine wikidata() {
    return new CommandLine(new WikidataCommand())
        .addSubcommand(new WikidataIndexCommand(console, output))
        .addSubcommand(new WikidataLookupCommand(console, output));
  }
}
