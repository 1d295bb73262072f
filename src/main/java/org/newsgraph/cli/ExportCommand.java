package org.newsgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.compare.QuickStatements;
import org.newsgraph.query.ExportOptions;
import org.newsgraph.query.Exporter;
import org.newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes what the store holds as RDF or as a property graph, or what of it is new for Wikidata.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Write the graph as RDF, GraphML or CSV, or what is new to Wikidata, to standard output"
            + " or a file.")
final class ExportCommand extends StoreCommand implements Callable<Integer> {

  @Mixin private final GraphOptions graphs = new GraphOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write, with --format csv a folder; standard output by default.")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--article", paramLabel = "ID", description = "Only this article.")
  private Optional<String> article = Optional.empty();

  @Mixin private final WikidataOptions wikidata = new WikidataOptions();
  @Mixin private final OntologyOptions ontologies;

  ExportCommand(Console console, OutputOptions output) {
    super(console, output);
    this.ontologies = new OntologyOptions(console);
  }

  @Override
  public Integer call() throws IOException {
    if (graphs.isQuickStatements()) {
      quickStatements();
      return ExitCode.SUCCESS;
    }
    ExportOptions options = graphs.forFile(file.map(Path::toString).orElse(""));
    try (Store store = stores.open();
        RDFLink link = store.link();
        GraphTarget target = graphs.open(options, file, console.out())) {
      Exporter exporter = new Exporter(link);
      if (article.isPresent()) {
        exporter.export(article.get(), target.output());
      } else {
        exporter.export(target.output());
      }
      target.finish();
    }
    return ExitCode.SUCCESS;
  }

  private void quickStatements() throws IOException {
    if (!wikidata.isGiven()) {
      throw new UsageException(
          "--format quickstatements must know what Wikidata has: name --index DIR or"
              + " --wikidata-endpoint URL");
    }
    try (Store store = stores.open();
        RDFLink link = store.link()) {
      if (file.isEmpty()) {
        quickStatements(link, console.out());
      } else {
        try (OutputFile target = new OutputFile(file.get())) {
          quickStatements(link, target.out());
          target.finish();
        }
      }
    }
  }

  private void quickStatements(RDFLink link, OutputStream out) throws IOException {
    QuickStatements statements =
        QuickStatements.of(
            ComparisonOptions.compare(link, wikidata, ontologies).stream()
                .filter(one -> article.stream().allMatch(one.fact().article().id()::equals))
                .toList());
    for (String line : statements.lines()) {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
    statements.leftOut().forEach(what -> output.note("left out: " + what));
    output.note(
        "%s, %d left out; look through them before you submit them at https://quickstatements.toolforge.org/"
            .formatted(
                Amounts.count(statements.lines().size(), "new statement", "new statements"),
                statements.leftOut().size()));
  }
}
