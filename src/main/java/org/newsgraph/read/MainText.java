package org.newsgraph.read;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;

/// Finds the part of a page that holds its article.
///
/// Running text is counted in words where it stands. Boxes are taken out by what they are called,
/// unless they hold much of the running text; the article's text is in what the page declares, in
/// an `article` that outweighs all others, or in the smallest part that holds nearly all of the
/// rest. The way is that of [trafilatura](https://aclanthology.org/2021.acl-demo.15/), the
/// thresholds are measured on half of a public benchmark of article extraction.
final class MainText {
  // A box with more of the running text is the text, whatever it is called.
  private static final double MUCH = 0.4;
  private static final double ALL = 1;
  private static final double NEARLY_ALL = 0.85;
  private static final double LEAST_OF_DECLARED = 0.2;
  private static final double LEAST_OF_NAMED = 0.5;
  private static final int OUTWEIGHS = 3;

  private final Element body;
  private Map<Element, Integer> prose;

  private MainText(Element body) {
    this.body = body;
    remove(Boilerplate::isOtherText, ALL);
    remove(Boilerplate::isBox, MUCH);
    this.prose = prose(body);
  }

  /// The blocks of the part of the page that holds the article, in their order.
  static List<TextBlock> blocks(Document page) {
    return BlockText.blocks(new MainText(page.clone().body()).root());
  }

  private void remove(Predicate<Element> boilerplate, double most) {
    Map<Element, Integer> words = prose(body);
    double limit = words.getOrDefault(body, 0) * most;
    body.filter(
        (node, depth) ->
            node instanceof Element element
                    && !element.equals(body)
                    && words.getOrDefault(element, 0) <= limit
                    && boilerplate.test(element)
                    && element.hasText()
                ? FilterResult.REMOVE
                : FilterResult.CONTINUE);
  }

  private Element root() {
    Element root = declared().or(this::outweighing).or(this::named).orElse(body);
    Optional<Element> part = nearlyAllOf(root);
    while (part.isPresent()) {
      root = part.get();
      part = nearlyAllOf(root);
    }
    boolean isParagraph = root.childrenSize() == 0 && !root.equals(body);
    return isParagraph ? Optional.ofNullable(root.parent()).orElse(body) : root;
  }

  private Optional<Element> nearlyAllOf(Element whole) {
    double least = Math.max(1, words(whole) * NEARLY_ALL);
    return whole.children().stream().filter(child -> words(child) >= least).findFirst();
  }

  private Optional<Element> declared() {
    return heaviest(body.select("[itemprop~=articleBody]")).map(this::withItsOtherParts);
  }

  /// An article of which the page shows no other that comes near it, teasers aside.
  private Optional<Element> outweighing() {
    List<Element> articles = body.select("article");
    return heaviest(articles)
        .filter(
            best ->
                articles.stream()
                    .filter(other -> words(other) * OUTWEIGHS > words(best))
                    .allMatch(
                        other ->
                            other.equals(best)
                                || best.parents().contains(other)
                                || other.parents().contains(best)));
  }

  private Optional<Element> heaviest(List<Element> elements) {
    double least = Math.max(1, words(body) * LEAST_OF_DECLARED);
    return elements.stream()
        .filter(element -> words(element) >= least)
        .max(Comparator.comparingInt(this::words));
  }

  private Optional<Element> named() {
    double least = Math.max(1, words(body) * LEAST_OF_NAMED);
    return prose.keySet().stream()
        .filter(element -> words(element) >= least && Sign.TEXT.names(element))
        .min(Comparator.comparingInt(this::words))
        .map(this::withItsOtherParts);
  }

  /// Long articles are cut up by advertisements into several parts of the same name.
  private Element withItsOtherParts(Element part) {
    String name = part.className();
    Element whole = part;
    int parts = 1;
    for (Element parent = part.parent();
        parent != null && !name.isBlank() && isOneArticle(parent);
        parent = parent.parent()) {
      int more = parent.getElementsByAttributeValue("class", name).size();
      if (more > parts) {
        whole = parent;
        parts = more;
      }
    }
    return whole;
  }

  private static boolean isOneArticle(Element element) {
    return element.select("h1").size() <= 1 && element.select("article").size() <= 1;
  }

  private int words(Element element) {
    return prose.getOrDefault(element, 0);
  }

  /// How many words of running text each element holds.
  private static Map<Element, Integer> prose(Element body) {
    Map<Element, Integer> words = new LinkedHashMap<>();
    for (TextBlock block : BlockText.blocks(body)) {
      int prose = block.prose();
      for (Element e = block.element(); prose > 0 && e != null; e = e.parent()) {
        words.merge(e, prose, Integer::sum);
      }
    }
    return words;
  }
}
