package org.newsgraph.read;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The outcomes of one input, with a file that may be open behind them.
interface Outcomes extends Iterator<ReadOutcome>, AutoCloseable {

  @Override
  void close();

  /// All of them, read as the stream is consumed; closing it closes them.
  default Stream<ReadOutcome> stream() {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(this::close);
  }

  static Outcomes none() {
    return of(List.<ReadOutcome>of().iterator());
  }

  static Outcomes of(ReadOutcome outcome) {
    return of(List.of(outcome).iterator());
  }

  private static Outcomes of(Iterator<ReadOutcome> outcomes) {
    return new Outcomes() {
      @Override
      public boolean hasNext() {
        return outcomes.hasNext();
      }

      @Override
      public ReadOutcome next() {
        return outcomes.next();
      }

      @Override
      public void close() {}
    };
  }
}
