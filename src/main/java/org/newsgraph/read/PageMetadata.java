package org.newsgraph.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page's `meta` elements say of its article, and where they are silent the page itself.
final class PageMetadata {
  private static final Pattern SITE =
      Pattern.compile("(?<title>.+)\\s[|–—·»:-]\\s+(?<site>[^|–—·»]{1,60})");
  private static final Pattern DAY_IN_ADDRESS =
      Pattern.compile("/(\\d{4})/([a-z]{3}|\\d{1,2})/(\\d{1,2})(?=/|$)");
  private static final Pattern DAY_IN_SCRIPT =
      Pattern.compile(
          "(?i)[\"']?(?:date_?published|publish(?:ed)?_?(?:date|at|time)|pub_?date|publication_?date|first_?published(?:_?at)?)[\"']?\\s*[:=]\\s*(?:new"
              + " Date\\()?[\"']([^\"']{8,40})[\"']");
  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?i:copyright|©|\\(c\\))\\s*(?i:©|\\(c\\))?\\s*\\d{4}(?:\\s*[-–]\\s*\\d{4})?,?\\s+(?:by\\s)?(?<name>\\p{Lu}[^\\s.,;|]*(?:"
              + " [^\\s.,;|]+){0,5}?)(?=[.,;|]|\\s+All\\b|\\s*$)");
  private static final String BYLINES =
      "[class*=byline], [class*=author], [class*=meta], time, [class*=date], [class*=time],"
          + " [class*=published], [class*=posted], [id*=date]";
  private static final String ELSEWHERE = "footer, aside, nav, li";
  private static final int LONGEST_LINE = 150;
  private static final int LONGEST_TITLE = 500;
  private static final int FEWEST_WORDS_OF_A_TITLE = 4;

  private final Document page;
  private final Map<String, List<String>> metas;

  PageMetadata(Document page) {
    this.page = page;
    this.metas = metas(page);
  }

  /// What the page says of a field.
  Optional<String> field(ArticleField field) {
    return switch (field) {
      case TITLE ->
          first(meta("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title"))
              .or(() -> first(texts("[itemprop=headline]")))
              .or(this::onlyHeading)
              .or(() -> Optional.of(shortTitle()));
      case PUBLISHER ->
          first(
              meta(
                  "og:site_name",
                  "publisher",
                  "dc.publisher",
                  "dcterms.publisher",
                  "citation_publisher",
                  "application-name"));
      case DATE -> date();
      case AUTHOR -> author();
      case URL -> first(addresses());
      case LANGUAGE ->
          // The locale is mostly a default that nobody changed, so the page's own word comes first.
          first(attributes("html", "lang")).or(() -> first(meta("og:locale", "content-language")));
      case SECTION -> first(meta("article:section", "parsely-section"));
      case ID, TEXT, CORRECTION -> Optional.empty();
    };
  }

  /// The short lines that the page shows of who wrote the article, and when.
  Stream<String> bylines() {
    return page.select(BYLINES).stream()
        .filter(element -> element.closest(ELSEWHERE) == null)
        .map(Element::text)
        .filter(text -> text.length() <= LONGEST_LINE);
  }

  /// The days in the page's address.
  Stream<String> daysInAddress() {
    return addresses()
        .map(address -> DAY_IN_ADDRESS.matcher(address.toLowerCase(Locale.ROOT)))
        .filter(Matcher::find)
        .map(
            day ->
                Character.isDigit(day.group(2).charAt(0))
                    ? "%s-%s-%s".formatted(day.group(1), day.group(2), day.group(3))
                    : "%s %s %s".formatted(day.group(3), day.group(2), day.group(1)));
  }

  /// The days in the page's scripts, then those of changes.
  Stream<String> otherDays() {
    Stream<String> inScripts =
        page.select("script").stream()
            .map(script -> DAY_IN_SCRIPT.matcher(script.data()))
            .filter(Matcher::find)
            .map(day -> day.group(1));
    Stream<String> modified =
        Stream.concat(
            meta("article:modified_time", "og:updated_time", "datemodified", "last-modified"),
            attributes("[itemprop=dateModified]", "content"));
    return Stream.concat(inScripts, modified);
  }

  /// Who published the article: the one that the page names by what the address looks like.
  ///
  /// An agency's text names the agency as publisher, on whosever site it stands.
  Optional<String> publisher(Optional<String> declared, Optional<String> address, String title) {
    List<String> names =
        Stream.of(declared.stream(), field(ArticleField.PUBLISHER).stream(), siteInTitle(title))
            .flatMap(name -> name)
            .filter(name -> name.length() <= LONGEST_TITLE)
            .map(name -> name.replaceFirst("^@", "").replaceFirst("\\s+[|–—·»:-]\\s.*", "").strip())
            .filter(name -> !name.isBlank() && !name.contains("://"))
            .toList();
    String host =
        address
            .flatMap(WebAddress::parse)
            .map(uri -> uri.getHost().toLowerCase(Locale.ROOT))
            .orElse("");
    Optional<String> best = mostLike(host, names.stream());
    return likeness(best.orElse(""), host) > 0
        ? best
        : mostLike(host, Stream.concat(best.stream(), rightHolders()));
  }

  /// The first of the names that are the most like a host.
  private static Optional<String> mostLike(String host, Stream<String> names) {
    return names.reduce((one, other) -> likeness(other, host) > likeness(one, host) ? other : one);
  }

  /// Whom the notices of copyright name, as at the foot of most sites.
  private Stream<String> rightHolders() {
    return page.getElementsMatchingOwnText(RIGHTS).stream()
        .map(element -> RIGHTS.matcher(element.ownText()))
        .filter(Matcher::find)
        .map(rights -> rights.group("name").strip());
  }

  /// How much of a name's letters the host has: `ctpost.com` has half of "Connecticut Post".
  private static double likeness(String name, String host) {
    List<String> words = Repeats.words(name.replaceFirst("(?i)^the\\s", ""));
    String initials =
        words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    if (words.size() > 2 && host.contains(initials)) {
      return 1;
    }
    int letters = words.stream().mapToInt(String::length).sum();
    int found =
        words.stream()
            .filter(word -> word.length() > 2 && host.contains(word))
            .mapToInt(String::length)
            .sum();
    return letters == 0 ? 0 : (double) found / letters;
  }

  private Stream<String> siteInTitle(String title) {
    return site(page.title()).stream()
        .filter(parts -> Repeats.words(parts.group("title")).equals(Repeats.words(title)))
        .map(parts -> parts.group("site"));
  }

  /// The title without the name of the site that it ends with.
  static String withoutSiteName(String title, String publisher) {
    return site(title)
        .filter(parts -> letters(parts.group("site")).equals(letters(publisher)))
        .map(parts -> parts.group("title").strip())
        .orElse(title);
  }

  /// A title and the name of a site behind a dash or a bar.
  private static Optional<MatchResult> site(String title) {
    Matcher site = SITE.matcher(title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
    return site.matches() ? Optional.of(site.toMatchResult()) : Optional.empty();
  }

  private static String letters(String name) {
    return String.join("", Repeats.words(name));
  }

  private Optional<String> onlyHeading() {
    List<Element> headings = page.select("h1");
    return headings.size() == 1
        ? Optional.of(headings.getFirst().text()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  private String shortTitle() {
    return site(page.title())
        .map(parts -> parts.group("title").strip())
        .filter(title -> Repeats.words(title).size() >= FEWEST_WORDS_OF_A_TITLE)
        .orElse(page.title());
  }

  private Optional<String> date() {
    List<String> written =
        Stream.of(
                meta(
                    "article:published_time",
                    "og:published_time",
                    "datepublished",
                    "date",
                    "dc.date",
                    "dc.date.issued",
                    "dcterms.date",
                    "dcterms.issued",
                    "dcterms.created",
                    "pubdate",
                    "publishdate",
                    "publish-date",
                    "publication_date",
                    "parsely-pub-date",
                    "sailthru.date",
                    "citation_publication_date",
                    "citation_date"),
                attributes("[itemprop=datePublished]", "content"),
                attributes("[itemprop=datePublished], time[pubdate]", "datetime"),
                attributes("article time[datetime], main time[datetime]", "datetime"))
            .flatMap(values -> values)
            .toList();
    return first(written.stream().filter(text -> PublicationDate.parse(text).isPresent()))
        .or(() -> first(written.stream()));
  }

  private Optional<String> author() {
    List<String> names =
        Stream.of(
                "author",
                "article:author",
                "dc.creator",
                "dcterms.creator",
                "parsely-author",
                "sailthru.author",
                "citation_author")
            .map(key -> meta(key).filter(name -> !name.contains("://")).toList())
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElseGet(
                () ->
                    Stream.of(
                            "[itemprop=author] [itemprop=name]",
                            "[itemprop=author]",
                            "[rel=author]",
                            "[class*=author-name], [class*=byline__author]")
                        .map(selector -> texts(selector).filter(PageMetadata::isShort).toList())
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of()));
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", names));
  }

  private static boolean isShort(String line) {
    return line.length() <= LONGEST_LINE;
  }

  /// The address that the page calls its own, whatever address it was found at.
  private Stream<String> addresses() {
    return Stream.concat(attributes("link[rel=canonical]", "href"), meta("og:url"))
        .filter(WebAddress::looksLike);
  }

  /// The contents of the `meta` elements of these names, all of the first name before the second.
  private Stream<String> meta(String... names) {
    return Stream.of(names).flatMap(name -> metas.getOrDefault(name, List.of()).stream());
  }

  private static Map<String, List<String>> metas(Document page) {
    Map<String, List<String>> metas = new HashMap<>();
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      Stream.of("property", "name", "http-equiv", "itemprop")
          .map(key -> meta.attr(key).toLowerCase(Locale.ROOT))
          .filter(name -> !name.isEmpty() && !content.isEmpty())
          .distinct()
          .forEach(name -> metas.computeIfAbsent(name, n -> new ArrayList<>()).add(content));
    }
    return metas;
  }

  private Stream<String> attributes(String selector, String attribute) {
    return page.select(selector).stream()
        .map(element -> attribute.equals("href") ? element.absUrl("href") : element.attr(attribute))
        .filter(value -> !value.isBlank());
  }

  private Stream<String> texts(String selector) {
    return page.select(selector).stream().map(Element::text).filter(text -> !text.isBlank());
  }

  private static Optional<String> first(Stream<String> values) {
    return values.findFirst();
  }
}
