package org.newsgraph.link;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.model.LinkDecision;

/// Asks a second linker for what the first one does not know.
public final class FallbackLinker implements NameLinker {

  private final NameLinker first;
  private final NameLinker second;

  /// The first linker's decisions hold wherever it finds an item, sure or doubtful.
  public FallbackLinker(NameLinker first, NameLinker second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public Map<NamedThing, Linking> link(String text, Collection<NamedThing> things) {
    Map<NamedThing, Linking> links = new LinkedHashMap<>(first.link(text, things));
    List<NamedThing> unknown =
        things.stream().distinct().filter(thing -> isUnknown(links, thing)).toList();
    second
        .link(text, unknown)
        .forEach(
            (thing, link) -> {
              if (link.outcome() != LinkDecision.Outcome.NONE || !links.containsKey(thing)) {
                links.put(thing, link);
              }
            });
    return links;
  }

  private static boolean isUnknown(Map<NamedThing, Linking> links, NamedThing thing) {
    Linking link = links.get(thing);
    return link == null || link.outcome() == LinkDecision.Outcome.NONE;
  }
}
