package org.newsgraph.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.model.Entity;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.PartOfSpeech;

/// Gives each chain its entity: label, other labels, class, and a key of its own.
final class Naming {

  /// How many letters a country and its adjective share at least: Serbia, Serbian.
  private static final int STEM = 4;

  private final Kinds kinds;
  private final Lexicon lexicon;
  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<String> keys = new HashSet<>();

  Naming(Kinds kinds, Lexicon lexicon) {
    this.kinds = kinds;
    this.lexicon = lexicon;
  }

  /// The entities of the chains; pronouns alone are no thing.
  Map<Chain, Entity> entities(Chains chains) {
    List<Chain> sorted =
        chains.all().stream()
            .filter(chain -> !chain.best().isPronoun())
            .sorted(Comparator.comparingInt(Chain::first))
            .toList();
    sorted.stream()
        .filter(Chain::isNamed)
        .forEach(chain -> uses.merge(shared(chain), 1, Integer::sum));
    Map<Chain, Entity> entities = new HashMap<>();
    sorted.forEach(chain -> entities.put(chain, entity(chain)));
    return entities;
  }

  private static String shared(Chain chain) {
    return chain.type().localName() + " " + String.join(" ", chain.best().name().words());
  }

  private Entity entity(Chain chain) {
    boolean named = chain.isNamed();
    String label = named ? label(chain) : chain.best().label();
    String begin = Integer.toString(chain.mentions().getFirst().node().span().begin());
    String key = named ? "name-" + label : "m" + begin;
    if (!keys.add(key)) {
      key = key + "-" + begin;
      keys.add(key);
    }
    return new Entity(key, chain.type(), label, others(chain, label), named);
  }

  /// Things of one kind and name are told apart by where they belong, and so is a ministry or court
  /// whose name each country has: in another article it may be another's.
  private String label(Chain chain) {
    String label = chain.best().label();
    boolean ambiguous = uses.getOrDefault(shared(chain), 0) > 1 || isCommon(chain, label);
    return ambiguous && !chain.owners().isEmpty()
        ? label + " (" + String.join(", ", chain.owners().values()) + ")"
        : label;
  }

  /// Whether the name is of a public body and ends in a common noun ("Interior Ministry"), and does
  /// not say itself whose it is ("Serbian police").
  private boolean isCommon(Chain chain, String label) {
    String last = label.substring(label.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return kinds.isA(chain.type(), Kinds.GOVERNMENT_BODY)
        && lexicon.entries(last, PartOfSpeech.NOUN).stream().anyMatch(e -> e.denotes().isPresent())
        && chain.owners().values().stream().noneMatch(owner -> names(label, owner));
  }

  private static boolean names(String label, String owner) {
    String stem = owner.substring(0, Math.min(STEM, owner.length())).toLowerCase(Locale.ROOT);
    return label.toLowerCase(Locale.ROOT).contains(stem);
  }

  private static List<String> others(Chain chain, String label) {
    TreeSet<String> others = new TreeSet<>();
    for (Mention mention : chain.mentions()) {
      if (!mention.isPronoun()) {
        others.add(mention.surface());
        others.add(mention.label());
        others.addAll(mention.aliases());
      }
    }
    others.remove(label);
    return List.copyOf(others);
  }
}
