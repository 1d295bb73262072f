package org.newsgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.eval.LinkingDocument;
import org.newsgraph.eval.LinkingGoldReader;
import org.newsgraph.eval.LinkingReport;
import org.newsgraph.eval.LinkingScore;
import org.newsgraph.link.ItemIndex;
import org.newsgraph.link.LinkModel;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.pipeline.SharedNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Scores the linker against texts whose names people have linked.
@Command(
    name = "linking",
    mixinStandardHelpOptions = true,
    description = {
      "Score the linker against texts whose names people have linked to Wikidata.",
      "With the spans of the names given, and end to end; by source."
    })
final class EvalLinkingCommand implements Callable<Integer> {

  /// How a score is written.
  enum Format {
    MD,
    JSON
  }

  private final Console console;
  private final OutputOptions output;

  @Mixin private final IndexLocation location = new IndexLocation();
  @Mixin private final OntologyOptions ontologies;

  @Parameters(
      paramLabel = "GOLD",
      description = "A file of texts with linked names, one JSON object a line.")
  private Path gold = Path.of("");

  @Option(
      names = "--folds",
      paramLabel = "NUMBER",
      description =
          "Cross-validate: divide the texts into this many parts and link each by weights that are"
              + " learnt from the others.")
  private Optional<Integer> folds = Optional.empty();

  @Option(
      names = "--learn",
      paramLabel = "FILE",
      description = "Also learn weights from all the texts and write them to the file.")
  private Optional<Path> learnt = Optional.empty();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Link by the weights in the file instead of the program's own.")
  private Optional<Path> model = Optional.empty();

  @Option(names = "--format", paramLabel = "FORMAT", description = "md (default) or json.")
  private Format format = Format.MD;

  EvalLinkingCommand(Console console, OutputOptions output) {
    this.console = console;
    this.output = output;
    this.ontologies = new OntologyOptions(console);
  }

  @Override
  public Integer call() throws IOException {
    if (folds.filter(number -> number < 2).isPresent()) {
      throw new UsageException(
          "--folds \"%d\" is too few; allowed are 2 and more".formatted(folds.get()));
    }
    List<LinkingDocument> documents = LinkingGoldReader.read(gold);
    try (ItemIndex index = ItemIndex.open(location.directory())) {
      LinkingTrial trial =
          new LinkingTrial(index, Ontology.of(ontologies.files()), read(documents));
      LinkingScore score =
          folds.isPresent() ? trial.crossValidate(folds.get()) : trial.score(givenModel());
      console
          .out()
          .print(format == Format.JSON ? LinkingReport.json(score) : LinkingReport.table(score));
      if (learnt.isPresent()) {
        write(trial.learn(), learnt.get());
      }
    }
    return ExitCode.SUCCESS;
  }

  private List<ReadGold> read(List<LinkingDocument> documents) {
    var read = SharedNetwork.load();
    List<ReadGold> texts = new ArrayList<>();
    for (LinkingDocument document : documents) {
      texts.add(new ReadGold(document, read.apply(document.article())));
      if (texts.size() % 20 == 0) {
        output.note("%d of %d texts read".formatted(texts.size(), documents.size()));
      }
    }
    return texts;
  }

  private LinkModel givenModel() throws IOException {
    return model.isPresent()
        ? LinkModel.read(model.get().toString(), Files.readString(model.get()))
        : LinkModel.shipped();
  }

  private void write(LinkModel weights, Path file) throws IOException {
    String origin =
        String.format(
            Locale.ROOT,
            "Learnt from \"%s\" by newsgraph eval linking --learn",
            gold.getFileName());
    StringWriter text = new StringWriter();
    weights.write(origin, new PrintWriter(text));
    OutputFile.write(file, text.toString());
    output.note("weights written to \"%s\"".formatted(file));
  }
}
