package org.newsgraph.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a token can be what a time expression begins with: SUTime's rules find nothing where
/// there is no such token.
///
/// The words are those of the rules (`defs`, `english` and `english.holidays.sutime.txt` of CoreNLP
/// 4.5.10); what the rules only add to a time ("the", "last", "of") is not among them.
enum TimeCue {
  /// Not part of a time expression, unless beside one.
  NONE(0),
  /// A number that can be neither a year nor a date. It counts something or belongs to a time
  /// beside it, as in "half past two".
  NUMBER(3),
  /// The name of a time or unit of time, or a number that may be a year, a date or a time of day.
  TIME(8);

  private static final Set<String> NAMES =
      Stream.of(
              plurals(
                  """
                  year yr month mo day hour hr minute min second sec millisecond millisec week wk
                  fortnight quarter decade century centurie millenia millennia millenium millennium
                  morning afternoon evening dusk twilight dawn daybreak sunrise sunup sundown sunset
                  midday noon midnight teatime lunchtime dinnertime suppertime daylight daytime
                  nighttime night overnight summer winter fall autumn spring yesterday today
                  tomorrow tonight tonite monday tuesday wednesday thursday friday saturday sunday
                  mon tue wed thur fri sat sun weekend weekday january february march april may june
                  july august september october november december"""),
              words(
                  """
                  jan feb mar apr jun jul aug sep sept oct nov dec
                  jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
                  workday workweek birthday halloween christmas xmas mas mayo thanksgiving easter
                  oughts noughts twenties thirties forties fifties sixties seventies eighties nineties
                  recently time past once medieval previously present current currently now future
                  """),
              // A century or a tens digit that a year is told by, as in "nineteen sixty".
              words(
                  """
                  thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"""))
          .flatMap(words -> words)
          .collect(Collectors.toUnmodifiableSet());

  /// What happens again and again; the rules find these as ends of words too ("biannual").
  private static final Set<String> PERIODS =
      words("centennial yearly annually annual hourly nightly daily weekly monthly quarterly")
          .collect(Collectors.toUnmodifiableSet());

  /// The words that CoreNLP takes for numbers but for those that are names of times.
  private static final Set<String> NUMBERS =
      words(
              """
              zero one two three four five six seven eight nine ten eleven twelve thirty forty fourty
              fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen
              zeroth first third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
              thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
              thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth hundreth
              thousandth millionth billionth trillionth""")
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern PARTS = Pattern.compile("[\\s-]+");

  private static final Pattern SMALL_NUMBER =
      Pattern.compile("[+]?\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?");

  private final int reach;

  TimeCue(int reach) {
    this.reach = reach;
  }

  /// How many tokens on either side the rules may look at for its sake, and more.
  int reach() {
    return reach;
  }

  /// What a word or a number of several words is.
  static TimeCue of(CoreMap token) {
    Number value = token.get(CoreAnnotations.NumericCompositeValueAnnotation.class);
    if (value != null && value.doubleValue() > 1000 && value.doubleValue() < 3000) {
      return TIME;
    }
    return of(token.get(CoreAnnotations.TextAnnotation.class));
  }

  /// What a word is.
  static TimeCue of(String word) {
    TimeCue cue = NONE;
    for (String part : PARTS.split(folded(word))) {
      if (NUMBERS.contains(part) || SMALL_NUMBER.matcher(part).matches()) {
        cue = NUMBER;
      } else if (NAMES.contains(part)
          || part.codePoints().anyMatch(Character::isDigit)
          || PERIODS.stream().anyMatch(part::endsWith)) {
        return TIME;
      }
    }
    return cue;
  }

  /// Without upper case, as the rules compare.
  private static String folded(String word) {
    return word.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static Stream<String> words(String list) {
    return Arrays.stream(list.strip().split("\\s+"));
  }

  private static Stream<String> plurals(String list) {
    return words(list).flatMap(word -> Stream.of(word, word + "s"));
  }
}
