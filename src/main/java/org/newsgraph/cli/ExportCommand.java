package org.newsgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.query.ExportOptions;
import org.newsgraph.query.Exporter;
import org.newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes what the store holds as RDF.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write the graph as RDF, to standard output or a file.")
final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final StoreOptions stores;
  @Mixin private final GraphOptions graphs = new GraphOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write; standard output by default.")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--article", paramLabel = "ID", description = "This article alone.")
  private Optional<String> article = Optional.empty();

  ExportCommand(Console console) {
    this.console = console;
    this.stores = new StoreOptions(console);
  }

  @Override
  public Integer call() throws IOException {
    ExportOptions options = graphs.forFile(file.map(Path::toString).orElse(""));
    try (Store store = stores.open();
        RDFLink link = store.link()) {
      if (file.isEmpty()) {
        export(link, options, console.out());
      } else {
        try (OutputFile output = new OutputFile(file.get())) {
          export(link, options, output.out());
          output.finish();
        }
      }
    }
    return ExitCode.SUCCESS;
  }

  private void export(RDFLink link, ExportOptions options, OutputStream out) {
    Exporter exporter = new Exporter(link);
    if (article.isPresent()) {
      exporter.export(article.get(), options, out);
    } else {
      exporter.export(options, out);
    }
  }
}
