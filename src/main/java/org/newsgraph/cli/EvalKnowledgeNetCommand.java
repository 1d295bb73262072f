package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.eval.KnowledgeNetDocument;
import org.newsgraph.eval.KnowledgeNetEvaluation;
import org.newsgraph.eval.KnowledgeNetFact;
import org.newsgraph.eval.KnowledgeNetFile;
import org.newsgraph.eval.ReportFormat;
import org.newsgraph.interpret.Interpreter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Scores the relations between names that the network reads, on a file of KnowledgeNet.
@Command(
    name = "knowledgenet",
    mixinStandardHelpOptions = true,
    description = {
      "Score the relations between names that the network reads, on a file in KnowledgeNet's format.",
      "Precision, recall and F1 for each relation, by overlap and exactly, and the calibration.",
      "To cross-validate, use the trainer with --left-out and RelationScore; see src/train/README.md."
    })
final class EvalKnowledgeNetCommand implements Callable<Integer> {

  /// How likely a relation must be to count.
  private static final double LEAST_SCORE = 0.3;

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The file, one JSON document a line.")
  private Path file = Path.of("");

  @Option(
      names = "--predictions",
      paramLabel = "OUT",
      description = "A file to write the predictions to, in the same format.")
  private Optional<Path> predictions = Optional.empty();

  @Option(
      names = "--fold",
      paramLabel = "NUMBER",
      description = "Only the documents that the file says are of this fold.")
  private Optional<Integer> fold = Optional.empty();

  @Option(
      names = "--model",
      paramLabel = "READER.ZIP",
      description = "A model that the trainer wrote; the shipped one by default.")
  private Optional<Path> model = Optional.empty();

  @Option(names = "--format", paramLabel = "FORMAT", description = "md (default), json or csv.")
  private ReportFormat format = ReportFormat.MD;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "REPORT",
      description = "The file to write the report to; standard output by default.")
  private Optional<Path> output = Optional.empty();

  EvalKnowledgeNetCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    KnowledgeNetFile data = KnowledgeNetFile.read(console.directory().resolve(file));
    List<KnowledgeNetDocument> documents =
        data.documents().stream()
            .filter(document -> fold.isEmpty() || document.fold() == fold.get())
            .toList();
    Map<String, List<KnowledgeNetFact>> found = read(documents, data.relations());
    if (predictions.isPresent()) {
      try (OutputFile target = new OutputFile(console.directory().resolve(predictions.get()))) {
        data.writeWith(passage -> found.getOrDefault(passage.id(), List.of()), target.out());
        target.finish();
      }
    }
    KnowledgeNetEvaluation evaluation =
        KnowledgeNetEvaluation.of(
            note(documents.size()),
            documents,
            passage -> found.getOrDefault(passage.id(), List.of()));
    write(evaluation.write(format).getBytes(StandardCharsets.UTF_8));
    return ExitCode.SUCCESS;
  }

  private void write(byte[] report) throws IOException {
    if (output.isEmpty()) {
      console.out().write(report);
      return;
    }
    try (OutputFile target = new OutputFile(console.directory().resolve(output.get()))) {
      target.out().write(report);
      target.finish();
    }
  }

  private String note(int documents) {
    return model
        .map(path -> "%d documents, read by the model \"%s\".".formatted(documents, path))
        .orElse(
            ("%d documents, read by the shipped model. It has learnt from folds 1 to 3 of"
                    + " KnowledgeNet: on these the figures are too good.")
                .formatted(documents));
  }

  /// The facts of each passage by its id; documents are read side by side.
  private Map<String, List<KnowledgeNetFact>> read(
      List<KnowledgeNetDocument> documents, Map<String, String> ids) throws IOException {
    Interpreter interpreter = interpreter();
    return documents.parallelStream()
        .map(document -> read(interpreter, document, ids))
        .collect(HashMap::new, Map::putAll, Map::putAll);
  }

  private static Map<String, List<KnowledgeNetFact>> read(
      Interpreter interpreter, KnowledgeNetDocument document, Map<String, String> ids) {
    List<KnowledgeNetFact> facts = new ArrayList<>();
    for (Interpreter.NamedRelation relation : interpreter.relations(document.article())) {
      String id = ids.get(relation.relation());
      if (id != null && relation.score() >= LEAST_SCORE) {
        facts.add(
            new KnowledgeNetFact(id, relation.subject(), relation.object(), relation.score()));
      }
    }
    Map<String, List<KnowledgeNetFact>> found = new HashMap<>();
    for (KnowledgeNetDocument.Passage passage : document.passages()) {
      found.put(
          passage.id(),
          facts.stream().filter(fact -> fact.subject().overlaps(passage.span())).toList());
    }
    return found;
  }

  private Interpreter interpreter() throws IOException {
    return model.isEmpty()
        ? Interpreter.load()
        : Interpreter.load(console.directory().resolve(model.get()));
  }
}
