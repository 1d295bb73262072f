package org.newsgraph.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The drafts of one file, one after the other; a bad one does not end them.
interface Drafts extends Closeable {

  /// The next draft; empty where the file ends.
  ///
  /// @throws ReadException where this one is bad; those after it can still be asked for
  /// @throws IOException where the file can be read no further
  Optional<Draft> next() throws ReadException, IOException;

  /// Which part of the file was asked for last, whether or not it was good.
  Part part();

  @Override
  default void close() throws IOException {}

  /// The one draft of a file.
  static Drafts of(Draft draft) {
    return of(List.of(draft).iterator(), true);
  }

  /// The drafts of a file that holds many, numbered as they come.
  static Drafts of(List<Draft> drafts) {
    return of(drafts.iterator(), false);
  }

  private static Drafts of(Iterator<Draft> drafts, boolean whole) {
    return new Drafts() {
      private int number;

      @Override
      public Optional<Draft> next() {
        number++;
        return drafts.hasNext() ? Optional.of(drafts.next()) : Optional.empty();
      }

      @Override
      public Part part() {
        return whole ? Part.WHOLE : Part.number(Math.max(1, number));
      }
    };
  }
}
