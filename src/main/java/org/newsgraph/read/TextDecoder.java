package org.newsgraph.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Turns bytes into text strictly: what is no valid text in its encoding is an error, never U+FFFD.
///
/// The byte order mark decides, then the declaration (HTTP before the document's own), then UTF-8
/// if it is valid, then what the bytes clearly are.
final class TextDecoder {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /// The text and what there is to tell about its encoding.
  record Decoded(String text, List<String> warnings) {
    Decoded {
      warnings = List.copyOf(warnings);
    }
  }

  /// A byte order mark: its charset and how many bytes it takes.
  private record Mark(Charset charset, int length) {}

  private TextDecoder() {}

  /// The text of a file's bytes.
  ///
  /// @param declarations the encoding names that HTTP and the document declare, the strongest first
  /// @throws ReadException where the bytes are no text or broken; it names the offset
  static Decoded decode(byte[] bytes, List<String> declarations) throws ReadException {
    List<String> warnings = new ArrayList<>();
    Optional<Mark> mark = mark(bytes);
    if (mark.isPresent()) {
      Charset charset = mark.get().charset();
      noteConflict(charset, declarations, warnings);
      return new Decoded(strict(bytes, mark.get().length(), charset), warnings);
    }
    Optional<Charset> wide = Utf16Guess.of(bytes);
    if (wide.isPresent()) {
      return new Decoded(strict(bytes, 0, wide.get()), warnings);
    }
    Optional<String> binary = BinaryKind.of(bytes);
    if (binary.isPresent()) {
      throw new ReadException(
          "not text but %s; save the article as text, Markdown or HTML".formatted(binary.get()));
    }
    Optional<Charset> declared = declared(declarations, warnings);
    declared.ifPresent(charset -> noteConflict(charset, declarations, warnings));
    return new Decoded(withoutMark(bytes, declared, warnings), warnings);
  }

  /// The text of one line of a UTF-8 file.
  ///
  /// @param offset where the line begins in the file, in bytes
  static String decodeLine(byte[] bytes, long offset) throws ReadException {
    int skip = offset == 0 && startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    ByteBuffer rest = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
    CharBuffer text = tryDecode(rest, StandardCharsets.UTF_8);
    if (rest.hasRemaining()) {
      throw new ReadException(
          "broken UTF-8 at byte %d (0x%02X); save the file as UTF-8"
              .formatted(offset + rest.position(), bytes[rest.position()]),
          1,
          text.length() + 1);
    }
    return text.toString();
  }

  private static String withoutMark(byte[] bytes, Optional<Charset> declared, List<String> warnings)
      throws ReadException {
    if (declared.isPresent()) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      CharBuffer text = tryDecode(rest, declared.get());
      if (!rest.hasRemaining()) {
        return text.toString();
      }
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    CharBuffer text = tryDecode(rest, StandardCharsets.UTF_8);
    if (!rest.hasRemaining()) {
      declared.ifPresent(
          charset -> warnings.add("declared as %s but is UTF-8".formatted(charset.name())));
      return text.toString();
    }
    Optional<Charset> guess = LegacyEncodingGuess.of(bytes);
    if (guess.isPresent()) {
      warnings.add(
          "not UTF-8; read as %s, which its bytes look like".formatted(guess.get().name()));
      return strict(bytes, 0, guess.get());
    }
    throw broken(bytes, text, rest.position(), StandardCharsets.UTF_8);
  }

  private static String strict(byte[] bytes, int skip, Charset charset) throws ReadException {
    ByteBuffer rest = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
    CharBuffer text = tryDecode(rest, charset);
    if (rest.hasRemaining()) {
      throw broken(bytes, text, rest.position(), charset);
    }
    return text.toString();
  }

  /// Decodes as far as the bytes are valid; the buffer stops at the first that is not.
  private static CharBuffer tryDecode(ByteBuffer rest, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text =
        CharBuffer.allocate((int) Math.ceil(rest.remaining() * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(rest, text, true);
    if (result.isUnderflow()) {
      decoder.flush(text);
    }
    return text.flip();
  }

  private static ReadException broken(
      byte[] bytes, CharBuffer before, int offset, Charset charset) {
    String valid = before.toString();
    int line = (int) valid.chars().filter(c -> c == '\n').count() + 1;
    int column = valid.length() - valid.lastIndexOf('\n');
    return new ReadException(
        "broken %s at byte %d (0x%02X); save the file as UTF-8"
            .formatted(charset.name(), offset, bytes[offset]),
        line,
        column);
  }

  private static Optional<Mark> mark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
    }
    if (startsWith(bytes, 0x00, 0x00, 0xFE, 0xFF)) {
      return Optional.of(new Mark(UTF_32BE, 4));
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0x00, 0x00)) {
      return Optional.of(new Mark(UTF_32LE, 4));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> declared(List<String> declarations, List<String> warnings) {
    for (String name : declarations) {
      Optional<Charset> charset = charset(name);
      if (charset.isPresent()) {
        return charset;
      }
      warnings.add("declares the unknown encoding \"%s\"".formatted(name));
    }
    return Optional.empty();
  }

  private static void noteConflict(Charset used, List<String> declarations, List<String> warnings) {
    for (String name : declarations) {
      if (charset(name).isPresent() && !charset(name).get().equals(used)) {
        warnings.add("declared as %s but read as %s".formatted(name, used.name()));
      }
    }
  }

  /// The charset of a declared name, with the meanings that browsers give to the names (WHATWG
  /// Encoding Standard, section 4.2): Latin-1 is windows-1252; who can read "utf-16" here has
  /// UTF-8.
  private static Optional<Charset> charset(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.of(
          switch (lower) {
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> Charset.forName("windows-1252");
            case "iso-8859-9" -> Charset.forName("windows-1254");
            case "gb2312", "gbk" -> Charset.forName("GB18030");
            case "shift_jis" -> Charset.forName("windows-31j");
            case "utf8", "utf-16", "utf-16le", "utf-16be" -> StandardCharsets.UTF_8;
            default -> Charset.forName(lower);
          });
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
