package org.newsgraph.read;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads a live blog: all posts from the first to the last, each below the time when it was made.
final class LiveBlog {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm ", Locale.ENGLISH);
  private static final String WHEN = "time[datetime]";
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

  /// The text of the posts that the page declares or else shows; absent where it is no live blog.
  ///
  /// @param article the page's text as an article: where most of it is not in posts, the page is
  ///   one
  static Optional<String> text(JsonLd jsonLd, Document page, String article) {
    List<Post> declared = jsonLd.posts();
    List<Post> shown = shown(page, jsonLd.isLive());
    List<Post> posts = new ArrayList<>(declared.size() >= shown.size() ? declared : shown);
    int length = posts.stream().mapToInt(post -> post.text().length()).sum();
    if (posts.size() < FEWEST_POSTS || length < article.length() * MOST) {
      return Optional.empty();
    }
    if (posts.stream().allMatch(post -> post.moment().isPresent())) {
      posts.sort(Comparator.comparing(post -> post.moment().orElse(OffsetDateTime.MIN)));
    }
    return Optional.of(posts.stream().map(Post::timed).collect(Collectors.joining("\n\n")));
  }

  /// Boxes of one kind side by side, each with its time, on a page or in a part of it that is live.
  private static List<Post> shown(Document page, boolean live) {
    Map<Element, List<Element>> boxes = new LinkedHashMap<>();
    for (Element time : page.select(WHEN)) {
      Element box = time;
      Element parent = box.parent();
      while (parent != null && oneOfMany(box, parent) < FEWEST_POSTS) {
        box = parent;
        parent = box.parent();
      }
      if (parent != null && (live || isLive(box))) {
        boxes.computeIfAbsent(parent, p -> new ArrayList<>()).add(box);
      }
    }
    return boxes.values().stream()
        .max(Comparator.comparingInt(List::size))
        .map(posts -> posts.stream().distinct().map(LiveBlog::post).toList())
        .orElse(List.of());
  }

  private static long oneOfMany(Element box, Element parent) {
    return parent.children().stream()
        .filter(child -> child.normalName().equals(box.normalName()))
        .filter(child -> child.className().equals(box.className()))
        .filter(child -> child.selectFirst(WHEN) != null)
        .count();
  }

  private static boolean isLive(Element box) {
    return Sign.LIVE.names(box) || box.parents().stream().anyMatch(Sign.LIVE::names);
  }

  private static Post post(Element box) {
    Element time = box.selectFirst(WHEN);
    Document alone = Document.createShell("");
    alone.body().appendChild(box.clone()).select(WHEN).remove();
    String text = BlockText.join(new Passages(MainText.blocks(alone), "", "").text());
    return new Post(time == null ? "" : time.attr("datetime"), text);
  }
}
