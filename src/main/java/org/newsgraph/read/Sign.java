package org.newsgraph.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.newsgraph.ontology.ShippedFile;

/// A sign by which an article's text is told from the rest of a page.
///
/// The patterns are in the resource `signs.txt`. They name no site: they are the words that
/// developers call their boxes by, as in the lists of trafilatura and readability, and the wordings
/// that newspapers share.
enum Sign {
  /// Boxes with a text of their own: banners of consent, comments.
  OTHER_TEXT(Place.NAME),
  /// Boxes beside the text.
  BOX(Place.NAME),
  /// Boxes of pictures and films, which hold quoted posts too.
  MEDIA(Place.NAME),
  /// The box of the article's text.
  TEXT(Place.NAME),
  /// The posts of a live blog, or what holds them.
  LIVE(Place.NAME),
  /// Passages that lead to other stories.
  POINTER(Place.START),
  /// Lines that say what stands below or what a button does.
  LABEL(Place.WHOLE),
  /// Lines below which nothing of the article follows.
  END(Place.WHOLE),
  /// Terms of banners of consent.
  CONSENT(Place.PART),
  /// Calls to subscribe, to follow, to write.
  CALL(Place.PART),
  /// Notices of copyright and consent, credits of agencies.
  NOTICE(Place.START),
  /// Captions and credits of pictures.
  CREDIT(Place.PART),
  /// Lines that say who wrote the article, and when.
  BYLINE(Place.START),
  /// Passages that name the reporters and editors of an agency's article.
  REPORTERS(Place.START),
  /// Parts of bylines that name who helped or took the pictures.
  NO_AUTHOR(Place.START),
  /// Words of bylines that say what authors do and whom they work for.
  ROLE(Place.WORD),
  /// Passages that correct the article.
  CORRECTION(Place.START),
  /// Passages that keep the rest of the article for subscribers.
  SUBSCRIBERS(Place.PART),
  /// Titles of pages that a server sends in the place of an article.
  ERROR_PAGE(Place.START),
  /// Titles of pages that ask for consent.
  CONSENT_PAGE(Place.START);

  /// Where the patterns have to be found: as a name among an element's classes and its id, or in a
  /// passage.
  private enum Place {
    NAME("(?<![a-z])(?:", ")(?![a-z])"),
    START("^\\W*(?:", ")(?!\\w)"),
    WHOLE("^\\W*(?:", ")\\W*$"),
    PART("(?<!\\w)(?:", ")"),
    WORD("(?<!\\w)(?:", ")(?!\\w)");

    private final String before;
    private final String after;

    Place(String before, String after) {
      this.before = before;
      this.after = after;
    }
  }

  private static final String RESOURCE = "signs.txt";
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Map<Sign, Pattern> PATTERNS = read();

  private final Place place;

  Sign(Place place) {
    this.place = place;
  }

  /// Whether the passage shows it.
  boolean isIn(String passage) {
    return pattern().matcher(passage).find();
  }

  /// How many different words of a passage show it.
  long countIn(String passage) {
    return pattern()
        .matcher(passage)
        .results()
        .map(found -> found.group().toLowerCase(Locale.ROOT))
        .distinct()
        .count();
  }

  /// Whether the element is named so by its classes or its id.
  boolean names(Element element) {
    String names = element.className() + " " + element.id();
    return names.length() > 1 && isIn(HUMP.matcher(names).replaceAll("-"));
  }

  private Pattern pattern() {
    return Objects.requireNonNull(PATTERNS.get(this));
  }

  private static Map<Sign, Pattern> read() {
    Map<Sign, List<String>> lines = new EnumMap<>(Sign.class);
    List<String> current = new ArrayList<>();
    for (String line : ShippedFile.text(Sign.class, RESOURCE).split("\n")) {
      if (line.matches("\\[[A-Z_]+]")) {
        current = new ArrayList<>();
        lines.put(valueOf(line.substring(1, line.length() - 1)), current);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        current.add(line);
      }
    }
    Map<Sign, Pattern> patterns = new EnumMap<>(Sign.class);
    lines.forEach(
        (sign, of) ->
            patterns.put(
                sign,
                Pattern.compile(
                    sign.place.before + String.join("|", of) + sign.place.after,
                    Pattern.CASE_INSENSITIVE)));
    return patterns;
  }
}
