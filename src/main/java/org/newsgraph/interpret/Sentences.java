package org.newsgraph.interpret;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.Span;
import org.newsgraph.model.TableRow;

/// Cuts a text into sentences: at blank lines, behind short lines without a full stop (headings,
/// list items), and within paragraphs by Unicode's rules (UAX 29) with the abbreviations that the
/// Unicode CLDR lists for English, and titles and initials before names.
///
/// After "U.S." or an initial no sentence ends: more of them stand before names than at ends.
public final class Sentences {

  private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");

  /// How an item of a list begins.
  private static final Pattern ITEM =
      Pattern.compile("[ \\t]*(?:[-*\u2022\u2013]|\\d{1,3}[.)])[ \\t]+\\S");

  /// What is no end although a capital follows: a title or an initial.
  private static final Pattern NO_END =
      Pattern.compile(
          "(?:^|[\\s(\"\u201c\u2018'-])(?:(?:\\p{Lu}\\.)*\\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Capt|Sen|Rep"
              + "|Gov|St|No|vs|Inc|Jr|Sr|Prof|Rev|Hon|Maj|Cpl|Pvt|Adm|Cmdr|Supt|Insp|Messrs|Mt|Ft|Ph\\.D"
              + "|\\([a-z]{2,5})\\.\\)?\\s*$");

  /// How far back an abbreviation may begin.
  private static final int LONGEST_ABBREVIATION = 24;

  private static final String BREAKS = ";,:.-\u2013\u2014";

  private Sentences() {}

  /// The sentences of the text, without white space around them.
  public static List<Span> of(String text) {
    int shortLine = text.lines().mapToInt(String::length).max().orElse(0) / 2;
    List<Span> sentences = new ArrayList<>();
    Matcher blank = BLANK_LINES.matcher(text);
    int begin = 0;
    while (blank.find()) {
      addLines(sentences, text, begin, blank.start(), shortLine);
      begin = blank.end();
    }
    addLines(sentences, text, begin, text.length(), shortLine);
    return sentences;
  }

  /// A line that is much shorter than the text's longest one, and has no full stop, is a heading or
  /// an item of a list, unless the next one goes on in small letters. A row of a table is no
  /// sentence.
  private static void addLines(
      List<Span> sentences, String text, int start, int end, int shortLine) {
    int begin = start;
    for (int line = start; line < end; ) {
      int next = text.indexOf('\n', line);
      int lineEnd = next < 0 ? end : Math.min(next, end);
      boolean heading = lineEnd - line < shortLine && endsItem(text, line, lineEnd, end);
      if (TableRow.isRow(text.substring(line, lineEnd))) {
        addSentences(sentences, text, begin, line);
        begin = lineEnd + 1;
      } else if (lineEnd < end
          && (heading || ITEM.matcher(text).region(lineEnd + 1, end).lookingAt())) {
        addSentences(sentences, text, begin, lineEnd);
        begin = lineEnd + 1;
      }
      line = lineEnd + 1;
    }
    addSentences(sentences, text, begin, end);
  }

  private static boolean endsItem(String text, int line, int lineEnd, int end) {
    String words = text.substring(line, lineEnd).strip();
    int next = lineEnd;
    while (next < end && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return !words.isEmpty()
        && BREAKS.indexOf(words.charAt(words.length() - 1)) < 0
        && (next >= end || !Character.isLowerCase(text.codePointAt(next)));
  }

  private static void addSentences(List<Span> sentences, String text, int start, int end) {
    if (start >= end) {
      return;
    }
    String paragraph = text.substring(start, end).replace('\n', ' ');
    BreakIterator breaks =
        FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH)
            .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
    breaks.setText(paragraph);
    int begin = 0;
    for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
      if (at < paragraph.length() && isEnd(paragraph, begin, at)) {
        add(sentences, text, start + begin, start + at);
        begin = at;
      }
    }
    add(sentences, text, start + begin, end);
  }

  /// Neither within a name, nor where a question in quotation marks goes on with its speaker.
  private static boolean isEnd(String paragraph, int begin, int at) {
    int from = Math.max(begin, at - LONGEST_ABBREVIATION);
    return !NO_END.matcher(paragraph.substring(from, at)).find()
        && !Character.isLowerCase(paragraph.codePointAt(at));
  }

  private static void add(List<Span> sentences, String text, int begin, int end) {
    while (begin < end && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (begin < end) {
      sentences.add(new Span(begin, end));
    }
  }
}
