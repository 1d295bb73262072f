package org.newsgraph.emit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Sha256;
import org.newsgraph.model.Span;

/// Makes the IRIs of all nodes: hashed from what they stand for, the same on every machine.
final class NodeIris {

  private static final Pattern LEADING_ARTICLE =
      Pattern.compile("^(?:the|an|a)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int MAX_SLUG = 40;
  private static final int LOCAL_DIGITS = 16;

  private final String base;
  private final EntityIris entities;
  private final Map<String, String> renamed;

  /// @param renamed named things that are written by another name, and that name
  NodeIris(String base, EntityIris entities, Map<String, String> renamed) {
    this.base = base;
    this.entities = entities;
    this.renamed = renamed;
  }

  NodeIris renamed(Map<String, String> newNames) {
    return new NodeIris(base, entities, Map.copyOf(newNames));
  }

  String base() {
    return base;
  }

  /// Named things by kind and normalised name, unnamed ones by their key in the article.
  Node entity(String articleId, Entity entity) {
    if (!entity.named()) {
      return local("thing", slug(entity.type().localName()) + "-", articleId, entity.key());
    }
    String name = entities.ofName(entity.type(), entity.label(), articleId);
    return NodeFactory.createURI(renamed.getOrDefault(name, name));
  }

  /// Whether things of several names may be written by this one.
  boolean isShared(Node node) {
    return renamed.containsValue(node.getURI());
  }

  Node event(String articleId, Event event) {
    return local("event", slug(event.type().localName()) + "-", articleId, event.key());
  }

  Node assertion(String articleId, Assertion assertion) {
    return local("assertion", "", articleId, assertion.key());
  }

  Node claim(String articleId, Node subject, Node predicate, Node object, Node assertion) {
    return local(
        "claim",
        "",
        articleId,
        subject.toString(),
        predicate.toString(),
        object.toString(),
        assertion.toString());
  }

  Node unmatched(String articleId, Span sentence) {
    return local("unmatched", "", articleId, sentence.begin() + "-" + sentence.end());
  }

  private Node local(String folder, String prefix, String... parts) {
    return iri(folder + "/" + prefix + hash(LOCAL_DIGITS, parts));
  }

  private Node iri(String path) {
    return NodeFactory.createURI(base + path);
  }

  /// The name as it is compared: NFC, lower case, without a leading article.
  static String normalised(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String spaced = SPACES.matcher(folded).replaceAll(" ");
    String bare = LEADING_ARTICLE.matcher(spaced).replaceFirst("");
    return bare.isEmpty() ? spaced : bare;
  }

  static String slug(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String slug = NOT_SLUG.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    String cut = slug.length() > MAX_SLUG ? slug.substring(0, MAX_SLUG) : slug;
    return cut.replaceAll("^-+|-+$", "");
  }

  static String hash(int digits, String... parts) {
    MessageDigest digest = Sha256.digest();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, digits);
  }
}
