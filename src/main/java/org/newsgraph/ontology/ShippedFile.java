package org.newsgraph.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/// Files that the program ships in the package of the class that reads them.
public final class ShippedFile {

  private ShippedFile() {}

  /// The bytes of the file.
  public static byte[] bytes(Class<?> reader, String name) {
    try (InputStream file = reader.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the program was packed without \"" + name + "\"");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text of the file.
  public static String text(Class<?> reader, String name) {
    return new String(bytes(reader, name), StandardCharsets.UTF_8);
  }

  /// The query of the file with this name and the ending `.rq`.
  public static Query query(Class<?> reader, String name) {
    return QueryFactory.create(text(reader, name + ".rq"));
  }
}
