package org.newsgraph.link;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// How many statements lead to each item, up to 65,535; two bytes an item.
final class ReferenceCounts {

  private static final int PAGE = 1 << 12;

  private final Map<Integer, char[]> pages = new TreeMap<>();

  void add(int item) {
    char[] page = pages.computeIfAbsent(item / PAGE, unused -> new char[PAGE]);
    if (page[item % PAGE] < Character.MAX_VALUE) {
      page[item % PAGE]++;
    }
  }

  int of(int item) {
    char[] page = pages.get(item / PAGE);
    return page == null ? 0 : page[item % PAGE];
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(pages.size());
    for (Map.Entry<Integer, char[]> entry : pages.entrySet()) {
      out.writeInt(entry.getKey());
      for (char count : entry.getValue()) {
        out.writeChar(count);
      }
    }
  }

  static ReferenceCounts read(DataInputStream in) throws IOException {
    ReferenceCounts counts = new ReferenceCounts();
    int pages = in.readInt();
    for (int i = 0; i < pages; i++) {
      char[] page = new char[PAGE];
      counts.pages.put(in.readInt(), page);
      for (int j = 0; j < PAGE; j++) {
        page[j] = in.readChar();
      }
    }
    return counts;
  }
}
