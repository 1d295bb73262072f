package org.newsgraph.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A Wikidata item, with what linking needs of it.
///
/// @param id such as `Q42`
/// @param label its name in the first of the index's languages that has one
/// @param names all its names, the label first: labels, aliases, short and official names, titles
/// @param demonyms what people and things of it are called, such as "Dane" and "Danish"
/// @param description what it is, in a few words; empty where the dump has none
/// @param facts values of the properties that are kept, preferred ones first: items by id, times
///   with their precision behind, as in `+1961-04-02T00:00:00Z/11`
/// @param sitelinks how many pages of Wikimedia's sites are about it, as far as the dump tells
/// @param references how many statements of the dump lead to it
public record Item(
    String id,
    String label,
    List<String> names,
    List<String> demonyms,
    String description,
    Map<String, List<String>> facts,
    int sitelinks,
    int references) {
  public Item {
    names = List.copyOf(names);
    demonyms = List.copyOf(demonyms);
    facts = Map.copyOf(facts);
  }

  /// What its IRIs begin with.
  public static final String NAMESPACE = "http://www.wikidata.org/entity/";

  /// Its IRI at Wikidata.
  public String iri() {
    return NAMESPACE + id;
  }

  /// The values of a property such as `P17`; empty where there are none.
  public List<String> values(String property) {
    return facts.getOrDefault(property, List.of());
  }

  /// The classes that it is stated to be an instance of.
  public List<String> classes() {
    return values("P31");
  }

  /// Whether it may be a class: it has one above it, or a label in small letters that is no
  /// person's.
  boolean isClass() {
    return !values("P279").isEmpty() || NormalName.isSmall(label) && !classes().contains("Q5");
  }

  /// The items that its statements lead to, other than its classes.
  public Stream<String> related() {
    return facts.entrySet().stream()
        .filter(entry -> !entry.getKey().equals("P31") && !entry.getKey().equals("P279"))
        .flatMap(entry -> entry.getValue().stream())
        .filter(value -> value.startsWith("Q"));
  }

  /// How well known it is: the logarithm of the number of signs of that.
  public double popularity() {
    return popularity(sitelinks, references);
  }

  static double popularity(int sitelinks, int references) {
    return Math.log1p(references + 2.0 * sitelinks);
  }

  /// The number in its id, by which ties are broken: lower ones are older and better known.
  public int number() {
    return number(id).orElseThrow(() -> new IllegalStateException("no item's id: " + id));
  }

  /// The number in an item's id; empty where the text is none.
  static Optional<Integer> number(String id) {
    boolean digits =
        id.length() > 1
            && id.length() < 12
            && id.charAt(0) == 'Q'
            && id.charAt(1) != '0'
            && id.chars().skip(1).allMatch(digit -> digit >= '0' && digit <= '9');
    return Optional.of(id)
        .filter(text -> digits)
        .map(text -> Long.parseLong(text.substring(1)))
        .filter(number -> number <= Integer.MAX_VALUE)
        .map(Long::intValue);
  }
}
