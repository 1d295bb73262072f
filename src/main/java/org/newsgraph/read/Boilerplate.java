package org.newsgraph.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Knows by its tag, its role and its names what is no part of an article's text.
final class Boilerplate {
  private static final Set<String> TAGS =
      Set.of("nav", "aside", "footer", "form", "menu", "figure", "figcaption");
  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "contentinfo", "banner", "search");
  private static final Pattern NOT_SHOWN =
      Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

  private Boilerplate() {}

  /// Whether it is a text of another kind, as a banner of consent or the comments are.
  static boolean isOtherText(Element element) {
    return (isDialog(element) || Sign.OTHER_TEXT.names(element))
        && !Sign.TEXT.names(element)
        && element.selectFirst("h1, article, main") == null;
  }

  /// Whether it is a box beside the text, or is not shown.
  static boolean isBox(Element element) {
    return TAGS.contains(element.normalName())
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || isHidden(element)
        || Sign.BOX.names(element)
        || (Sign.MEDIA.names(element) && element.selectFirst("blockquote") == null)
        || (element.normalName().equals("sup") && element.hasClass("reference"));
  }

  private static boolean isDialog(Element element) {
    return element.normalName().equals("dialog")
        || element.attr("role").toLowerCase(Locale.ROOT).endsWith("dialog")
        || element.attr("aria-modal").equals("true");
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || NOT_SHOWN.matcher(element.attr("style")).find();
  }
}
