package org.newsgraph.link;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Which class is below which (P279), as far as a dump tells; eight bytes a statement.
final class ClassTree {

  // No real item is so many steps from the top; the limit is for a dump that has been tampered
  // with.
  private static final int MAX_LEVELS = 60;

  private static final int MOST_KNOWN = 20_000;

  private static final int EDGES_AT_A_TIME = 1 << 16;

  private final long[] edges;
  private final Map<Set<String>, List<Set<String>>> known = new ConcurrentHashMap<>();

  private ClassTree(long[] sortedEdges) {
    edges = sortedEdges;
  }

  /// Collects statements in any order. Not safe for use by many threads.
  static final class Collector {
    private long[] edges = new long[1024];
    private int size;

    void add(int below, int above) {
      if (size == edges.length) {
        edges = Arrays.copyOf(edges, size * 2);
      }
      edges[size++] = (long) below << 32 | above;
    }

    ClassTree tree() {
      return new ClassTree(Arrays.stream(edges, 0, size).sorted().distinct().toArray());
    }
  }

  /// The given classes, then those one step above, and so on; each class once, at its nearest.
  List<Set<String>> levels(Collection<String> classes) {
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(Set.copyOf(classes), this::findLevels);
  }

  private List<Set<String>> findLevels(Set<String> classes) {
    List<Set<String>> levels = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    Set<String> level = new TreeSet<>(classes);
    while (!level.isEmpty() && levels.size() < MAX_LEVELS) {
      levels.add(Collections.unmodifiableSet(level));
      seen.addAll(level);
      Set<String> above = new TreeSet<>();
      level.forEach(type -> addAbove(type, above));
      above.removeAll(seen);
      level = above;
    }
    return List.copyOf(levels);
  }

  private void addAbove(String type, Set<String> above) {
    int number = Item.number(type).orElse(0);
    int from = Arrays.binarySearch(edges, (long) number << 32);
    for (int i = from < 0 ? -from - 1 : from; i < edges.length && edges[i] >> 32 == number; i++) {
      above.add("Q" + (int) edges[i]);
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(edges.length);
    for (long edge : edges) {
      out.writeLong(edge);
    }
  }

  static ClassTree read(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0) {
      throw new IOException("a class tree of %d edges".formatted(size));
    }
    // A damaged file may tell any size: memory is taken for what is there.
    long[] edges = new long[Math.min(size, EDGES_AT_A_TIME)];
    for (int i = 0; i < size; i++) {
      if (i == edges.length) {
        edges = Arrays.copyOf(edges, Math.min(size, 2 * i));
      }
      edges[i] = in.readLong();
    }
    return new ClassTree(edges);
  }
}
