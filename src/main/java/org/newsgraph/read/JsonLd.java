package org.newsgraph.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// What a page's JSON-LD says of its article in schema.org's terms.
///
/// Read as plain JSON, without resolving contexts, so nothing is fetched; newspapers write the
/// terms unprefixed. Teasers of other articles are in lists, which are not entered.
final class JsonLd {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();
  private static final Pattern WRAPPER =
      Pattern.compile("^\\s*(//\\s*)?(<!--|<!\\[CDATA\\[)|(//\\s*)?(-->|]]>)\\s*$");
  private static final List<String> CONTAINERS =
      List.of("@graph", "mainEntity", "mainEntityOfPage");
  private static final int MAX_NODES = 10_000;

  private final Map<String, JsonNode> byId = new HashMap<>();
  private JsonNode article = MissingNode.getInstance();
  private boolean malformed;

  private JsonLd() {}

  /// The JSON-LD of a page.
  static JsonLd of(Document page) {
    JsonLd jsonLd = new JsonLd();
    for (Element script : page.select("script[type^=application/ld+json]")) {
      jsonLd.read(WRAPPER.matcher(script.data()).replaceAll(""));
    }
    return jsonLd;
  }

  /// Whether some of it was no JSON.
  boolean malformed() {
    return malformed;
  }

  /// What it says of a field.
  Optional<String> field(ArticleField field) {
    return switch (field) {
      case TITLE -> text("headline").or(() -> text("name"));
      case PUBLISHER -> names("publisher");
      case DATE -> text("datePublished").or(() -> text("dateCreated"));
      case AUTHOR -> names("author").or(() -> names("creator"));
      case URL -> url();
      case LANGUAGE -> text("inLanguage").or(() -> names("inLanguage"));
      case SECTION -> text("articleSection");
      case CORRECTION -> corrections();
      case TEXT -> text("articleBody");
      case ID -> Optional.empty();
    };
  }

  /// When the article was changed last.
  Optional<String> modified() {
    return text("dateModified");
  }

  /// Whether the page says that its text is there for those who pay alone.
  boolean isForSubscribers() {
    return article.path("isAccessibleForFree").asText().equalsIgnoreCase("false");
  }

  /// Whether the article is a live blog.
  boolean isLive() {
    return strings(article.path("@type")).contains("LiveBlogPosting");
  }

  /// Whether it describes an article at all.
  boolean hasArticle() {
    return !article.isMissingNode();
  }

  /// The posts of a live blog as they are listed; none where it is no live blog.
  List<LiveBlog.Post> posts() {
    List<LiveBlog.Post> posts = new ArrayList<>();
    JsonNode updates = article.path("liveBlogUpdate");
    for (JsonNode update : updates.isArray() ? updates : List.of(updates)) {
      Optional<String> headline = text(update, "headline");
      text(update, "articleBody")
          .or(() -> text(update, "text"))
          .or(() -> text(update, "description"))
          .map(BlockText::withoutMarkup)
          .map(
              body ->
                  headline
                      .filter(line -> !body.startsWith(line))
                      .map(line -> line + "\n\n" + body)
                      .orElse(body))
          .ifPresent(
              body -> posts.add(new LiveBlog.Post(text(update, "datePublished").orElse(""), body)));
    }
    return posts;
  }

  private void read(String json) {
    if (json.isBlank()) {
      return;
    }
    try {
      find(MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      malformed = true;
    }
  }

  private void find(JsonNode root) {
    Deque<JsonNode> nodes = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !nodes.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = nodes.poll();
      if (node.isArray()) {
        node.forEach(nodes::add);
      } else if (node.isObject()) {
        if (node.path("@id").isTextual() && node.size() > 1) {
          byId.putIfAbsent(node.path("@id").textValue(), node);
        }
        if (article.isMissingNode() && isArticle(node)) {
          article = node;
        }
        CONTAINERS.stream().map(node::path).forEach(nodes::add);
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    return strings(node.path("@type")).stream()
        .anyMatch(
            type ->
                type.endsWith("Article")
                    || type.endsWith("BlogPosting")
                    || type.endsWith("Report"));
  }

  private Optional<String> text(String key) {
    return text(article, key);
  }

  private static Optional<String> text(JsonNode node, String key) {
    return strings(node.path(key)).stream()
        .map(text -> Parser.unescapeEntities(text, false))
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /// Texts, or [comments](https://schema.org/CorrectionComment) that hold them.
  private Optional<String> corrections() {
    JsonNode value = article.path("correction");
    List<String> corrections = new ArrayList<>(strings(value));
    for (JsonNode comment : value.isArray() ? value : List.of(value)) {
      text(comment, "text").ifPresent(corrections::add);
    }
    return corrections.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", corrections));
  }

  private Optional<String> url() {
    JsonNode page = article.path("mainEntityOfPage");
    return text("url")
        .or(() -> strings(page).stream().findFirst())
        .or(() -> strings(page.path("@id")).stream().findFirst())
        .map(url -> url.replaceFirst("#.*", ""))
        .filter(WebAddress::looksLike);
  }

  private Optional<String> names(String key) {
    JsonNode value = article.path(key);
    List<String> names = new ArrayList<>();
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      strings(one.isObject() ? named(one).path("name") : one).stream()
          .filter(name -> !name.isBlank() && !name.contains("://"))
          .map(name -> Parser.unescapeEntities(name, false).strip())
          .forEach(names::add);
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  private JsonNode named(JsonNode node) {
    return node.has("name") ? node : byId.getOrDefault(node.path("@id").asText(), node);
  }

  private static List<String> strings(JsonNode value) {
    if (value.isTextual()) {
      return List.of(value.textValue());
    }
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue)
            .toList()
        : List.of();
  }
}
