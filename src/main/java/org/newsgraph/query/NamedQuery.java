package org.newsgraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.newsgraph.model.ArticleIri;

/// A SPARQL query with what it asks in words.
///
/// @param name the file's name without its ending
/// @param title the question: the first comment line
/// @param row what a row of the answer means: the second comment line
/// @param text the query itself
public record NamedQuery(String name, String title, String row, String text) {

  private static final Pattern BEGINNING =
      Pattern.compile(
          "\\s*(?:BASE|PREFIX|SELECT|ASK|CONSTRUCT|DESCRIBE|JSON|INSERT|DELETE|WITH|CLEAR|DROP|LOAD)(?:\\s|[<{(*?$]).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern PLACE =
      Pattern.compile("^Line \\d+, column \\d+: | at line \\d+, column \\d+\\.");

  /// Whether the text begins as a query or an update does, and no name or file.
  public static boolean isQuery(String text) {
    return BEGINNING.matcher(text).matches();
  }

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
    return parseWhole(GraphPrefixes.of(ArticleIri.DEFAULT_BASE));
  }

  /// The same, with prefixes that it need not declare.
  Query parseWhole(PrefixMapping prefixes) {
    Query query = parse(prefixes);
    AnswerPage.of(this, query).ifPresent(AnswerPage::all);
    return query;
  }

  /// Its parameters that are strings, for a form.
  public List<QueryParameter> parameters() {
    return QueryParameter.of(text);
  }

  /// The same query with other values in place of its parameters'.
  public NamedQuery with(Map<String, String> values) {
    String changed = text;
    for (QueryParameter parameter : parameters()) {
      if (values.containsKey(parameter.name())) {
        changed = parameter.put(values.getOrDefault(parameter.name(), ""), changed);
      }
    }
    return new NamedQuery(name, title, row, changed);
  }

  /// The query, parsed.
  ///
  /// @throws QueryException where it is no SPARQL query, with line and column
  public Query parse() {
    return parse(GraphPrefixes.of(ArticleIri.DEFAULT_BASE));
  }

  /// The query, parsed, with prefixes that it need not declare.
  ///
  /// @throws QueryException where it is no SPARQL query, with line and column
  Query parse(PrefixMapping prefixes) {
    if (text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
      throw new QueryException(name + ": error: is empty; write a SPARQL query into it");
    }
    try {
      Query query = new Query();
      query.getPrefixMapping().setNsPrefixes(prefixes);
      return QueryFactory.parse(query, text, null, Syntax.defaultQuerySyntax);
    } catch (QueryParseException e) {
      if (e.getCause() instanceof StackOverflowError) {
        throw new QueryException(name + ": error: its brackets are nested too deeply", e);
      }
      String place = e.getLine() < 1 ? "" : ":" + e.getLine() + ":" + e.getColumn();
      throw new QueryException(name + place + ": error: " + reason(e, prefixes), e);
    } catch (org.apache.jena.query.QueryException e) {
      throw new QueryException(name + ": error: " + e.getMessage(), e);
    }
  }

  /// What the parser says, without the place, which stands before it.
  private String reason(QueryParseException failure, PrefixMapping prefixes) {
    String reason =
        PLACE
            .matcher(String.valueOf(failure.getMessage()).lines().findFirst().orElse(""))
            .replaceAll("");
    Optional<String> prefix = GraphPrefixes.undeclared(reason);
    if (prefix.isPresent()) {
      return "unknown prefix \"%s:\"; declare it with PREFIX, or use one of %s"
          .formatted(prefix.get(), GraphPrefixes.listed(prefixes));
    }
    if (isUpdate(prefixes)) {
      return "is an update; those go to a server that newsgraph serve --write starts";
    }
    if (reason.contains("<EOF>")) {
      return "the query ends too early";
    }
    return reason.replaceFirst("^Encountered +\"? *", "unexpected \"");
  }

  private boolean isUpdate(PrefixMapping prefixes) {
    UpdateRequest request = new UpdateRequest();
    request.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(prefixes));
    try {
      UpdateFactory.parse(request, text);
      return !request.getOperations().isEmpty();
    } catch (org.apache.jena.query.QueryException e) {
      return false;
    }
  }
}
