package org.newsgraph.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Answers as text.
final class Rendered {

  private Rendered() {}

  static String text(Answer answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      answer.body().writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /// The text of a page without its tags, with single blanks.
  static String words(Answer answer) {
    return text(answer).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }
}
