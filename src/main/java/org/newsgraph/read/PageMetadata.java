package org.newsgraph.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page's `meta` elements say of its article, and where they are silent the page itself.
final class PageMetadata {
  private static final Pattern SITE =
      Pattern.compile("^(?<title>(?:\\S+\\s+){3,}\\S+)\\s+[|–—·»-]\\s+[^|–—·»]{1,40}$");

  private final Document page;

  PageMetadata(Document page) {
    this.page = page;
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
      case URL ->
          first(Stream.concat(meta("og:url"), attributes("link[rel=canonical]", "href")))
              .filter(WebAddress::looksLike);
      case LANGUAGE ->
          // The locale is mostly a default that nobody changed, so the page's own word comes first.
          first(attributes("html", "lang")).or(() -> first(meta("og:locale", "content-language")));
      case ID, TEXT -> Optional.empty();
    };
  }

  /// The title without the name of the site that it ends with.
  static String withoutSiteName(String title, String publisher) {
    if (publisher.isBlank()) {
      return title;
    }
    Pattern ending = Pattern.compile("\\s+[|–—·»:-]\\s+" + Pattern.quote(publisher) + "\\s*$");
    String shorter = ending.matcher(title).replaceFirst("");
    return shorter.isBlank() ? title : shorter;
  }

  private Optional<String> onlyHeading() {
    List<Element> headings = page.select("h1");
    return headings.size() == 1
        ? Optional.of(headings.getFirst().text()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  private String shortTitle() {
    Matcher site = SITE.matcher(page.title());
    return site.matches() ? site.group("title") : page.title();
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
    Set<String> names = new LinkedHashSet<>();
    Stream.of(
            "author",
            "article:author",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "sailthru.author",
            "citation_author")
        .filter(key -> names.isEmpty())
        .forEach(key -> meta(key).filter(name -> !name.contains("://")).forEach(names::add));
    if (names.isEmpty()) {
      texts("[itemprop=author], [rel=author]").forEach(names::add);
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  /// The contents of the `meta` elements of these names, all of the first name before the second.
  private Stream<String> meta(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                page.select("meta[content]").stream()
                    .filter(meta -> isNamed(meta, name))
                    .map(meta -> meta.attr("content").strip()))
        .filter(content -> !content.isEmpty());
  }

  private static boolean isNamed(Element meta, String name) {
    return Stream.of("property", "name", "http-equiv", "itemprop")
        .anyMatch(key -> meta.attr(key).toLowerCase(Locale.ROOT).equals(name));
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
