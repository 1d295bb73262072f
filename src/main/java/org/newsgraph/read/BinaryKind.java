package org.newsgraph.read;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Knows by their first bytes the files that people mistake for text.
final class BinaryKind {
  /// The kind of bytes that are no text and begin like no file that is known.
  static final String UNKNOWN = "binary data";

  private static final int SAMPLE_BYTES = 64 * 1024;
  private static final int MIN_TEXT_PER_CONTROL = 10;
  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("89504e47", "image/png");
    KINDS.put("ffd8ff", "image/jpeg");
    KINDS.put("47494638", "image/gif");
    KINDS.put("52494646", "image/webp, audio or video");
    KINDS.put("49492a00", "image/tiff");
    KINDS.put("4d4d002a", "image/tiff");
    KINDS.put("25504446", "application/pdf");
    KINDS.put("504b0304", "application/zip or an office document");
    KINDS.put("d0cf11e0", "an old or encrypted office document");
    KINDS.put("62706c69", "a Safari web archive");
    KINDS.put("1f8b", "application/gzip");
    KINDS.put("425a68", "application/bzip2");
    KINDS.put("fd377a585a", "application/xz");
    KINDS.put("28b52ffd", "application/zstd");
    KINDS.put("377abcaf", "application/7z");
    KINDS.put("7f454c46", "a program");
    KINDS.put("cafebabe", "a program");
    KINDS.put("53514c697465", "a SQLite database");
  }

  private BinaryKind() {}

  /// What kind of file the bytes are; absent where they may be text.
  static Optional<String> of(byte[] bytes) {
    String start = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
    return KINDS.entrySet().stream()
        .filter(kind -> start.startsWith(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> mostlyControls(bytes) ? Optional.of(UNKNOWN) : Optional.empty());
  }

  private static boolean mostlyControls(byte[] bytes) {
    int sample = Math.min(bytes.length, SAMPLE_BYTES);
    int controls = 0;
    for (int i = 0; i < sample; i++) {
      byte b = bytes[i];
      boolean whiteSpace = b >= '\t' && b <= '\r';
      if (b >= 0 && b < ' ' && !whiteSpace) {
        controls++;
      }
    }
    return controls > 1 && controls * MIN_TEXT_PER_CONTROL > sample;
  }
}
