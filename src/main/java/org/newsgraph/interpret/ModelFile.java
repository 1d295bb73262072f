package org.newsgraph.interpret;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.newsgraph.model.Sha256;

/// The file of the network that the program ships.
///
/// @param sha256 in hexadecimal digits
/// @param isAsDescribed whether its model card names this SHA-256
public record ModelFile(long bytes, String sha256, boolean isAsDescribed) {

  static final String NAME = "reader.zip";
  private static final String CARD = "MODEL.md";

  /// Reads the file, which is a part of the program.
  public static ModelFile shipped() throws IOException {
    byte[] file = read(NAME);
    String sha256 = Sha256.of(file);
    String card = new String(read(CARD), StandardCharsets.UTF_8);
    return new ModelFile(file.length, sha256, card.contains(sha256));
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream stream = ModelFile.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new FileNotFoundException("the program lacks its \"%s\"".formatted(name));
      }
      return stream.readAllBytes();
    }
  }
}
