package org.newsgraph.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.newsgraph.assemble.Assembler;
import org.newsgraph.assemble.Calibration;
import org.newsgraph.assemble.Thresholds;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.emit.Run;
import org.newsgraph.eval.Evaluation;
import org.newsgraph.eval.ExtractedFact;
import org.newsgraph.eval.FactRows;
import org.newsgraph.eval.GoldFact;
import org.newsgraph.eval.GoldReader;
import org.newsgraph.eval.Score;
import org.newsgraph.interpret.Interpreter;
import org.newsgraph.lexicon.LexiconMatcher;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Reading;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.LexiconReader;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.OntologyFiles;
import org.newsgraph.query.QueryCatalogue;
import org.newsgraph.read.ArticleReader;
import org.newsgraph.read.ReadArticle;
import org.newsgraph.read.ReadOptions;
import org.newsgraph.resolve.Resolver;

/// How well a model reads the development articles, by the program's own analysis and measure.
///
/// Use: `DevelopmentScore MODEL ARTICLES [node,arc,fact,claimant,vouched …]`; the folder of articles holds
/// `text` and `gold`. Each further argument is a choice of thresholds to try.
public final class DevelopmentScore {

  private final Ontology ontology;
  private final Lexicon lexicon;
  private final List<GoldFact> gold;
  private final Set<String> eventTypes;
  private final Path articles;

  DevelopmentScore(Path articles) throws IOException {
    OntologyFiles files = OntologyFiles.shipped();
    this.ontology = Ontology.of(files);
    this.lexicon = new LexiconReader(ontology).readOrThrow(files);
    this.articles = articles;
    this.gold = GoldReader.read(List.of(articles.resolve("gold")));
    this.eventTypes =
        ontology.classes().stream()
            .filter(ontology::isEventClass)
            .map(OntologyTerm::localName)
            .collect(Collectors.toSet());
  }

  /// Prints the scores of a model.
  public static void main(String[] arguments) throws IOException {
    org.apache.jena.sys.JenaSystem.init();
    System.setProperty("newsgraph.reader", arguments[0]);
    DevelopmentScore score = new DevelopmentScore(Path.of(arguments[1]));
    List<Reading> readings = score.read(Interpreter.load());
    List<String> choices = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
    if (choices.isEmpty()) {
      choices.add("");
    }
    for (String choice : choices) {
      Thresholds thresholds = Thresholds.DEFAULT;
      if (!choice.isEmpty()) {
        String[] t = choice.split(",");
        thresholds =
            new Thresholds(
                Double.parseDouble(t[0]),
                Double.parseDouble(t[1]),
                Double.parseDouble(t[2]),
                Double.parseDouble(t[3]),
                Double.parseDouble(t[4]));
      }
      System.out.println(choice + " " + score.of(readings, thresholds));
    }
  }

  /// The scores of a model with the program's thresholds.
  static String of(Path articles, Path model) throws IOException {
    System.setProperty("newsgraph.reader", model.toString());
    DevelopmentScore score = new DevelopmentScore(articles);
    return score.of(score.read(Interpreter.load()), Thresholds.DEFAULT);
  }

  /// What the model reads in the development articles.
  List<Reading> read(Interpreter interpreter) throws IOException {
    ArticleReader reader =
        new ArticleReader(
            ReadOptions.standard(),
            InputStream.nullInputStream(),
            address -> {
              throw new IllegalStateException("not a file: " + address);
            });
    List<Reading> readings = new ArrayList<>();
    try (var outcomes = reader.read(List.of(articles.resolve("text").toString()))) {
      outcomes.forEach(
          outcome -> {
            if (outcome instanceof ReadArticle read) {
              readings.add(interpreter.read(read.article()));
            }
          });
    }
    return readings;
  }

  /// The scores of the later articles and of the five first ones.
  String of(List<Reading> readings, Thresholds thresholds) throws IOException {
    Resolver resolver = new Resolver(ontology, lexicon);
    Assembler assembler = new Assembler(ontology, thresholds, Calibration.identity(), 0);
    LexiconMatcher matcher = new LexiconMatcher(ontology, lexicon, Interpreter.classes());
    Run run = new Run("train", ontology.sha256(), List.of(), new TreeMap<>());
    GraphWriter writer =
        new GraphWriter(GraphWriter.DEFAULT_BASE, ontology, run, Clock.systemUTC());
    DatasetGraph dataset = DatasetGraphFactory.create();
    for (Reading reading : readings) {
      Reading matched = matcher.match(reading);
      DatasetGraph article = writer.write(assembler.assemble(resolver.resolve(matched))).dataset();
      article.stream().forEach(dataset::add);
    }
    List<ExtractedFact> facts;
    try (RDFLink link = RDFLink.connect(dataset)) {
      facts = FactRows.ask(link, QueryCatalogue.standard().find("facts").orElseThrow());
    }
    Evaluation evaluation = Evaluation.of(gold, facts, eventTypes);
    Score early = new Score(0, 0, 0, 0);
    Score late = new Score(0, 0, 0, 0);
    for (var entry : evaluation.byArticle().entrySet()) {
      if (entry.getKey().startsWith("wn") || entry.getKey().startsWith("gov")) {
        late = late.plus(entry.getValue());
      } else {
        early = early.plus(entry.getValue());
      }
    }
    return String.format(
        Locale.ROOT,
        "twenty %s; five %s; %s",
        line(late),
        line(early),
        evaluation.attributes().stream()
            .map(a -> "%s %.3f".formatted(a.attribute(), a.accuracy()))
            .collect(Collectors.joining(", ")));
  }

  private static String line(Score score) {
    return "P %.3f R %.3f F1 %.3f".formatted(score.precision(), score.recall(), score.f1());
  }
}
