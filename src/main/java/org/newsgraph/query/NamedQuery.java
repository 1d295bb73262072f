package org.newsgraph.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;

/// A SPARQL query with what it asks in words.
///
/// @param name the file's name without its ending
/// @param title the question: the first comment line
/// @param row what a row of the answer means: the second comment line
/// @param text the query itself
public record NamedQuery(String name, String title, String row, String text) {

  /// The query of a file's text, whose first two lines may be comments.
  public static NamedQuery of(String name, String text) {
    List<String> comments = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (!line.startsWith("#")) {
        break;
      }
      comments.add(line.replaceFirst("^#+\\s*", ""));
    }
    String title = comments.isEmpty() ? name : comments.getFirst();
    return new NamedQuery(name, title, comments.size() < 2 ? "" : comments.get(1), text);
  }

  /// The query, parsed, for its whole answer where it gives that in pages.
  ///
  /// @throws QueryException where it is no SPARQL query, with line and column
  public Query parseWhole() {
    Query query = parse();
    AnswerPage.of(this, query).ifPresent(AnswerPage::all);
    return query;
  }

  /// The query, parsed.
  ///
  /// @throws QueryException where it is no SPARQL query, with line and column
  public Query parse() {
    if (text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
      throw new QueryException(name + ": error: is empty; write a SPARQL query into it");
    }
    try {
      return QueryFactory.create(text);
    } catch (QueryParseException e) {
      if (e.getCause() instanceof StackOverflowError) {
        throw new QueryException(name + ": error: its brackets are nested too deeply", e);
      }
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new QueryException(
          name + ":" + e.getLine() + ":" + e.getColumn() + ": error: " + reason, e);
    } catch (org.apache.jena.query.QueryException e) {
      throw new QueryException(name + ": error: " + e.getMessage(), e);
    }
  }
}
