package org.newsgraph.cli;

import java.io.Closeable;
import java.io.IOException;
import org.newsgraph.compare.Wikidata;

/// What knows Wikidata's statements, with what must be closed after asking it.
record OpenedWikidata(Wikidata wikidata, Closeable resource) implements AutoCloseable {

  @Override
  public void close() throws IOException {
    resource.close();
  }
}
