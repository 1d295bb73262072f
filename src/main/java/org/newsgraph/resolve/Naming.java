package org.newsgraph.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.model.Entity;

/// Gives each chain its entity: label, other labels, class, and a key of its own.
final class Naming {

  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<String> keys = new HashSet<>();

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

  /// Two things of one kind and name are told apart by where they belong.
  private String label(Chain chain) {
    String label = chain.best().label();
    boolean ambiguous = uses.getOrDefault(shared(chain), 0) > 1 && !chain.owners().isEmpty();
    return ambiguous ? label + " (" + String.join(", ", chain.owners().values()) + ")" : label;
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
