package org.newsgraph.interpret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Span;

/// Finds what the words name: scores every span of each sentence and keeps the likeliest ones that
/// do not cross each other.
final class NodeFinder {

  /// How likely a span must be something: what is less likely is left to nobody.
  private static final float LEAST = 0.2f;

  /// How many spans are scored at once.
  private static final int ROWS = 20_000;

  private final ReaderModel model;
  private final Labels labels;

  NodeFinder(ReaderModel model) {
    this.model = model;
    this.labels = model.labels();
  }

  /// What one span may be.
  private record Candidate(int first, int last, int label, float score, boolean event) {

    boolean conflicts(Candidate other) {
      boolean overlaps = first <= other.last && other.first <= last;
      boolean nested =
          first <= other.first && other.last <= last || other.first <= first && last <= other.last;
      // "A spokesman" and "spokesman" are one: they end in the same word and are of one class.
      boolean same = last == other.last && (first == other.first || label == other.label);
      return event == other.event && overlaps && (event || same || !nested);
    }
  }

  /// The nodes of all sentences, sorted by span.
  List<Reading.Node> find(EncodedText text) {
    List<Reading.Node> nodes = new ArrayList<>();
    for (int sentence = 0; sentence < text.words().size(); sentence++) {
      List<Span> words = text.words().get(sentence);
      List<Candidate> kept = new ArrayList<>();
      for (Candidate candidate : candidates(text, sentence)) {
        if (kept.stream().noneMatch(candidate::conflicts)) {
          kept.add(candidate);
        }
      }
      kept.sort(
          Comparator.comparingInt(Candidate::first)
              .thenComparingInt(Candidate::last)
              .thenComparing(Candidate::event));
      for (Candidate candidate : kept) {
        Span span = words.get(candidate.first()).cover(words.get(candidate.last()));
        nodes.add(node(nodes.size(), sentence, span, candidate));
      }
    }
    return nodes;
  }

  private Reading.Node node(int index, int sentence, Span span, Candidate candidate) {
    int value = candidate.label() - labels.things().size();
    Reading.Form form =
        candidate.event()
            ? Reading.Form.EVENT
            : value < 0 ? Reading.Form.THING : Reading.Form.valueOf(labels.forms().get(value));
    Optional<String> type =
        switch (form) {
          case EVENT -> Optional.of(labels.events().get(candidate.label()));
          case THING -> Optional.of(labels.things().get(candidate.label()));
          case TIME, NUMBER, TITLE, NAME, TEXT -> Optional.empty();
        };
    return new Reading.Node(
        index,
        sentence,
        span,
        form,
        type.map(Interpreter::term),
        Optional.empty(),
        candidate.score(),
        Reading.Stance.PLAIN);
  }

  /// What is likely enough, the likeliest first.
  private List<Candidate> candidates(EncodedText text, int sentence) {
    int size = text.words().get(sentence).size();
    int begin = text.begin(sentence);
    ReaderModel.Table vectors = text.rows(begin, begin + size);
    List<int[]> spans = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      for (int j = i; j < Math.min(size, i + Pairs.WIDEST); j++) {
        spans.add(new int[] {i, j, Pairs.width(j - i + 1)});
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int from = 0; from < spans.size(); from += ROWS) {
      List<int[]> part = spans.subList(from, Math.min(spans.size(), from + ROWS));
      ReaderModel.Scores scores =
          model.run(
              "spans",
              vectors,
              Map.of("first", column(part, 0), "last", column(part, 1), "width", column(part, 2)));
      for (int i = 0; i < part.size(); i++) {
        int[] span = part.get(i);
        add(candidates, span, scores.get("mentions"), i, false);
        if (span[1] - span[0] < Pairs.WIDEST_TRIGGER) {
          add(candidates, span, scores.get("events"), i, true);
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparingInt(Candidate::first)
            .thenComparingInt(Candidate::last));
    return candidates;
  }

  private static void add(
      List<Candidate> candidates, int[] span, ReaderModel.Table scores, int row, boolean event) {
    if (1 - scores.at(row, 0) < LEAST) {
      return;
    }
    int best = 1;
    for (int label = 2; label < scores.columns(); label++) {
      if (scores.at(row, label) > scores.at(row, best)) {
        best = label;
      }
    }
    candidates.add(new Candidate(span[0], span[1], best - 1, 1 - scores.at(row, 0), event));
  }

  static int[] column(List<int[]> rows, int column) {
    return rows.stream().mapToInt(row -> row[column]).toArray();
  }
}
