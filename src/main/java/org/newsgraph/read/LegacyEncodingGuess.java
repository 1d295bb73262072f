package org.newsgraph.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/// Tells text in an old encoding from broken UTF-8: only what is clearly the former gets a charset.
///
/// Bytes that are mostly valid UTF-8 sequences are broken UTF-8. Where few bytes are beyond ASCII,
/// all of them must make sense as windows-1252 (letters within words, typographic quotes); where
/// many are, the detector's charset must give letters nearly everywhere.
final class LegacyEncodingGuess {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final double MANY = 0.15;
  private static final double NEARLY_ALL = 0.95;
  private static final String PUNCTUATION = "‘’“”‚„‹›«»–—…•£§©®™°½¼¾¿¡\u00A0";
  // Letters that show a misread byte far more often than an Icelandic or French word.
  private static final String SUSPICIOUS = "ÿþÞðÐŸ";

  private LegacyEncodingGuess() {}

  /// The old encoding that bytes which are not valid UTF-8 are clearly in.
  static Optional<Charset> of(byte[] bytes) {
    int beyondAscii = 0;
    int inSequences = 0;
    int i = 0;
    while (i < bytes.length) {
      int length = sequenceLength(bytes, i);
      if (bytes[i] < 0) {
        beyondAscii += Math.max(1, length);
        inSequences += length;
      }
      i += Math.max(1, length);
    }
    if (inSequences * 2 > beyondAscii) {
      return Optional.empty();
    }
    boolean many = beyondAscii > bytes.length * MANY;
    return many
        ? detected(bytes)
        : decode(bytes, WINDOWS_1252)
            .filter(LegacyEncodingGuess::isLatin)
            .map(text -> WINDOWS_1252);
  }

  /// How many bytes the valid multi-byte sequence at the index takes; 0 where there is none.
  private static int sequenceLength(byte[] bytes, int index) {
    int first = bytes[index] & 0xFF;
    int length =
        first >= 0xC2 && first <= 0xDF
            ? 2
            : first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
    if (index + length > bytes.length) {
      return 0;
    }
    for (int i = index + 1; i < index + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static Optional<Charset> detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .filter(Charset::isSupported)
        .map(Charset::forName)
        .filter(
            charset ->
                decode(bytes, charset).filter(LegacyEncodingGuess::isMostlyLetters).isPresent());
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException otherEncoding) {
      return Optional.empty();
    }
  }

  private static boolean isMostlyLetters(String text) {
    long beyondAscii = text.codePoints().filter(c -> c >= 0x80).count();
    long sensible =
        text.codePoints()
            .filter(c -> c >= 0x80)
            .filter(c -> Character.isLetter(c) || PUNCTUATION.indexOf(c) >= 0 || isEastAsian(c))
            .count();
    return sensible >= beyondAscii * NEARLY_ALL;
  }

  private static boolean isEastAsian(int c) {
    return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
  }

  private static boolean isLatin(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
      boolean sensible = c == '€' ? isBesideDigit(text, i) : makesSense(before, c, after);
      if (c >= 0x80 && !sensible) {
        return false;
      }
    }
    return true;
  }

  /// Whether a digit is at most one space away, as in "5 €".
  private static boolean isBesideDigit(String text, int index) {
    return text.substring(Math.max(0, index - 2), Math.min(text.length(), index + 3))
        .chars()
        .anyMatch(Character::isDigit);
  }

  private static boolean makesSense(char before, char c, char after) {
    if (PUNCTUATION.indexOf(c) >= 0) {
      return true;
    }
    if (!Character.isLetter(c) || SUSPICIOUS.indexOf(c) >= 0) {
      return false;
    }
    if (Character.isUpperCase(c)) {
      return !Character.isLowerCase(before) && Character.isLetter(after);
    }
    return Character.isLetter(before)
        || Character.isLetter(after)
        || (before == ' ' && after == ' ');
  }
}
