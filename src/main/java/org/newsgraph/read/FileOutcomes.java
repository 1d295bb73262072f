package org.newsgraph.read;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The outcomes of one file, an article at a time; a bad one is a failure and the next goes on.
final class FileOutcomes implements Outcomes {
  private final Source source;
  private final Drafts drafts;
  private final InputReader reader;
  private Optional<ReadOutcome> next = Optional.empty();
  private boolean ended;

  FileOutcomes(Source source, Drafts drafts, InputReader reader) {
    this.source = source;
    this.drafts = drafts;
    this.reader = reader;
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty() && !ended) {
      next = readNext();
    }
    return next.isPresent();
  }

  @Override
  public ReadOutcome next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ReadOutcome outcome = next.orElseThrow();
    next = Optional.empty();
    return outcome;
  }

  private Optional<ReadOutcome> readNext() {
    try {
      Optional<Draft> draft = drafts.next();
      if (draft.isPresent()) {
        return Optional.of(reader.finish(draft.get(), source, drafts.part()));
      }
      close();
      return Optional.empty();
    } catch (ReadException e) {
      return Optional.of(failure(e));
    } catch (IOException e) {
      close();
      return Optional.of(failure(new ReadException(InputFinder.reason(e))));
    } catch (StackOverflowError e) {
      close();
      return Optional.of(failure(new ReadException(InputReader.TOO_DEEP)));
    }
  }

  private ReadOutcome failure(ReadException e) {
    Part part = drafts.part();
    return e.in(part).outcome(source.place() + part.name());
  }

  @Override
  public void close() {
    ended = true;
    try {
      drafts.close();
      source.in().close();
    } catch (IOException unimportant) {
      // Everything needed has been read.
    }
  }
}
