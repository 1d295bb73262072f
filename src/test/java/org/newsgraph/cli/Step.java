package org.newsgraph.cli;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A command line of a page, whether the tests run it, and what the page shows as its output.
record Step(String line, boolean isRun, String shown) {

  /// Stands for further lines where it is alone, else for the rest of its line.
  private static final String ELLIPSIS = "…";

  private static final String PROGRAM = "./newsgraph";
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  /// The arguments of each call of the program; a server would run for ever, so it is never run.
  List<String[]> calls() {
    return Arrays.stream(line.split(" && "))
        .map(Step::words)
        .filter(words -> words.getFirst().equals(PROGRAM))
        .map(words -> words.subList(1, words.size()).toArray(String[]::new))
        .toList();
  }

  private static List<String> words(String command) {
    return WORD.matcher(command.replaceAll(" #.*", ""))
        .results()
        .map(
            word ->
                word.group(1) != null
                    ? word.group(1)
                    : word.group(2) != null ? word.group(2) : word.group(3))
        .toList();
  }

  boolean shows(String printed) {
    String pattern =
        shown
            .lines()
            .map(
                line ->
                    line.equals(ELLIPSIS)
                        ? "(?:.*\n)*"
                        : line.endsWith(ELLIPSIS)
                            ? Pattern.quote(comparable(line.substring(0, line.length() - 1)))
                                + ".*\n"
                            : Pattern.quote(comparable(line)) + "\n")
            .collect(joining());
    return Pattern.matches(pattern, comparable(printed.replace("\r\n", "\n")));
  }

  /// As many lines as the page shows, and those that it cuts as it cuts them.
  String shortened(String printed) {
    List<String> lines = printed.lines().filter(line -> !line.endsWith(" left")).toList();
    List<String> before = shown.lines().filter(line -> !line.equals(ELLIPSIS)).toList();
    boolean isCut = shown.endsWith(ELLIPSIS + "\n") && lines.size() > before.size();
    StringBuilder now = new StringBuilder();
    for (int i = 0; i < (isCut ? before.size() : lines.size()); i++) {
      String line = lines.get(i).replace(" in 0.0 s", " in … s");
      boolean isKept = i < before.size() && isStart(before.get(i), line);
      now.append(isKept ? before.get(i) : line).append('\n');
    }
    return now + (isCut ? ELLIPSIS + "\n" : "");
  }

  private static boolean isStart(String cut, String line) {
    return cut.endsWith(ELLIPSIS)
        && comparable(line).startsWith(comparable(cut.substring(0, cut.length() - 1)));
  }

  /// Without the progress of work, and with all numbers alike: times (also a page's "… s"), sizes,
  /// and scores and counts that differ from one kind of processor to another.
  private static String comparable(String output) {
    return output.replaceAll("(?m)^.* left\n", "").replaceAll("\\d[\\d,.]*|…(?= s\\b)", "0");
  }
}
