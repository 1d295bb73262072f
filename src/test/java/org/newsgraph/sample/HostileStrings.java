package org.newsgraph.sample;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Strings that break what is carelessly written; the same seed gives the same ones.
public final class HostileStrings {

  private static final List<String> PIECES =
      List.of(
          "\"",
          "\"\"\"",
          "'",
          "'''",
          "\\",
          "\\u0041",
          "\\n",
          "\n",
          "\r",
          "\r\n",
          "\t",
          " ",
          "<",
          ">",
          "&",
          "&amp;",
          "&#0;",
          "]]>",
          "-->",
          "<!--",
          "<?xml",
          "<script>",
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "^^xsd:int",
          "@en",
          " . ",
          ";",
          ",",
          "#",
          "|",
          "%",
          "%00",
          "%2F",
          "/",
          "../",
          "?x",
          "$x",
          "_:b0",
          "a:b",
          "http://a b/",
          "> <x> \"pwn\" . <y",
          "\0",
          "\u0001",
          "\u0008",
          "\u000C",
          "\u007F",
          "\u0085",
          "\u00A0",
          "\u00AD",
          "\u200B",
          "\u200D",
          "\u2028",
          "\u2029",
          "\u202E",
          "\uFEFF",
          "\uFFFD",
          "\uFFFE",
          "\uFFFF",
          "\uFDD0",
          "\uD800",
          "\uDC00",
          "\uD83D\uDE00",
          "\uDBFF\uDFFF",
          "e\u0301",
          "\u0301",
          "é",
          "ß",
          "İ",
          "ı",
          "ﬁ",
          "א",
          "ع",
          "𝒜",
          "名",
          "=cmd()",
          "null",
          "true",
          "1e9",
          "a",
          "Z",
          "0",
          "-",
          "_",
          ".",
          "~");

  private final Random random;

  public HostileStrings(long seed) {
    random = new Random(seed);
  }

  /// The next string, of one to twelve pieces.
  public String next() {
    return IntStream.rangeClosed(0, random.nextInt(12))
        .mapToObj(i -> piece())
        .collect(Collectors.joining());
  }

  private String piece() {
    return random.nextInt(8) == 0
        ? Character.toString((char) random.nextInt(0x10000))
        : PIECES.get(random.nextInt(PIECES.size()));
  }
}
