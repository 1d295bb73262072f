package org.newsgraph.link;

import java.util.Collection;
import java.util.Map;

/// Decides which items the names of an article mean. Safe for use by many threads.
@FunctionalInterface
public interface NameLinker {

  /// One decision for each thing that the text names, with regard to all of them.
  Map<NamedThing, Linking> link(String text, Collection<NamedThing> things);
}
