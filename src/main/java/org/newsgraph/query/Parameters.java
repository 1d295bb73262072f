package org.newsgraph.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;

/// Values for the parameters of a query, as `name=value` on a command line.
///
/// A query's parameters are its `VALUES` blocks of one variable, each with its default. A value is
/// read as a term of the default's kind and put into the parsed query, never into its text, so no
/// value can change what is asked. `page` chooses the page of a query that has pages.
public final class Parameters {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Map<String, String> values = new TreeMap<>();

  private Parameters() {}

  /// No values: all defaults.
  public static Parameters none() {
    return new Parameters();
  }

  /// The values of `name=value` assignments.
  ///
  /// @throws ParameterException where one is not of that form
  public static Parameters of(List<String> assignments) {
    Parameters parameters = new Parameters();
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      String name = equals < 0 ? "" : assignment.substring(0, equals).strip();
      if (!NAME.matcher(name).matches()) {
        throw new ParameterException("'" + assignment + "' is not of the form name=value");
      }
      parameters.values.put(name, assignment.substring(equals + 1));
    }
    return parameters;
  }

  /// Puts the values in place of the query's defaults.
  ///
  /// @throws ParameterException where the query has no such parameter, or a value is no term of its
  ///   kind
  public void putInto(NamedQuery named, Query query) {
    Map<String, List<ElementData>> blocks = ParameterBlocks.of(query);
    Optional<AnswerPage> page = AnswerPage.of(named, query);
    values.forEach(
        (name, value) -> {
          if (name.equals(AnswerPage.PARAMETER) && page.isPresent()) {
            page.get().turnTo(value);
            return;
          }
          List<ElementData> found = blocks.get(name);
          if (found == null) {
            Set<String> known = new TreeSet<>(blocks.keySet());
            page.ifPresent(one -> known.add(AnswerPage.PARAMETER));
            throw new ParameterException(unknown(named, name, known));
          }
          found.forEach(block -> put(value, block, query));
        });
  }

  /// Whether a page is chosen.
  boolean choosePage() {
    return values.containsKey(AnswerPage.PARAMETER);
  }

  /// The number of the chosen page, the first unless another is chosen.
  long page() {
    String page = values.getOrDefault(AnswerPage.PARAMETER, "1");
    return page.matches("[0-9]{1,9}") ? Long.parseLong(page) : 0;
  }

  /// The values of the parameters that are names of things, which a line `# set name: …` of the
  /// query says.
  Map<String, String> names(NamedQuery named) {
    Query query = named.parse();
    Map<String, String> names = new TreeMap<>();
    ParameterBlocks.of(query)
        .forEach(
            (name, found) -> {
              ElementData block = found.getFirst();
              Node standard = block.getRows().getFirst().get(block.getVars().getFirst());
              if (standard != null && standard.isLiteral() && isName(name, named)) {
                names.put(name, values.getOrDefault(name, standard.getLiteralLexicalForm()));
              }
            });
    return names;
  }

  private static boolean isName(String parameter, NamedQuery named) {
    return parameter.equals("name")
        || named
            .text()
            .lines()
            .anyMatch(line -> line.matches("# set " + parameter + ":.*\\bname\\b.*"));
  }

  /// What to say of a value that nobody has set.
  String ifDefault(String name) {
    return values.containsKey(name)
        ? ""
        : " (the query's default; choose with --set %s=VALUE)".formatted(name);
  }

  private static String unknown(NamedQuery named, String name, Set<String> known) {
    return "query '%s' has no parameter '%s': it has %s"
        .formatted(named.name(), name, known.isEmpty() ? "none" : String.join(", ", known));
  }

  private static void put(String value, ElementData block, Query query) {
    var variable = block.getVars().getFirst();
    var standard = block.getRows().getFirst().get(variable);
    var term = new ParameterValue(query.getPrefixMapping()).term(value, standard);
    block.getRows().clear();
    block.getRows().add(BindingFactory.binding(variable, term));
  }
}
