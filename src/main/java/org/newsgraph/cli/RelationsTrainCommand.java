package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.annotate.CoreNlpAnnotator;
import org.newsgraph.eval.KnowledgeNetFile;
import org.newsgraph.relate.AnnotatedPassage;
import org.newsgraph.relate.RelationModel;
import org.newsgraph.relate.RelationTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Learns a model of relations and writes it to a file.
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Learn a model of relations from a file in KnowledgeNet's format.",
      "The same file gives the same bytes."
    })
final class RelationsTrainCommand implements Callable<Integer> {

  private final Console console;
  private final OutputOptions output;

  @Parameters(paramLabel = "FILE", description = "The file, one JSON document a line.")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "MODEL",
      required = true,
      description = "The file to write.")
  private Path model = Path.of("");

  RelationsTrainCommand(Console console, OutputOptions output) {
    this.console = console;
    this.output = output;
  }

  @Override
  public Integer call() throws IOException {
    KnowledgeNetFile data = KnowledgeNetFile.read(console.directory().resolve(file));
    List<AnnotatedPassage> passages =
        new KnowledgeNetPassages(CoreNlpAnnotator.load()::annotate).of(data.documents());
    RelationModel learnt = RelationTrainer.train(passages);
    try (OutputFile target = new OutputFile(console.directory().resolve(model))) {
      learnt.write(target.out());
      target.finish();
    }
    output.note(
        "Learnt %d relations from %d passages into \"%s\"."
            .formatted(learnt.relations().size(), passages.size(), model));
    return ExitCode.SUCCESS;
  }
}
