package org.newsgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.annotate.CoreNlpAnnotator;
import org.newsgraph.eval.KnowledgeNetDocument;
import org.newsgraph.eval.KnowledgeNetEvaluation;
import org.newsgraph.eval.KnowledgeNetFact;
import org.newsgraph.eval.KnowledgeNetFile;
import org.newsgraph.eval.ReportFormat;
import org.newsgraph.model.LearntRelation;
import org.newsgraph.relate.AnnotatedPassage;
import org.newsgraph.relate.CrossValidation;
import org.newsgraph.relate.RelationModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Scores the learnt relations on a file of KnowledgeNet.
@Command(
    name = "knowledgenet",
    mixinStandardHelpOptions = true,
    description = {
      "Score the learnt relations on a file in KnowledgeNet's format.",
      "Precision, recall and F1 for each relation, by overlap and exactly, and the calibration."
    })
final class EvalKnowledgeNetCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The file, one JSON document a line.")
  private Path file = Path.of("");

  @Option(
      names = "--predictions",
      paramLabel = "OUT",
      description = "A file to write the predictions to, in the same format.")
  private Optional<Path> predictions = Optional.empty();

  @Option(
      names = "--folds",
      paramLabel = "NUMBER",
      description =
          "Cross-validate: deal the documents into so many parts and read each with a model that"
              + " is learnt from the others.")
  private Optional<Integer> folds = Optional.empty();

  @Option(
      names = "--fold",
      paramLabel = "NUMBER",
      description = "Only the documents that the file says are of this fold.")
  private Optional<Integer> fold = Optional.empty();

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "A model that newsgraph relations train wrote; the shipped one by default.")
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
    Map<String, List<KnowledgeNetFact>> found = predict(documents, data.relations());
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
    if (folds.isPresent()) {
      return ("%d documents, %d-fold cross-validation: each is read by a model learnt from the"
              + " others.")
          .formatted(documents, folds.get());
    }
    return model
        .map(path -> "%d documents, read by the model \"%s\".".formatted(documents, path))
        .orElse(
            ("%d documents, read by the shipped model. It has learnt from folds 1 to 3 of"
                    + " KnowledgeNet: on these the figures are too good.")
                .formatted(documents));
  }

  private Map<String, List<KnowledgeNetFact>> predict(
      List<KnowledgeNetDocument> documents, Map<String, String> ids) throws IOException {
    Optional<RelationModel> reader = folds.isPresent() ? Optional.empty() : Optional.of(model());
    List<AnnotatedPassage> passages =
        new KnowledgeNetPassages(CoreNlpAnnotator.load()::annotate).of(documents);
    List<List<LearntRelation>> read;
    if (reader.isPresent()) {
      RelationModel loaded = reader.get();
      read = passages.stream().map(passage -> passage.read(loaded)).toList();
    } else {
      read = crossValidate(passages);
    }
    Map<String, List<KnowledgeNetFact>> found = new HashMap<>();
    for (int i = 0; i < read.size(); i++) {
      List<KnowledgeNetFact> facts = new ArrayList<>();
      for (LearntRelation relation : read.get(i)) {
        Optional.ofNullable(ids.get(relation.relation()))
            .ifPresent(id -> facts.add(fact(id, relation)));
      }
      found.put(passages.get(i).id(), facts);
    }
    return found;
  }

  private List<List<LearntRelation>> crossValidate(List<AnnotatedPassage> passages) {
    try {
      return CrossValidation.read(passages, folds.orElse(0));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--folds: " + e.getMessage());
    }
  }

  private RelationModel model() throws IOException {
    if (model.isEmpty()) {
      return RelationModel.shipped();
    }
    try (InputStream in = Files.newInputStream(console.directory().resolve(model.get()))) {
      return RelationModel.read(in);
    }
  }

  private static KnowledgeNetFact fact(String id, LearntRelation relation) {
    return new KnowledgeNetFact(id, relation.subject(), relation.object(), relation.confidence());
  }
}
