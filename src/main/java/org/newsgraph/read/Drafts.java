package org.newsgraph.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

  /// These drafts, each of them changed.
  default Drafts each(UnaryOperator<Draft> change) {
    Drafts unchanged = this;
    return new Drafts() {
      @Override
      public Optional<Draft> next() throws ReadException, IOException {
        return unchanged.next().map(change);
      }

      @Override
      public Part part() {
        return unchanged.part();
      }

      @Override
      public void close() throws IOException {
        unchanged.close();
      }
    };
  }

  /// The one draft of a file.
  static Drafts of(Draft draft) {
    return new Listed(List.of(draft), true, Optional.empty());
  }

  /// The drafts of a file that holds many, numbered as they come.
  static Drafts of(List<Draft> drafts) {
    return new Listed(drafts, false, Optional.empty());
  }

  /// The drafts of a file whose rest is bad.
  static Drafts of(List<Draft> drafts, String rest) {
    return new Listed(drafts, false, Optional.of(rest));
  }

  /// Drafts that are all there.
  final class Listed implements Drafts {
    private final Iterator<Draft> drafts;
    private final boolean whole;
    private Optional<String> rest;
    private int number;

    private Listed(List<Draft> drafts, boolean whole, Optional<String> rest) {
      this.drafts = drafts.iterator();
      this.whole = whole;
      this.rest = drafts.isEmpty() ? rest.or(() -> Optional.of("holds no article")) : rest;
    }

    @Override
    public Optional<Draft> next() throws ReadException {
      if (drafts.hasNext()) {
        number++;
        return Optional.of(drafts.next());
      }
      number = 0;
      if (rest.isPresent()) {
        String problem = rest.get();
        rest = Optional.empty();
        throw new ReadException(problem);
      }
      return Optional.empty();
    }

    @Override
    public Part part() {
      return whole || number == 0 ? Part.WHOLE : Part.number(number);
    }
  }
}
