package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
  private static final String SENTENCE = "The café in Zürich — “closed” since May — has reopened.";
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @ParameterizedTest
  @CsvSource({
    "UTF-8, efbbbf",
    "UTF-16LE, fffe",
    "UTF-16BE, feff",
    "UTF-32LE, fffe0000",
    "UTF-32BE, 0000feff"
  })
  void byteOrderMark_decides(String charset, String mark) throws ReadException {
    byte[] bytes = join(HexFormat.of().parseHex(mark), SENTENCE.getBytes(Charset.forName(charset)));

    assertThat(TextDecoder.decode(bytes, List.of()).text()).isEqualTo(SENTENCE);
  }

  @Test
  void byteOrderMark_overridesDeclarationWithWarning() throws ReadException {
    byte[] bytes =
        join(HexFormat.of().parseHex("efbbbf"), SENTENCE.getBytes(StandardCharsets.UTF_8));

    TextDecoder.Decoded decoded = TextDecoder.decode(bytes, List.of("windows-1252"));

    assertThat(decoded.text()).isEqualTo(SENTENCE);
    assertThat(decoded.warnings()).containsExactly("declared as windows-1252 but read as UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16WithoutMark_isRecognised(String charset) throws ReadException {
    byte[] bytes = SENTENCE.getBytes(Charset.forName(charset));

    assertThat(TextDecoder.decode(bytes, List.of()).text()).isEqualTo(SENTENCE);
  }

  @Test
  void windows1252_isRecognised_andTold() throws ReadException {
    TextDecoder.Decoded decoded = TextDecoder.decode(SENTENCE.getBytes(WINDOWS_1252), List.of());

    assertThat(decoded.text()).isEqualTo(SENTENCE);
    assertThat(decoded.warnings())
        .containsExactly("not UTF-8; read as windows-1252, which its bytes look like");
  }

  @Test
  void windows1252_declaredUtf8_isDetectedWithWarning() throws ReadException {
    TextDecoder.Decoded decoded =
        TextDecoder.decode(SENTENCE.getBytes(WINDOWS_1252), List.of("UTF-8"));

    assertThat(decoded.text()).isEqualTo(SENTENCE);
    assertThat(decoded.warnings()).hasSize(1);
  }

  @Test
  void cyrillicInItsOldEncoding_isDetected() throws ReadException {
    String text = "Полиция задержала двух человек на вокзале. Они ехали в столицу и везли деньги.";

    assertThat(TextDecoder.decode(text.getBytes(Charset.forName("windows-1251")), List.of()).text())
        .isEqualTo(text);
  }

  @Test
  void declaredEncoding_isUsed() throws ReadException {
    String text = "Policja zatrzymała dwóch mężczyzn w Łodzi.";

    assertThat(
            TextDecoder.decode(text.getBytes(Charset.forName("ISO-8859-2")), List.of("iso-8859-2"))
                .text())
        .isEqualTo(text);
  }

  @Test
  void unknownDeclaration_isToldAndPassedOver() throws ReadException {
    TextDecoder.Decoded decoded =
        TextDecoder.decode(SENTENCE.getBytes(StandardCharsets.UTF_8), List.of("klingon-8"));

    assertThat(decoded.text()).isEqualTo(SENTENCE);
    assertThat(decoded.warnings()).containsExactly("declares the unknown encoding \"klingon-8\"");
  }

  /// Cut sequences, overlong forms, surrogates as CESU-8 writes them, bytes that no UTF-8 has.
  @ParameterizedTest
  @ValueSource(
      strings = {"c3", "e282", "f09f98", "c0af", "eda0bdedb880", "ff", "fe", "80", "c328", "fffe"})
  void invalidUtf8_failsWithByteOffset(String broken) {
    byte[] start = "One line.\nThe mayor ".getBytes(StandardCharsets.UTF_8);
    byte[] bytes =
        join(
            join(start, HexFormat.of().parseHex(broken)),
            " resigned.".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> TextDecoder.decode(bytes, List.of()))
        .isInstanceOfSatisfying(
            ReadException.class,
            e ->
                assertThat(e.at("a.txt").message())
                    .startsWith(
                        "a.txt:2:11: error: broken UTF-8 at byte " + start.length + " (0x"));
  }

  @Test
  void singleInvalidByte_inUtf8Text_fails() {
    byte[] bytes =
        join("Zürich und Köln g".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xFC, 'n'});

    assertThatThrownBy(() -> TextDecoder.decode(bytes, List.of()))
        .hasMessageContaining("broken UTF-8 at byte");
  }

  @Test
  void utf16WithAnOddByte_isAnError() {
    byte[] bytes = join(HexFormat.of().parseHex("fffe41004200"), new byte[] {0x43});

    assertThatThrownBy(() -> TextDecoder.decode(bytes, List.of()))
        .hasMessageContaining("broken UTF-16LE at byte 6");
  }

  @ParameterizedTest
  @CsvSource({
    "89504e470d0a1a0a0000000d49484452, image/png",
    "255044462d312e37, application/pdf",
    "504b030414000000, application/zip",
    "7f454c4602010100, a program",
    "00010203000000ff00, binary data"
  })
  void binaryFile_isNamedForWhatItIs(String start, String kind) {
    assertThatThrownBy(() -> TextDecoder.decode(HexFormat.of().parseHex(start), List.of()))
        .hasMessageStartingWith("not text but " + kind);
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = new byte[first.length + second.length];
    System.arraycopy(first, 0, joined, 0, first.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
