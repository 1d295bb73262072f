package org.newsgraph.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.MorphaAnnotator;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.newsgraph.model.Annotations;
import org.newsgraph.model.Article;
import org.newsgraph.model.Sentence;

/// Stanford CoreNLP's tokenizer, tagger, lemmatizer, name and time tagger and dependency parser.
///
/// Which models, and why: the left3words tagger (the bidirectional one is 0.5 points better at 30
/// times the cost), the three-class name model alone (the fine-grained gazetteer loses a point and
/// costs 600 MB), SUTime, and the neural dependency parser with basic dependencies only, computed
/// by [TransitionParser].
public final class CoreNlpAnnotator implements Annotator {

  /// The models in use, for the record of provenance.
  public static final String MODELS =
      "Stanford CoreNLP 4.5.10: english-left3words-distsim,"
          + " english.all.3class.distsim.crf, SUTime, nndep english_UD";

  private final TokenizerAnnotator tokenizer;
  private final POSTaggerAnnotator tagger;
  private final MorphaAnnotator lemmatizer;
  private final NameTagger names;
  private final TransitionParser parser;

  private CoreNlpAnnotator(
      TokenizerAnnotator tokenizer,
      POSTaggerAnnotator tagger,
      MorphaAnnotator lemmatizer,
      NameTagger names,
      TransitionParser parser) {
    this.tokenizer = tokenizer;
    this.tagger = tagger;
    this.lemmatizer = lemmatizer;
    this.names = names;
    this.parser = parser;
  }

  /// Loads the models, side by side; takes some seconds and about 400 MB of heap.
  public static CoreNlpAnnotator load() {
    var names = beside(CoreNlpAnnotator::loadNames);
    var parser = beside(() -> new TransitionParser(ParserModelReader.english()));
    var tagger = new POSTaggerAnnotator(false);
    var tokenizer = new TokenizerAnnotator(false, tokenizerProperties());
    return new CoreNlpAnnotator(
        tokenizer, tagger, new MorphaAnnotator(false), names.join(), parser.join());
  }

  // Not in the common pool, which on two processors has one thread: the names, which take longest,
  // would wait for the parser.
  private static <T> CompletableFuture<T> beside(Supplier<T> loader) {
    return CompletableFuture.supplyAsync(
        loader, task -> Thread.ofPlatform().daemon().name("models").start(task));
  }

  /// How text is cut into tokens.
  static Properties tokenizerProperties() {
    Properties properties = new Properties();
    properties.setProperty("tokenize.language", "en");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    return properties;
  }

  private static NameTagger loadNames() {
    try {
      return new NameTagger(nameProperties());
    } catch (IOException e) {
      throw new UncheckedIOException("the name model could not be read", e);
    }
  }

  /// How names, numbers and times are tagged.
  static Properties nameProperties() {
    Properties properties = new Properties();
    properties.setProperty(
        "ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.useSUTime", "true");
    properties.setProperty("ner.buildEntityMentions", "false");
    properties.setProperty("ner.maxlen", Integer.toString(SentenceSplitter.MAX_TOKENS));
    return properties;
  }

  @Override
  public Annotations annotate(Article article) {
    Annotation document = new Annotation(article.text());
    article
        .metadata()
        .date()
        .ifPresent(date -> document.set(CoreAnnotations.DocDateAnnotation.class, date.toString()));
    tokenizer.annotate(document);
    SentenceSplitter.split(document);
    tagger.annotate(document);
    lemmatizer.annotate(document);
    names.annotate(document);
    List<Sentence> sentences = new ArrayList<>();
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
      sentences.add(SentenceConverter.convert(sentences.size(), tokens, parse(tokens)));
    }
    return new Annotations(article, sentences);
  }

  private List<TransitionParser.Arc> parse(List<CoreLabel> tokens) {
    return parser.parse(
        tokens.stream().map(CoreLabel::word).toList(),
        tokens.stream().map(CoreLabel::tag).toList());
  }
}
