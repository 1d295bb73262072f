package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.FileUtils;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.lucene.store.MMapDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of a store in which Lucene keeps the index of its labels; made anew where it is
/// missing, damaged or behind the store.
///
/// TDB2 and Lucene commit one after the other. A mark lies in the folder while a change is under
/// way, so that a process that was killed between the two is noticed when the store is opened
/// again.
final class LabelIndex {

  static final String FOLDER = "labels";

  /// What is indexed and how: to be raised when [LabelDocuments] changes.
  private static final String VERSION = "1";

  private static final Logger LOG = LoggerFactory.getLogger(LabelIndex.class);

  private final Path folder;
  private final Path version;
  private final Path mark;
  private boolean marked;

  private LabelIndex(Path store) {
    folder = store.resolve(FOLDER);
    version = folder.resolve("version");
    mark = folder.resolve("changing");
  }

  /// The dataset with the index of its labels.
  ///
  /// @param fresh whether the store was made just now, so that it cannot have an index
  static LabelledDataset over(DatasetGraph dataset, Path store, boolean fresh) {
    LabelIndex index = new LabelIndex(store);
    try {
      if (index.isCurrent()) {
        return index.labelled(dataset);
      }
    } catch (TextIndexException | IllegalArgumentException | IOException damaged) {
      LOG.debug("index of labels cannot be opened", damaged);
    }
    if (!fresh) {
      LOG.warn("store '{}' has no trustworthy index of its labels: making it again", store);
    }
    try {
      index.make(dataset);
      return index.labelled(dataset);
    } catch (IOException e) {
      throw new StoreException(
          store.toString(), "cannot write '" + index.folder + "': is the disk full?", e);
    }
  }

  private boolean isCurrent() throws IOException {
    return Files.isRegularFile(version)
        && Files.readString(version).strip().equals(VERSION)
        && !Files.exists(mark);
  }

  private LabelledDataset labelled(DatasetGraph dataset) throws IOException {
    return new LabelledDataset(dataset, lucene(), this);
  }

  private TextIndexLucene lucene() throws IOException {
    return new TextIndexLucene(
        new MMapDirectory(folder.resolve("lucene")), LabelDocuments.indexing());
  }

  private void make(DatasetGraph dataset) throws IOException {
    FileUtils.deleteDirectory(folder.toFile());
    Files.createDirectories(folder);
    TextIndexLucene index = lucene();
    try {
      Txn.executeRead(dataset, () -> LabelDocuments.of(dataset).forEach(index::addEntity));
      index.commit();
    } finally {
      index.close();
    }
    Files.writeString(version, VERSION + "\n");
  }

  /// Leaves the mark in a store whose content is about to be replaced.
  static void outdate(Path store) {
    LabelIndex index = new LabelIndex(store);
    if (Files.isDirectory(index.folder)) {
      index.beginChange();
    }
  }

  /// Leaves the mark: from now on index and store may differ.
  void beginChange() {
    if (!marked) {
      try {
        Files.writeString(mark, "", StandardOpenOption.CREATE, StandardOpenOption.SYNC);
      } catch (IOException e) {
        throw failure(e);
      }
      marked = true;
    }
  }

  /// Takes the mark away: index and store agree.
  void endChange() {
    if (marked) {
      try {
        Files.deleteIfExists(mark);
      } catch (IOException e) {
        throw failure(e);
      }
      marked = false;
    }
  }

  private TextIndexException failure(IOException cause) {
    return new TextIndexException("cannot write '" + mark + "'", cause);
  }
}
