package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.Doubt;
import org.newsgraph.model.LinkCandidate;
import org.newsgraph.model.LinkDecision;

/// A file of decisions to which doubtful links and things are added as comments: who takes the sign
/// away that makes a line a comment has decided.
final class ReviewFile {

  private static final String HEAD =
      """
      # Which thing is which item, or which other thing. Take the first # of a line away to decide;
      # nothing else is needed. Items count in newsgraph link and build, other things in build.
      @prefix owl: <http://www.w3.org/2002/07/owl#> .

      """;

  private ReviewFile() {}

  /// Adds the doubtful decisions and things that the file does not hold yet; says how many there
  /// are.
  static int append(Path file, List<LinkDecision> decisions, List<Doubt> doubts)
      throws IOException {
    String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : HEAD;
    Map<String, LinkDecision> doubtful = new TreeMap<>();
    decisions.stream()
        .filter(decision -> decision.outcome() == LinkDecision.Outcome.CLOSE)
        .filter(decision -> !before.contains("<" + decision.thing() + ">"))
        .forEach(decision -> doubtful.putIfAbsent(decision.thing(), decision));
    StringBuilder text = new StringBuilder(before);
    doubtful.values().forEach(decision -> add(decision, text));
    List<Doubt> open = doubts.stream().filter(doubt -> !isAsked(doubt, before)).toList();
    open.forEach(doubt -> add(doubt, text));
    OutputFile.write(file, text.toString());
    return doubtful.size() + open.size();
  }

  private static boolean isAsked(Doubt doubt, String before) {
    return doubt.articles().stream()
        .allMatch(article -> before.contains("<" + handle(article, doubt) + ">"));
  }

  private static String handle(String article, Doubt doubt) {
    return new ArticleIri(article).decision(doubt.thing());
  }

  private static void add(Doubt doubt, StringBuilder text) {
    text.append("# One name, or two? ").append(oneLine(doubt.reason())).append('\n');
    for (String article : doubt.articles()) {
      String handle = handle(article, doubt);
      text.append(
          "# <%s> owl:differentFrom <%s> . # another one there%n".formatted(handle, doubt.thing()));
      text.append("# <%s> owl:sameAs <%s> . # the same there%n".formatted(handle, doubt.thing()));
    }
    text.append('\n');
  }

  private static void add(LinkDecision decision, StringBuilder text) {
    text.append("# ").append(oneLine(decision.reason())).append('\n');
    decision.best().ifPresent(best -> add(decision.thing(), best, text));
    decision.rivals().forEach(rival -> add(decision.thing(), rival, text));
    decision
        .best()
        .ifPresent(
            best ->
                text.append(
                    "# <%s> owl:differentFrom <%s> .%n".formatted(decision.thing(), best.iri())));
    text.append('\n');
  }

  private static void add(String thing, LinkCandidate candidate, StringBuilder text) {
    text.append(
        String.format(
            Locale.ROOT,
            "# <%s> owl:sameAs <%s> . # %s, %.2f%n",
            thing,
            candidate.iri(),
            oneLine(candidate.label()),
            candidate.score()));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
