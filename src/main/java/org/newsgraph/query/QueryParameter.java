package org.newsgraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A parameter of a query, as its text has it: `VALUES ?name { "Lirim Dauti" }`.
///
/// @param name of its variable
/// @param description what it means, by the comment `# set name: …`; empty without one
/// @param value its default, without quotation marks
public record QueryParameter(String name, String description, String value) {

  private static final Pattern DESCRIPTION = Pattern.compile("(?m)^#\\s*set (\\w+):\\s*(.*)$");
  private static final String VALUE = "(\"(?:[^\"\\\\]|\\\\.)*\")";

  /// The parameters of a text that are strings and described, in the order of their descriptions.
  static List<QueryParameter> of(String query) {
    List<QueryParameter> parameters = new ArrayList<>();
    Matcher described = DESCRIPTION.matcher(query);
    while (described.find()) {
      Matcher block = block(described.group(1)).matcher(query);
      if (block.find()) {
        String quoted = block.group(2);
        parameters.add(
            new QueryParameter(
                described.group(1),
                described.group(2).strip(),
                quoted.substring(1, quoted.length() - 1).replaceAll("\\\\(.)", "$1")));
      }
    }
    return List.copyOf(parameters);
  }

  /// The query's text with another value.
  String put(String other, String query) {
    String quoted = "\"" + other.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    return block(name)
        .matcher(query)
        .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + quoted + found.group(3)));
  }

  private static Pattern block(String name) {
    return Pattern.compile("(VALUES\\s+\\?" + name + "\\s*\\{\\s*)" + VALUE + "(\\s*})");
  }
}
