package org.newsgraph.link;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What an article says around a name: its words, its other names, and the items found so far.
///
/// @param text the whole text
/// @param words of the text, in normal form
/// @param names all names of the article, in normal form
/// @param persons the words of the names of people
/// @param items likely items of other names, by id
record Surroundings(
    String text,
    Set<String> words,
    Set<String> names,
    Set<List<String>> persons,
    Map<String, Item> items) {

  /// How many characters before and behind a name are near it: about a sentence.
  private static final int NEAR = 120;

  static Surroundings of(String text, Collection<NamedThing> things) {
    Set<String> words = new HashSet<>(Arrays.asList(NormalName.of(text).split(" ")));
    Set<String> names = new HashSet<>();
    for (NamedThing thing : things) {
      names.add(NormalName.of(thing.name()));
      thing.otherNames().forEach(name -> names.add(NormalName.of(name)));
    }
    Set<List<String>> persons =
        things.stream()
            .filter(thing -> thing.kind() == Kind.PERSON)
            .map(thing -> NameKeys.words(NormalName.of(thing.name())))
            .collect(Collectors.toSet());
    return new Surroundings(text, words, names, persons, Map.of());
  }

  /// The words near a name, wherever it stands, in normal form.
  Set<String> wordsNear(String name) {
    Set<String> near = new HashSet<>();
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = Math.min(text.length(), at + name.length() + NEAR);
      near.addAll(NameKeys.words(NormalName.of(text.substring(Math.max(0, at - NEAR), end))));
    }
    return near;
  }

  Surroundings with(Map<String, Item> likely) {
    return new Surroundings(text, words, names, persons, likely);
  }

  /// Without the items that one thing may be, which would speak for themselves.
  Surroundings without(Collection<String> ids) {
    Map<String, Item> others = new HashMap<>(items);
    others.keySet().removeAll(ids);
    return with(others);
  }
}
