package org.newsgraph.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.model.LinkCandidate;
import org.newsgraph.model.LinkDecision;

/// What a person has decided: this thing is that item or that thing, or is not. It wins over every
/// score.
///
/// Read from Turtle. `<thing> owl:sameAs <item>` and `owl:differentFrom <item>` are about links,
/// `<thing> owl:sameAs <other>` has the first written as the second, `<thing> owl:differentFrom
/// <other>` keeps two apart. With `<…/article/ID/links/NAME>` in place of `<thing>` the thing of
/// that name in that article alone is meant; if it is different from the thing of that very name,
/// it is another one that is called so.
public final class Decisions {

  private static final Decisions NONE = new Decisions(Map.of(), Map.of(), Map.of());

  private final Map<String, String> items;
  private final Map<String, String> things;
  private final Map<String, Set<String>> different;

  Decisions(
      Map<String, String> items, Map<String, String> things, Map<String, Set<String>> different) {
    this.items = Map.copyOf(items);
    this.things = Map.copyOf(things);
    this.different = Map.copyOf(different);
  }

  /// No decision.
  public static Decisions none() {
    return NONE;
  }

  /// The decisions of a Turtle file; throws [IOException] with file and line where one is wrong.
  public static Decisions read(Path file) throws IOException {
    return DecisionsReader.read(file);
  }

  /// Whether there is none.
  public boolean isEmpty() {
    return items.isEmpty() && things.isEmpty() && different.isEmpty();
  }

  /// The thing as which a thing is written, and from that on to the last one.
  ///
  /// @param names of the thing, the one that counts most first
  public Optional<String> thing(List<String> names) {
    return names.stream()
        .map(things::get)
        .filter(Objects::nonNull)
        .findFirst()
        .map(
            next -> {
              String last = next;
              while (things.containsKey(last)) {
                last = things.get(last);
              }
              return last;
            });
  }

  /// The item that a thing is.
  ///
  /// @param names of the thing, the one that counts most first
  public Optional<String> item(List<String> names) {
    return names.stream().map(items::get).filter(Objects::nonNull).findFirst();
  }

  /// Things that are written as others, and as which.
  public Map<String, String> things() {
    return things;
  }

  /// Whether the first is not the second.
  public boolean areDifferent(String one, String other) {
    return different.getOrDefault(one, Set.of()).contains(other)
        || different.getOrDefault(other, Set.of()).contains(one);
  }

  /// Whether the thing is held apart from another thing of the graph.
  public boolean isHeldApart(String thing) {
    return different.entrySet().stream()
        .anyMatch(
            entry ->
                entry.getKey().equals(thing)
                    ? entry.getValue().stream().anyMatch(other -> isBeside(thing, other))
                    : isBeside(thing, entry.getKey()) && entry.getValue().contains(thing));
  }

  private static boolean isBeside(String thing, String other) {
    return other.startsWith(thing.substring(0, thing.lastIndexOf('/') + 1));
  }

  /// What becomes of the linker's decision about a thing.
  ///
  /// @param names of the thing, the one that counts most first
  public Linking apply(List<String> names, Linking linking) {
    Optional<String> item = item(names);
    if (item.isPresent()) {
      return decided(item.get(), linking);
    }
    Set<String> refused =
        names.stream()
            .flatMap(name -> different.getOrDefault(name, Set.of()).stream())
            .collect(Collectors.toSet());
    boolean wrong = linking.best().filter(best -> refused.contains(best.iri())).isPresent();
    List<LinkCandidate> rivals =
        linking.rivals().stream().filter(rival -> !refused.contains(rival.iri())).toList();
    if (!wrong) {
      return new Linking(
          linking.outcome(), linking.best(), rivals, linking.reason(), linking.retrieval());
    }
    return new Linking(
        LinkDecision.Outcome.NONE,
        Optional.empty(),
        rivals,
        "decided by a person: it is not \"%s\"".formatted(linking.best().orElseThrow().label()));
  }

  private static Linking decided(String item, Linking linking) {
    String label =
        linking
            .best()
            .filter(best -> best.iri().equals(item))
            .or(() -> linking.rivals().stream().filter(r -> r.iri().equals(item)).findFirst())
            .map(LinkCandidate::label)
            .orElse(item);
    List<LinkCandidate> rivals =
        linking.rivals().stream().filter(rival -> !rival.iri().equals(item)).toList();
    return new Linking(
        LinkDecision.Outcome.SAME,
        Optional.of(new LinkCandidate(item, label, 1)),
        rivals,
        "decided by a person");
  }
}
