package org.newsgraph.read;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Fixes a text's characters and line ends once and for all, as the package's description tells.
final class TextCleaner {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int MAX_NAMED = 5;
  private static final Pattern LINE_EDGE_SPACES = Pattern.compile(" *\n *");
  private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private final SortedSet<Integer> removed = new TreeSet<>();
  private boolean loneSurrogate;
  private int removedCount;

  /// The cleaned text; what was removed is told by [#warning()].
  String clean(String raw) {
    StringBuilder cleaned = new StringBuilder(raw.length());
    String lines = raw.replace("\r\n", "\n");
    lines.codePoints().forEach(c -> append(cleaned, c));
    String normal = Normalizer.normalize(cleaned, Normalizer.Form.NFC);
    String trimmed = LINE_EDGE_SPACES.matcher(normal).replaceAll("\n");
    return BLANK_LINES.matcher(trimmed).replaceAll("\n\n").strip();
  }

  /// The cleaned text on one line, as headlines and names are written.
  String cleanLine(String raw) {
    return WHITE_SPACE.matcher(clean(raw)).replaceAll(" ");
  }

  /// What was lost in all texts cleaned so far; absent where nothing was.
  Optional<String> warning() {
    if (removedCount == 0 && !loneSurrogate) {
      return Optional.empty();
    }
    if (removedCount == 0) {
      return Optional.of("replaced lone surrogates by U+FFFD");
    }
    String names =
        removed.stream()
            .limit(MAX_NAMED)
            .map(c -> String.format(Locale.ROOT, "U+%04X", c))
            .collect(Collectors.joining(", "));
    return Optional.of(
        "removed %d characters that are no text (%s%s)%s"
            .formatted(
                removedCount,
                names,
                removed.size() > MAX_NAMED ? ", …" : "",
                loneSurrogate ? " and replaced lone surrogates by U+FFFD" : ""));
  }

  private void append(StringBuilder cleaned, int c) {
    switch (c) {
      case '\n', '\r', 0x0B, '\f', 0x85, 0x2028 -> cleaned.append('\n');
      case 0x2029 -> cleaned.append("\n\n");
      case '\t' -> cleaned.append(' ');
      case 0xAD -> {} // A soft hyphen says where a line may break, nothing about the text.
      default -> {
        if (Character.getType(c) == Character.SURROGATE) {
          loneSurrogate = true;
          cleaned.appendCodePoint(REPLACEMENT);
        } else if (Character.getType(c) == Character.SPACE_SEPARATOR) {
          cleaned.append(' ');
        } else if (isNoText(c)) {
          removed.add(c);
          removedCount++;
        } else {
          cleaned.appendCodePoint(c);
        }
      }
    }
  }

  private static boolean isNoText(int c) {
    boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return Character.isISOControl(c) || nonCharacter || c == 0xFEFF || c == 0x200B;
  }
}
