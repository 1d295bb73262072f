package org.newsgraph.interpret;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.Span;

/// Cuts a text into sentences: at blank lines, and within paragraphs by Unicode's rules (UAX 29)
/// with the abbreviations that the Unicode CLDR lists for English, and titles and initials before
/// names.
public final class Sentences {

  private static final Pattern PARAGRAPH = Pattern.compile("(?:[^\n]|\n(?!\\s*\n))+");

  /// What is no end although a capital follows: a title or an initial.
  private static final Pattern NO_END =
      Pattern.compile(
          "(?s).*(?:^|[\\s(\"\u201c\u2018'-])(?:(?:\\p{Lu}\\.)*\\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Capt|Sen|Rep"
              + "|Gov|St|No|vs|Inc|Jr|Sr|Prof|Rev|Hon|Maj|Cpl|Pvt|Adm|Cmdr|Supt|Insp|Messrs|Mt|Ft)\\.\\s*");

  private Sentences() {}

  /// The sentences of the text, without white space around them.
  public static List<Span> of(String text) {
    List<Span> sentences = new ArrayList<>();
    Matcher paragraphs = PARAGRAPH.matcher(text);
    while (paragraphs.find()) {
      addSentences(sentences, text, paragraphs.start(), paragraphs.end());
    }
    return sentences;
  }

  private static void addSentences(List<Span> sentences, String text, int start, int end) {
    String paragraph = text.substring(start, end);
    BreakIterator breaks =
        FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH)
            .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
    breaks.setText(paragraph);
    int begin = 0;
    for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
      boolean last = at == paragraph.length();
      if (last || !NO_END.matcher(paragraph.substring(begin, at)).matches()) {
        add(sentences, text, start + begin, start + at);
        begin = at;
      }
    }
    add(sentences, text, start + begin, end);
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
