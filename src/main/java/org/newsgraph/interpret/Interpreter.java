package org.newsgraph.interpret;

import static org.newsgraph.model.OntologyTerm.ng;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.model.Article;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/// Reads articles with the trained network. Thread-safe.
public final class Interpreter {

  /// The model in use, for the record of provenance.
  public static final String MODEL = "Newsgraph reader 3 (bge-small-en-v1.5), ONNX Runtime 1.23.2";

  /// How many pieces of sentences a window reads.
  private static final int ROOM = 200;

  /// Names a file that takes the place of the program's own model, for measuring builds.
  private static final String PROPERTY = "newsgraph.reader";

  private final ReaderModel model;
  private final ValueReader values = new ValueReader();

  private Interpreter(ReaderModel model) {
    this.model = model;
  }

  /// The interpreter with the model that the program ships.
  ///
  /// @throws UncheckedIOException where it cannot be read
  public static Interpreter load() {
    try (InputStream stream = stream()) {
      return new Interpreter(ReaderModel.read(stream));
    } catch (IOException e) {
      throw new UncheckedIOException("the model \"reader.zip\" cannot be read", e);
    }
  }

  /// The interpreter with a model that the trainer wrote.
  public static Interpreter load(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return new Interpreter(ReaderModel.read(stream));
    }
  }

  /// The version of ONNX Runtime, which runs the network.
  public static String runtimeVersion() {
    return OnnxEnvironment.get().getVersion();
  }

  private static InputStream stream() throws IOException {
    String file = System.getProperty(PROPERTY, "");
    if (!file.isEmpty()) {
      return Files.newInputStream(Path.of(file));
    }
    InputStream stream = Interpreter.class.getResourceAsStream(ModelFile.NAME);
    if (stream == null) {
      throw new FileNotFoundException("the program lacks its model");
    }
    return stream;
  }

  /// The classes of things and events that the network was trained on.
  public static Set<OntologyTerm> classes() {
    try (InputStream stream = stream()) {
      Labels labels = ReaderModel.readLabels(stream);
      return Stream.concat(labels.things().stream(), labels.events().stream())
          .map(Interpreter::term)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("the model \"reader.zip\" cannot be read", e);
    }
  }

  /// What the article's text says, as far as the network finds it.
  public Reading read(Article article) {
    String text = article.text();
    List<Span> spans = Sentences.of(text);
    List<List<Span>> words = spans.stream().map(span -> WordSplitter.in(text, span)).toList();
    Optional<String> headline = article.headline();
    EncodedText encoded = encode(text, headline, spans, words);
    List<Sentence> sentences = sentences(text, spans, words);
    List<Reading.Node> nodes = values.read(article, new NodeFinder(model).find(encoded));
    ArcFinder arcs = new ArcFinder(model, encoded, nodes);
    List<Reading.Node> judged = arcs.nodes();
    return new Reading(
        article,
        sentences,
        judged,
        new Quotations(judged, arcs.arcs()).vouched(text),
        new LinkFinder(model, encoded).find(judged, text));
  }

  /// A relation between two names, as KnowledgeNet has them (Mesquita et al., EMNLP 2019).
  ///
  /// @param relation its name there
  public record NamedRelation(String relation, Span subject, Span object, double score) {}

  /// KnowledgeNet's relations between what the article's sentences name, those that are likelier
  /// than a tenth.
  public List<NamedRelation> relations(Article article) {
    String text = article.text();
    List<Span> spans = Sentences.of(text);
    List<List<Span>> words = spans.stream().map(span -> WordSplitter.in(text, span)).toList();
    EncodedText encoded = encode(text, article.headline(), spans, words);
    return new ArcFinder(model, encoded, new NodeFinder(model).find(encoded)).relations();
  }

  private EncodedText encode(
      String text, Optional<String> headline, List<Span> spans, List<List<Span>> words) {
    List<Window.Line> lines = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean first = i == 0 && headline.isPresent();
      boolean isHeadline = first && spans.get(i).end() <= headline.orElse("").length();
      lines.add(
          new Window.Line(words.get(i).stream().map(word -> word.in(text)).toList(), isHeadline));
    }
    List<Window> windows = new Window.Maker(model.pieces(), lines).all(ROOM);
    return EncodedText.of(words, windows, model::encode);
  }

  private List<Sentence> sentences(String text, List<Span> spans, List<List<Span>> words) {
    SyntaxFinder finder = new SyntaxFinder(model);
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      List<Token> tokens = finder.tokens(text, words.get(i));
      sentences.add(new Sentence(i, spans.get(i), tokens));
    }
    return sentences;
  }

  /// The class of this name in the ontology.
  static OntologyTerm term(String localName) {
    return ng(localName);
  }
}
