package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.pipeline.Analyser;
import org.newsgraph.pipeline.Build;
import org.newsgraph.pipeline.BuildSummary;
import org.newsgraph.query.GraphOutput;
import org.newsgraph.read.Web;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes the graphs of articles into a file, without a store.
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Read articles and write their graph into a file, without a store.")
final class ExtractCommand implements Callable<Integer> {

  private final Console console;
  private final OutputOptions output;

  @Mixin private final InputOptions inputs;
  @Mixin private final AnalysisOptions analysis;
  @Mixin private final LinkOptions linking;
  @Mixin private final GraphOptions graphs = new GraphOptions();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The file to write, with --format csv a folder; - for standard output.")
  private String file = "-";

  ExtractCommand(Console console, OutputOptions output, Web web) {
    this.console = console;
    this.output = output;
    this.inputs = new InputOptions(console, web);
    this.analysis = new AnalysisOptions(console);
    this.linking = new LinkOptions(console);
  }

  @Override
  public Integer call() throws IOException {
    Optional<Path> place = Optional.of(file).filter(name -> !name.equals("-")).map(Path::of);
    try (GraphTarget target = graphs.open(graphs.forFile(file), place, console.out())) {
      int code = extract(target.output());
      target.finish();
      return code;
    }
  }

  private int extract(GraphOutput graph) throws IOException {
    Instant start = console.clock().instant();
    int total = inputs.countSome();
    BuildSummary summary;
    Optional<String> unresolved;
    try (NamedLinking links = linking.open(analysis.ontology());
        Analyser analyser = analysis.analyser(links.opened());
        BuildProgress progress = new BuildProgress(total, console, output)) {
      summary =
          new Build(analyser, analysis.threads(), console.clock(), progress)
              .run(inputs.read(), batch -> write(batch, graph));
      unresolved = links.note(summary.unresolvedLinks());
    }
    Duration time = Duration.between(start, console.clock().instant());
    output.note(new BuildReport(summary, time).text());
    inputs.counts().ifPresent(output::note);
    unresolved.ifPresent(output::note);
    return summary.failures() == 0 ? ExitCode.SUCCESS : ExitCode.FAILURE;
  }

  private static void write(List<DatasetGraph> batch, GraphOutput output) {
    batch.forEach(article -> output.write(article(article), article));
  }

  /// The article of a dataset: the names of its other graphs begin with its own.
  private static ArticleIri article(DatasetGraph dataset) {
    Iterator<Node> names = dataset.listGraphNodes();
    return Iter.asStream(names)
        .map(Node::getURI)
        .min(Comparator.comparingInt(String::length))
        .map(ArticleIri::new)
        .orElseThrow();
  }
}
