package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.newsgraph.query.SpanIri;

/// Cuts an article's text where marks begin and end, so that overlapping ones can all be shown.
final class TextMarks {

  /// Words of the text with all that they are for.
  ///
  /// @param marks such as `3s 4o`: the third fact's subject, the fourth's object
  /// @param fact the fact whose trigger they are, if any
  record Segment(String text, String marks, Optional<String> fact) {}

  /// A stretch of segments.
  ///
  /// @param id the sentence's name on the page, as in its IRI's fragment; absent between sentences
  record Sentence(Optional<String> id, List<Segment> segments) {}

  /// A paragraph of the text.
  record Paragraph(List<Sentence> sentences) {}

  private record Mark(int begin, int end, String name, Optional<String> fact) {}

  private final int[] text;
  private final String source;
  private final String prefix;
  private final List<Mark> marks = new ArrayList<>();
  private final List<SpanIri> sentences = new ArrayList<>();

  /// Marks in a text whose spans count in the given source.
  ///
  /// @param prefix stands before the names of sentences
  TextMarks(String text, String source, String prefix) {
    this.text = text.codePoints().toArray();
    this.source = source;
    this.prefix = prefix;
  }

  /// Adds the marks of a telling, which the page names by its place in the list.
  void add(Telling telling, int index) {
    Ground ground = telling.ground();
    ground.trigger().ifPresent(span -> mark(span, index + "t", Optional.of(telling.id())));
    ground.attribution().ifPresent(span -> mark(span, index + "a", Optional.empty()));
    ground.negation().ifPresent(span -> mark(span, index + "n", Optional.empty()));
    ground.hedge().ifPresent(span -> mark(span, index + "h", Optional.empty()));
    for (Claim claim : telling.claims()) {
      String kind = telling.eventful() && claim.role().equals("agent") ? "s" : "o";
      claim.objectWords().ifPresent(span -> mark(span, index + kind, Optional.empty()));
      if (!telling.eventful()) {
        claim.subjectWords().ifPresent(span -> mark(span, index + "s", Optional.empty()));
      }
    }
    if (isHere(ground.evidence()) && !sentences.contains(ground.evidence())) {
      sentences.add(ground.evidence());
    }
  }

  private void mark(SpanIri span, String name, Optional<String> fact) {
    if (isHere(span) && span.begin() < span.end()) {
      marks.add(new Mark(span.begin(), span.end(), name, fact));
    }
  }

  private boolean isHere(SpanIri span) {
    return span.source().equals(source) && span.end() <= text.length;
  }

  /// The name of a sentence on the page.
  String id(SpanIri sentence) {
    return prefix + "char=" + sentence.begin() + "," + sentence.end();
  }

  /// The whole text in paragraphs.
  List<Paragraph> paragraphs() {
    List<Paragraph> paragraphs = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= text.length; i++) {
      boolean end =
          i == text.length || text[i] == '\n' && i + 1 < text.length && text[i + 1] == '\n';
      if (end) {
        if (i > begin) {
          paragraphs.add(new Paragraph(sentences(begin, i)));
        }
        begin = i + 2;
      }
    }
    return paragraphs;
  }

  private List<Sentence> sentences(int begin, int end) {
    List<Sentence> found = new ArrayList<>();
    int at = begin;
    for (SpanIri sentence :
        sentences.stream().sorted(Comparator.comparingInt(SpanIri::begin)).toList()) {
      boolean within = at <= sentence.begin() && sentence.end() <= end;
      if (within) {
        if (at < sentence.begin()) {
          found.add(new Sentence(Optional.empty(), segments(at, sentence.begin())));
        }
        found.add(
            new Sentence(Optional.of(id(sentence)), segments(sentence.begin(), sentence.end())));
        at = sentence.end();
      }
    }
    if (at < end) {
      found.add(new Sentence(Optional.empty(), segments(at, end)));
    }
    return found;
  }

  private List<Segment> segments(int begin, int end) {
    List<Mark> within =
        marks.stream().filter(mark -> mark.begin() < end && begin < mark.end()).toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(begin, end));
    for (Mark mark : within) {
      cuts.add(Math.max(begin, mark.begin()));
      cuts.add(Math.min(end, mark.end()));
    }
    List<Segment> segments = new ArrayList<>();
    for (int from : cuts.headSet(end)) {
      int to = cuts.higher(from);
      List<Mark> here =
          within.stream().filter(mark -> mark.begin() <= from && to <= mark.end()).toList();
      segments.add(
          new Segment(
              new String(text, from, to - from),
              String.join(" ", here.stream().map(Mark::name).distinct().toList()),
              here.stream().flatMap(mark -> mark.fact().stream()).findFirst()));
    }
    return segments;
  }
}
