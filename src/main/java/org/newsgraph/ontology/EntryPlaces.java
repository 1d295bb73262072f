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

  private record Statement(Place beginning, Map<String, Place> terms) {}

  private static final Statement NOWHERE = new Statement(new Place(1, 1), Map.of());

  private final Map<String, List<Statement>> statements = new HashMap<>();

  private EntryPlaces() {}

  /// The places of a file that is known to be good Turtle.
  static EntryPlaces of(String turtle, PrefixMap prefixes) {
    EntryPlaces places = new EntryPlaces();
    Tokenizer tokens = TokenizerText.fromString(turtle);
    Statement statement = NOWHERE;
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
        statement = new Statement(place, new HashMap<>());
        places.statements.computeIfAbsent(term, key -> new ArrayList<>()).add(statement);
        begins = false;
      }
      statement.terms().putIfAbsent(term, place);
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

  /// Where the statement about the entry begins that has this many others of it before it.
  Place beginning(String entry, int ordinal) {
    return statement(entry, ordinal).beginning();
  }

  /// Where that statement first names a term or a literal; its beginning where it does not.
  Place of(String entry, int ordinal, String term) {
    Statement statement = statement(entry, ordinal);
    return statement.terms().getOrDefault(term, statement.beginning());
  }

  /// Where the first statement about the entry that names the term does so; the beginning of the
  /// first where none does.
  Place of(String entry, String term) {
    return statements.getOrDefault(entry, List.of()).stream()
        .filter(statement -> statement.terms().containsKey(term))
        .findFirst()
        .map(statement -> statement.terms().getOrDefault(term, statement.beginning()))
        .orElse(beginning(entry, 0));
  }

  private Statement statement(String entry, int ordinal) {
    List<Statement> all = statements.getOrDefault(entry, List.of());
    return ordinal < all.size() ? all.get(ordinal) : NOWHERE;
  }
}
