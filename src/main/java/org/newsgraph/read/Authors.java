package org.newsgraph.read;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Takes the names of the authors out of a byline.
final class Authors {
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)^\\W*((analysis|story|words|text|opinion|written|reviewed|posted|reporting)\\b:?)?"
              + "\\s*(by\\b)?[\\s:]*");
  private static final Pattern AFTER =
      Pattern.compile(
          "\\s*([|•·@()\\n\\t]|\\s[–—-]\\s|(?<=[a-z]{2})\\.(\\s|$)|,? \\d"
              + "|\\b(updated|published|on|(mon|tues|wednes|thurs|fri|satur|sun)day)\\b).*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER_NAME = Pattern.compile("\\s(in|for|at|of)\\s.*");
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,/&]|\\band\\b)\\s*");
  private static final int LONGEST = 60;
  private static final int LONGEST_BYLINE = 500;

  private static final Pattern BYLINE =
      Pattern.compile("(?i)\\W?(by|text|words|written by|reporting by)\\b.*", Pattern.DOTALL);

  private Authors() {}

  /// Whether a line says who wrote something.
  static boolean isByline(String line) {
    return BYLINE.matcher(line).matches();
  }

  /// The names in a byline, separated by commas; empty where it has none.
  ///
  /// Who edited and took pictures is no author; what follows a name is a role, a place or a time.
  static String of(String byline) {
    Map<String, String> names = new LinkedHashMap<>();
    String line = byline.substring(0, Math.min(byline.length(), LONGEST_BYLINE));
    for (String part : line.split(";\\s*")) {
      if (Sign.NO_AUTHOR.isIn(part)) {
        continue;
      }
      String all = AFTER.matcher(BEFORE.matcher(part).replaceFirst("")).replaceFirst("");
      for (String one : BETWEEN.split(all)) {
        String name = AFTER_NAME.matcher(one).replaceFirst("").strip();
        boolean role = !names.isEmpty() && Sign.ROLE.isIn(name);
        if (!name.isEmpty() && name.length() <= LONGEST && !role) {
          names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
      }
    }
    return String.join(", ", names.values());
  }
}
