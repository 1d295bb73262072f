package org.newsgraph.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.AnalysisPart;
import org.newsgraph.model.Annotations;
import org.newsgraph.model.Facts;
import org.newsgraph.model.LearntRelation;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.LexiconReader;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.OntologyFiles;

/// The layers of extraction with the shipped lexicon, what they find written out as text.
final class Layers {

  private static final Ontology ONTOLOGY;
  private static final Lexicon LEXICON;
  private static final Kinds KINDS;

  static {
    org.apache.jena.sys.JenaSystem.init();
    try {
      OntologyFiles files = OntologyFiles.shipped();
      ONTOLOGY = Ontology.of(files);
      LEXICON = new LexiconReader(ONTOLOGY).readOrThrow(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    KINDS = new Kinds(ONTOLOGY, LEXICON);
  }

  private Layers() {}

  /// All that the article states, with the ledger.
  static Facts extract(Annotations annotations) {
    return new Extractor(ONTOLOGY, LEXICON).extract(annotations);
  }

  /// The facts that are at least so sure.
  static Facts extract(Annotations annotations, double minConfidence) {
    return new Extractor(ONTOLOGY, LEXICON, minConfidence, Set.of()).extract(annotations);
  }

  /// The facts that are found without a part of the analysis, as [FactText] writes them.
  static List<String> factsWithout(AnalysisPart part, String... sentences) {
    return FactText.of(
        new Extractor(ONTOLOGY, LEXICON, 0, Set.of(part)).extract(Sentences.of(sentences)));
  }

  /// All that the article states, with what a learnt model read.
  static Facts extract(Annotations annotations, List<LearntRelation> learnt) {
    return new Extractor(ONTOLOGY, LEXICON).extract(annotations, learnt);
  }

  /// The facts of an article of these sentences, as [FactText] writes them.
  static List<String> facts(String... sentences) {
    return FactText.of(extract(Sentences.of(sentences)));
  }

  /// The mentions of a sentence: `two men: Group x2`, `Anna Berg: Person, named`.
  static List<String> mentions(String sentence) {
    Annotations annotations = Sentences.of(sentence);
    return mentions(annotations).stream()
        .map(mention -> describe(mention, annotations.article().text()))
        .toList();
  }

  private static String describe(Mention mention, String article) {
    String count = mention.count().map(number -> " x" + number).orElse("");
    String form =
        switch (mention.form()) {
          case NAME -> ", named";
          case NOMINAL -> "";
          case PRONOUN -> ", pronoun";
        };
    return mention.text(article) + ": " + mention.type().localName() + count + form;
  }

  private static List<Mention> mentions(Annotations annotations) {
    MentionFinder finder = new MentionFinder(KINDS);
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : annotations.sentences()) {
      mentions.addAll(finder.find(new Tree(sentence, false)));
    }
    return mentions;
  }

  /// The things that an article speaks of, the mentions of each joined by `=`.
  static List<String> chains(String... sentences) {
    Annotations annotations = Sentences.of(sentences);
    String text = annotations.article().text();
    return new CoreferenceResolver(KINDS, text)
        .resolve(mentions(annotations)).stream()
            .map(chain -> chain.mentions().stream().map(mention -> mention.text(text)).toList())
            .map(names -> String.join(" = ", names))
            .toList();
  }

  /// The arguments of the word: `subject police`, `object two men`, each by its head word.
  static List<String> slots(String sentence, String word) {
    Predicate predicate =
        predicate(new Tree(Sentences.of(sentence).sentences().getFirst(), false), word);
    List<String> slots = new ArrayList<>();
    for (Map.Entry<String, List<Token>> slot : predicate.slots().entrySet()) {
      for (Token filler : slot.getValue()) {
        if (!slot.getKey().equals("self")) {
          slots.add(slot.getKey() + " " + filler.text());
        }
      }
    }
    return slots;
  }

  private static Predicate predicate(Tree tree, String word) {
    return new PredicateFinder(LEXICON)
        .find(tree).stream()
            .filter(found -> found.head().text().equals(word))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no predicate: " + word));
  }

  /// The predicates of a sentence by lemma and part of speech; those of no entry end in `?`.
  static List<String> predicates(String sentence) {
    Tree tree = new Tree(Sentences.of(sentence).sentences().getFirst(), false);
    return new PredicateFinder(LEXICON)
        .find(tree).stream()
            .map(
                found ->
                    found.lemma()
                        + " "
                        + found.partOfSpeech().name().toLowerCase(Locale.ROOT)
                        + (found.entries().isEmpty() ? " ?" : ""))
            .toList();
  }

  /// Who says what: `police said: two men were arrested`; one line a report and sentence.
  static List<String> reports(String... sentences) {
    Annotations annotations = Sentences.of(sentences);
    Analysis analysis = new Analysis(annotations, ONTOLOGY, LEXICON, KINDS, Set.of());
    String text = annotations.article().text();
    List<String> reports = new ArrayList<>();
    for (Tree tree : analysis.trees()) {
      for (Report report : analysis.attribution().reports(tree)) {
        String source =
            report.source().map(token -> words(analysis, report, token, text)).orElse("somebody");
        reports.add(source + " " + report.cue().in(text) + ": " + scope(report, text));
      }
    }
    return reports;
  }

  private static String words(Analysis analysis, Report report, Token source, String text) {
    Span span = analysis.span(report.sourceTree(), source);
    return span.in(text);
  }

  /// The reported words, without the marks around them.
  private static String scope(Report report, String text) {
    Optional<Span> span =
        report.scope().stream()
            .mapToObj(report.tree()::token)
            .filter(token -> !token.is("punct"))
            .map(Token::span)
            .reduce(Span::cover);
    return span.map(found -> found.in(text)).orElse("");
  }

  /// How a sentence tells what the word names: `negated certain (not)`.
  static String modality(String sentence, String word) {
    Annotations annotations = Sentences.of(sentence);
    Tree tree = new Tree(annotations.sentences().getFirst(), false);
    Modality modality = new Factuality(LEXICON).of(predicate(tree, word));
    List<String> cues = new ArrayList<>();
    modality.negationCue().ifPresent(cue -> cues.add(cue.in(annotations.article().text())));
    modality.hedgeCue().ifPresent(cue -> cues.add(cue.in(annotations.article().text())));
    String verdict = modality.polarity() + " " + modality.certainty();
    return verdict.toLowerCase(Locale.ROOT)
        + (cues.isEmpty() ? "" : " (" + String.join(", ", cues) + ")");
  }
}
