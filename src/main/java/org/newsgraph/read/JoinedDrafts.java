package org.newsgraph.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The drafts of several files within one, file by file.
final class JoinedDrafts implements Drafts {
  private final List<Drafts> files;
  private int current;

  JoinedDrafts(List<Drafts> files) {
    this.files = List.copyOf(files);
  }

  @Override
  public Optional<Draft> next() throws ReadException, IOException {
    for (; current < files.size(); current++) {
      Optional<Draft> draft = files.get(current).next();
      if (draft.isPresent()) {
        return draft;
      }
    }
    return Optional.empty();
  }

  @Override
  public Part part() {
    return current < files.size() ? files.get(current).part() : Part.WHOLE;
  }

  @Override
  public void close() throws IOException {
    for (Drafts file : files) {
      file.close();
    }
  }
}
