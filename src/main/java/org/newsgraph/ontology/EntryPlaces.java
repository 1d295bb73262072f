package org.newsgraph.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.tokens.Token;
import org.apache.jena.riot.tokens.TokenType;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;

/// Where the entries of a Turtle file begin, and where each names its terms.
final class EntryPlaces {

  /// A place in a file; both numbers are 1-based.
  record Place(int line, int column) {}

  private static final Place START = new Place(1, 1);

  private final Map<String, List<Place>> entries = new HashMap<>();
  private final Map<String, Map<String, Place>> terms = new HashMap<>();

  private EntryPlaces() {}

  /// The places of a file that is known to be good Turtle.
  static EntryPlaces of(String turtle, PrefixMap prefixes) {
    EntryPlaces places = new EntryPlaces();
    Tokenizer tokens = TokenizerText.fromString(turtle);
    String entry = "";
    boolean begins = true;
    while (tokens.hasNext()) {
      Token token = tokens.next();
      if (token.hasType(TokenType.DOT)) {
        begins = true;
        continue;
      }
      String term = term(token, prefixes);
      Place place = new Place((int) token.getLine(), (int) token.getColumn());
      if (begins) {
        entry = term;
        places.entries.computeIfAbsent(entry, key -> new ArrayList<>()).add(place);
      }
      begins = false;
      places.terms.computeIfAbsent(entry, key -> new HashMap<>()).putIfAbsent(term, place);
    }
    return places;
  }

  private static String term(Token token, PrefixMap prefixes) {
    if (!token.isNode()) {
      return token.text();
    }
    try {
      Node node = token.asNode(prefixes);
      return node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm() : "";
    } catch (RiotException e) {
      return token.text(); // the prefix of a directive, which no entry is named by
    }
  }

  /// Every place where a statement about the entry begins, in order.
  List<Place> beginnings(String entry) {
    return entries.getOrDefault(entry, List.of());
  }

  /// Where the entry first names a term or a literal; the entry's own beginning where it does not.
  Place of(String entry, String term) {
    Place beginning = beginnings(entry).isEmpty() ? START : beginnings(entry).getFirst();
    return terms.getOrDefault(entry, Map.of()).getOrDefault(term, beginning);
  }
}
