package org.newsgraph.read;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads a live blog: all posts from the first to the last, each below the time when it was made.
final class LiveBlog {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm ", Locale.ENGLISH);
  private static final String WHEN = "time, [class*=timestamp], [class*=post-time]";
  private static final Pattern CLOCK =
      Pattern.compile("(?i)\\b(?<hour>\\d{1,2})[:.](?<minute>\\d{2})\\s*(?<half>[ap])?");
  private static final int NOON = 12;
  private static final int FEWEST_POSTS = 2;
  private static final double MOST = 0.5;

  private LiveBlog() {}

  /// A post.
  ///
  /// @param time when it was made, as written
  record Post(String time, String text) {

    private Optional<OffsetDateTime> moment() {
      try {
        return Optional.of(
            OffsetDateTime.parse(
                time.replace(' ', 'T').replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2")));
      } catch (DateTimeException unknownForm) {
        return Optional.empty();
      }
    }

    /// The minute of the day; -1 where no clock is written.
    private int minute() {
      Matcher clock = CLOCK.matcher(time);
      if (!clock.find()) {
        return -1;
      }
      int hour = Integer.parseInt(clock.group("hour"));
      boolean afternoon = "p".equalsIgnoreCase(clock.group("half"));
      return (afternoon && hour < NOON ? hour + NOON : hour) * 60
          + Integer.parseInt(clock.group("minute"));
    }

    private String timed() {
      String line =
          moment()
              .map(
                  when ->
                      when.format(TIME)
                          + (when.getOffset().equals(ZoneOffset.UTC)
                              ? "UTC"
                              : "UTC" + when.getOffset()))
              .orElse(time);
      return (line + "\n\n" + text).strip();
    }
  }

  /// What stands above the posts, and the posts that the page declares or else shows; absent where
  /// it is no live blog.
  ///
  /// @param article the page's passages as an article: where most are in no post, the page is one
  static Optional<String> text(JsonLd jsonLd, Document page, List<TextBlock> article) {
    List<Post> declared = jsonLd.posts();
    List<Post> shown = shown(page, jsonLd.isLive());
    List<Post> posts = new ArrayList<>(declared.size() >= shown.size() ? declared : shown);
    String all = posts.stream().map(Post::text).collect(Collectors.joining("\n\n"));
    if (posts.size() < FEWEST_POSTS || all.length() < BlockText.join(article).length() * MOST) {
      return Optional.empty();
    }
    if (posts.stream().allMatch(post -> post.moment().isPresent())) {
      posts.sort(Comparator.comparing(post -> post.moment().orElse(OffsetDateTime.MIN)));
    } else if (posts.getLast().minute() >= 0
        && posts.getFirst().minute() > posts.getLast().minute()) {
      Collections.reverse(posts);
    }
    Set<String> ofPosts = Set.copyOf(Arrays.asList(all.split("\n\n")));
    Stream<String> above =
        article.stream()
            .takeWhile(block -> !ofPosts.contains(block.text()))
            .filter(TextBlock::isProse)
            .map(TextBlock::text);
    return Optional.of(
        Stream.concat(above, posts.stream().map(Post::timed)).collect(Collectors.joining("\n\n")));
  }

  /// Boxes of one kind side by side, each with its time, on a page or in a part of it that is live.
  private static List<Post> shown(Document page, boolean live) {
    Set<Element> timed = new LinkedHashSet<>();
    for (Element time : page.select(WHEN)) {
      for (Element e = time; e != null && timed.add(e); e = e.parent()) {}
    }
    Map<List<Object>, List<Element>> boxes = new LinkedHashMap<>();
    for (Element box : timed) {
      Element parent = box.parent();
      if (parent != null && (live || isLive(box))) {
        List<Object> kind = List.of(parent, box.normalName(), box.className());
        boxes.computeIfAbsent(kind, k -> new ArrayList<>()).add(box);
      }
    }
    return boxes.values().stream()
        .max(Comparator.comparingInt(List::size))
        .filter(posts -> posts.size() >= FEWEST_POSTS)
        .map(posts -> posts.stream().map(LiveBlog::post).toList())
        .orElse(List.of());
  }

  private static boolean isLive(Element box) {
    return Sign.LIVE.names(box) || box.parents().stream().anyMatch(Sign.LIVE::names);
  }

  private static Post post(Element box) {
    Element time = box.selectFirst(WHEN);
    Document alone = Document.createShell("");
    alone.body().appendChild(box.clone()).select(WHEN).remove();
    String text = BlockText.join(new Passages(MainText.blocks(alone), "", "").text());
    return new Post(time == null ? "" : written(time), text);
  }

  private static String written(Element time) {
    return time.hasAttr("datetime") ? time.attr("datetime") : time.text();
  }
}
