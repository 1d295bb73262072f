package org.newsgraph.interpret;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.Span;

/// Cuts a sentence into words and marks: by Unicode's rules for word boundaries (UAX 29), with
/// English clitics as words of their own ("Oslo's", "didn't"), as treebanks have them.
public final class WordSplitter {

  private static final Pattern CLITIC =
      Pattern.compile("(.+?)(n['\u2019]t|['\u2019](?:s|re|ve|ll|d|m))", Pattern.CASE_INSENSITIVE);

  private WordSplitter() {}

  /// The words within the span of the text, in its order, as spans of the text.
  public static List<Span> in(String text, Span span) {
    List<Span> words = new ArrayList<>();
    String sentence = span.in(text);
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ENGLISH);
    breaks.setText(sentence);
    int begin = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; begin = end, end = breaks.next()) {
      String word = sentence.substring(begin, end);
      if (!word.isBlank()) {
        add(words, word, span.begin() + begin);
      }
    }
    return words;
  }

  private static void add(List<Span> words, String word, int begin) {
    Matcher clitic = CLITIC.matcher(word);
    int end = begin + word.length();
    if (clitic.matches()) {
      words.add(new Span(begin, begin + clitic.end(1)));
      words.add(new Span(begin + clitic.end(1), end));
    } else {
      words.add(new Span(begin, end));
    }
  }
}
