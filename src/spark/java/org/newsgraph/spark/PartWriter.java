package org.newsgraph.spark;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.pipeline.Outcome;
import org.newsgraph.query.ExportOptions;
import org.newsgraph.query.GraphFormat;
import org.newsgraph.query.GraphOutput;
import org.newsgraph.read.ReadArticle;
import org.newsgraph.read.ReadOutcome;
import org.newsgraph.read.RecordReader;

/// Writes what becomes of the articles of one part.
final class PartWriter implements AutoCloseable {

  /// All that a store keeps of an article.
  private static final ExportOptions EVERYTHING =
      ExportOptions.of(GraphFormat.NQUADS).includingText().includingRun();

  private final OutputFolder folder;
  private final String name;
  private final CheckedFile quads;
  private final CheckedFile articles;
  private final GraphOutput graphs;
  private Optional<CheckedFile> failures = Optional.empty();
  private Manifest.Counts counts = Manifest.Counts.NONE;

  /// @param name of the part, other than any that was or is written
  PartWriter(OutputFolder folder, String name) throws IOException {
    this.folder = folder;
    this.name = name;
    this.quads = new CheckedFile(folder, OutputFolder.QUADS + "/" + name + ".nq.gz");
    this.articles = new CheckedFile(folder, OutputFolder.ARTICLES + "/" + name + ".csv.gz");
    this.graphs = new GraphOutput(EVERYTHING, quads.out());
    articles.row("id", "place", "hash", "sentences", "claims", "quads", "warnings", "marks");
  }

  /// Writes what became of what was read, and tells how much it is.
  Manifest.Counts write(String place, ReadOutcome read, Outcome outcome) throws IOException {
    Manifest.Counts more =
        switch (outcome) {
          case Outcome.Built built -> built(place, (ReadArticle) read, built);
          case Outcome.Failed failed -> failed(place, read, failed);
          case Outcome.Skipped skipped -> Manifest.Counts.NONE;
        };
    counts = counts.plus(more);
    return more;
  }

  private Manifest.Counts built(String place, ReadArticle read, Outcome.Built built) {
    DatasetGraph dataset = built.graphs().dataset();
    graphs.write(built.graphs().article(), dataset);
    long size = dataset.stream().count();
    long claims = built.facts().facts().size();
    articles.row(
        read.article().id(),
        place,
        Surveyed.hash(read.article()),
        built.sentences(),
        claims,
        size,
        built.warnings().size(),
        String.join(" ", RecordReader.marks(read.article())));
    return new Manifest.Counts(1, 0, claims, size);
  }

  private Manifest.Counts failed(String place, ReadOutcome read, Outcome.Failed failed)
      throws IOException {
    if (failures.isEmpty()) {
      CheckedFile file = new CheckedFile(folder, OutputFolder.FAILURES + "/" + name + ".csv");
      file.row("id", "place", "hash", "error");
      failures = Optional.of(file);
    }
    String message = failed.diagnostic().toString();
    CheckedFile table = failures.get();
    if (read instanceof ReadArticle article) {
      String id = article.article().id();
      table.row(id, place, Surveyed.hash(article.article()), message);
    } else {
      table.row("", failed.diagnostic().place(), Surveyed.hash(message), message);
    }
    return new Manifest.Counts(0, 1, 0, 0);
  }

  /// Ends the files of the part.
  Manifest.Part finish() throws IOException {
    graphs.close();
    WrittenFile table = failures.isPresent() ? failures.get().finish() : null;
    return new Manifest.Part(quads.finish(), articles.finish(), table, counts);
  }

  @Override
  public void close() throws IOException {
    try (quads;
        articles) {
      if (failures.isPresent()) {
        failures.get().close();
      }
    }
  }
}
