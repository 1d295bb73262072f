package org.newsgraph.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Makes a draft of an HTML page: the main text without boilerplate, and what the page says of it.
///
/// Each field is taken from schema.org JSON-LD, else from OpenGraph and other `meta` elements, else
/// from what the page shows; what none of them says stays absent. A page of a server, a banner of
/// consent and a list of teasers are no articles; of an article for subscribers what is there is
/// read, with a warning.
final class HtmlPage {
  // A page that shows less than half of the text that it declares builds it with a script.
  private static final int TIMES_LONGER = 2;
  private static final int MOST_WORDS_OF_A_SERVERS_PAGE = 100;
  private static final int MOST_WORDS_OF_A_LINE = 20;
  private static final int MOST_WORDS_OF_A_STUB = 200;

  private static final Pattern MORNING_IN_UTC =
      Pattern.compile("[T ](0\\d|1[01]):\\d{2}\\S*(Z|[+-]00:?00)$");

  private final Document page;
  private final JsonLd jsonLd;
  private final PageMetadata metadata;
  private final Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
  private final List<String> warnings = new ArrayList<>();

  private HtmlPage(Document page) {
    this.page = page;
    this.jsonLd = JsonLd.of(page);
    this.metadata = new PageMetadata(page);
  }

  /// The draft of a page, whose base address is where it was fetched from.
  ///
  /// @throws ReadException where the page has no article
  static Draft draft(Document page) throws ReadException {
    return new HtmlPage(page).read();
  }

  private Draft read() throws ReadException {
    for (ArticleField field : ArticleField.values()) {
      Optional<String> declared = jsonLd.field(field);
      (field == ArticleField.URL
              ? metadata.field(field).or(() -> declared)
              : declared.or(() -> metadata.field(field)))
          .ifPresent(value -> fields.put(field, value));
    }
    if (jsonLd.malformed()) {
      warnings.add("left out malformed JSON-LD");
    }
    Optional<String> declared =
        Optional.ofNullable(fields.remove(ArticleField.TEXT)).map(BlockText::withoutMarkup);
    publisherAndTitle();
    fields.computeIfPresent(ArticleField.AUTHOR, (field, byline) -> Authors.of(byline));
    List<TextBlock> blocks = MainText.blocks(page);
    Passages passages = new Passages(blocks, field(ArticleField.TITLE), field(ArticleField.AUTHOR));
    String shown = BlockText.join(passages.text());
    String text =
        declared.filter(whole -> whole.length() > shown.length() * TIMES_LONGER).orElse(shown);
    fromBylines(passages.bylines());
    Stream.concat(
            Optional.ofNullable(fields.get(ArticleField.CORRECTION)).stream(),
            passages.corrections().stream())
        .reduce((one, other) -> one + "\n\n" + other)
        .ifPresent(all -> fields.put(ArticleField.CORRECTION, all));
    checkArticle(text, blocks);
    return new Draft(fields, LiveBlog.text(jsonLd, page, passages.text()).orElse(text), warnings);
  }

  private String field(ArticleField field) {
    return fields.getOrDefault(field, "");
  }

  private void publisherAndTitle() {
    String title = field(ArticleField.TITLE);
    Optional<String> publisher =
        metadata.publisher(
            jsonLd.field(ArticleField.PUBLISHER),
            Optional.ofNullable(fields.get(ArticleField.URL)),
            title);
    fields.remove(ArticleField.PUBLISHER);
    publisher.ifPresent(name -> fields.put(ArticleField.PUBLISHER, name));
    fields.put(ArticleField.TITLE, PageMetadata.withoutSiteName(title, publisher.orElse("")));
  }

  /// What no element declares may stand in a line above the text.
  private void fromBylines(List<String> inText) {
    List<String> lines = Stream.concat(inText.stream(), metadata.bylines()).toList();
    boolean dated = PublicationDate.parse(field(ArticleField.DATE)).isPresent();
    boolean signed = !field(ArticleField.AUTHOR).isEmpty();
    List<String> all =
        dated && signed
            ? lines
            : Stream.concat(lines.stream(), belowHeading(Passages::isByline)).toList();
    if (dated) {
      dayBefore(Stream.concat(belowHeading(HtmlPage::isLine), lines.stream()))
          .ifPresent(day -> fields.put(ArticleField.DATE, day));
    } else {
      Stream.of(
              metadata.daysInAddress(),
              all.stream(),
              metadata.otherDays(),
              jsonLd.modified().stream())
          .flatMap(days -> days)
          .flatMap(day -> PublicationDate.in(day).stream())
          .findFirst()
          .ifPresent(day -> fields.put(ArticleField.DATE, day));
    }
    all.stream()
        .filter(Authors::isByline)
        .map(Authors::of)
        .filter(this::saysMore)
        .findFirst()
        .ifPresent(names -> fields.put(ArticleField.AUTHOR, names));
  }

  /// The day that a page shows in its own time zone, where it declares the next one in UTC.
  private Optional<String> dayBefore(Stream<String> lines) {
    String declared = field(ArticleField.DATE);
    return PublicationDate.parse(declared)
        .filter(day -> MORNING_IN_UTC.matcher(declared).find())
        .flatMap(
            day ->
                lines
                    .flatMap(line -> PublicationDate.in(line).stream())
                    .findFirst()
                    .filter(
                        shown ->
                            PublicationDate.parse(shown).equals(Optional.of(day.minusDays(1)))));
  }

  /// Where the page declares no author, itself as the author or only one of several, the line above
  /// the text says more.
  private boolean saysMore(String names) {
    String declared = field(ArticleField.AUTHOR);
    boolean isPublisher =
        Repeats.words(declared).equals(Repeats.words(field(ArticleField.PUBLISHER)));
    return !names.isEmpty()
        && (declared.isEmpty()
            || isPublisher
            || names.toLowerCase(Locale.ROOT).startsWith(declared.toLowerCase(Locale.ROOT) + ", "));
  }

  private Stream<String> belowHeading(Predicate<TextBlock> wanted) {
    return BlockText.blocks(page.body()).stream()
        .dropWhile(block -> !block.element().normalName().equals("h1"))
        .filter(wanted)
        .map(TextBlock::text);
  }

  private static boolean isLine(TextBlock block) {
    return block.words() <= MOST_WORDS_OF_A_LINE && !block.endsSentence() && !block.isQuotation();
  }

  private void checkArticle(String text, List<TextBlock> blocks) throws ReadException {
    int words = Repeats.words(text).size();
    Element heading = page.selectFirst("h1");
    List<String> titles = List.of(page.title(), heading == null ? "" : heading.text());
    if (words < MOST_WORDS_OF_A_SERVERS_PAGE) {
      if (titles.stream().anyMatch(Sign.ERROR_PAGE::isIn)) {
        throw new ReadException("is an error page of the server, not an article");
      }
      if (titles.stream().anyMatch(Sign.CONSENT_PAGE::isIn)) {
        throw new ReadException(
            "is a page that asks for consent, not an article; save the page after the answer");
      }
    }
    if (!jsonLd.hasArticle() && Teasers.areAll(blocks)) {
      throw new ReadException(
          "is a list of teasers, not an article; read the pages that it leads to");
    }
    if (text.isBlank()) {
      throw new ReadException("no article text was found in this HTML");
    }
    if (words < MOST_WORDS_OF_A_STUB
        && (jsonLd.isForSubscribers() || Sign.SUBSCRIBERS.isIn(page.text()))) {
      warnings.add(
          "is for subscribers; kept the %d words that are shown without a subscription"
              .formatted(words));
    }
  }
}
