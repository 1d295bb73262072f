package org.newsgraph.read;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// The outcomes of one input after the other; opens an input when the one before is exhausted.
final class OutcomeIterator implements Outcomes {
  private final Iterator<Input> inputs;
  private final InputReader reader;
  private Outcomes current = Outcomes.none();

  OutcomeIterator(Iterator<Input> inputs, InputReader reader) {
    this.inputs = inputs;
    this.reader = reader;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && inputs.hasNext()) {
      current.close();
      current = reader.read(inputs.next());
    }
    return current.hasNext();
  }

  @Override
  public ReadOutcome next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }

  /// Closes the file that is being read.
  @Override
  public void close() {
    current.close();
  }
}
