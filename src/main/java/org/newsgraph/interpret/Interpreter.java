package org.newsgraph.interpret;

import static org.newsgraph.model.OntologyTerm.ng;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.model.Article;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/// Reads articles with the trained network. Thread-safe.
public final class Interpreter {

  /// The model in use, for the record of provenance.
  public static final String MODEL = "Newsgraph reader 1 (bge-small-en-v1.5), ONNX Runtime 1.23.2";

  /// How many pieces of sentences a window reads.
  private static final int ROOM = 200;

  private final ReaderModel model;
  private final boolean syntax;
  private final Values values = new Values();

  private Interpreter(ReaderModel model, boolean syntax) {
    this.model = model;
    this.syntax = syntax;
  }

  /// The interpreter with the model that the program ships.
  ///
  /// @param syntax whether words get their part of speech and place in the sentence's tree, which
  ///   only a lexicon needs
  public static Interpreter load(boolean syntax) throws IOException {
    try (InputStream stream = Interpreter.class.getResourceAsStream("reader.zip")) {
      if (stream == null) {
        throw new FileNotFoundException("the program lacks its model \"reader.zip\"");
      }
      return new Interpreter(ReaderModel.read(stream), syntax);
    }
  }

  /// The interpreter with the model in a file.
  public static Interpreter load(Path model, boolean syntax) throws IOException {
    try (InputStream stream = Files.newInputStream(model)) {
      return new Interpreter(ReaderModel.read(stream), syntax);
    }
  }

  /// What the article's text says, as far as the network finds it.
  public Reading read(Article article) {
    String text = article.text();
    List<Span> spans = Sentences.of(text);
    List<List<Span>> words = spans.stream().map(span -> Words.in(text, span)).toList();
    EncodedText encoded = encode(article, spans, words);
    List<Sentence> sentences = sentences(text, spans, words, encoded);
    List<Reading.Node> nodes = values.read(article, new NodeFinder(model).find(encoded));
    ArcFinder arcs = new ArcFinder(model, encoded, nodes);
    List<Reading.Node> judged = arcs.nodes();
    return new Reading(
        article, sentences, judged, arcs.arcs(), new LinkFinder(model, encoded).find(judged, text));
  }

  private EncodedText encode(Article article, List<Span> spans, List<List<Span>> words) {
    String text = article.text();
    List<Window.Line> lines = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean headline =
          i == 0
              && article.headline().isPresent()
              && spans.get(i).end() <= article.headline().get().length();
      lines.add(
          new Window.Line(words.get(i).stream().map(word -> word.in(text)).toList(), headline));
    }
    List<Window> windows = new Window.Maker(model.pieces(), lines).all(ROOM);
    return EncodedText.of(words, windows, windows.stream().map(model::encode).toList());
  }

  private List<Sentence> sentences(
      String text, List<Span> spans, List<List<Span>> words, EncodedText encoded) {
    SyntaxFinder finder = new SyntaxFinder(model);
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      List<Token> tokens =
          syntax ? finder.tokens(text, encoded, i) : plain(text, words.get(i));
      sentences.add(new Sentence(i, spans.get(i), tokens, List.of(), List.of()));
    }
    return sentences;
  }

  private static List<Token> plain(String text, List<Span> words) {
    List<Token> tokens = new ArrayList<>();
    for (Span word : words) {
      String form = word.in(text);
      tokens.add(new Token(tokens.size(), word, form, form, "", "O", -1, "root"));
    }
    return tokens;
  }

  /// The class of this name in the ontology.
  static org.newsgraph.model.OntologyTerm term(String localName) {
    return ng(localName);
  }
}
