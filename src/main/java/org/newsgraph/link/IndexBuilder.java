package org.newsgraph.link;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Makes an index of a Wikidata JSON dump, reading it twice.
///
/// The first reading counts what is referred to and learns the tree of classes, the second writes
/// the items. Memory does not grow with the dump but for two bytes an item and eight a statement
/// about classes. What was killed goes on behind the last commit when it is asked for again.
public final class IndexBuilder {

  static final String CLASSES = "classes.bin";
  private static final String SURVEY = "survey.bin";

  /// Wikimedia internal item, disambiguation page, category, list article and template: pages, not
  /// things.
  private static final Set<String> PAGES =
      Set.of("Q17442446", "Q4167410", "Q4167836", "Q13406463", "Q11266439");

  private static final int BATCH = 2000;
  private static final int BUFFER_MEGABYTES = 96;

  private final IndexOptions options;
  private final IndexListener listener;
  private final DumpItemParser parser;

  /// A builder that tells the listener how it goes.
  public IndexBuilder(IndexOptions options, IndexListener listener) {
    this.options = options;
    this.listener = listener;
    parser = new DumpItemParser(options.languages());
  }

  /// Makes the index in the directory, or goes on where an earlier run was ended.
  public IndexInfo build(Path dump, Path directory) throws IOException {
    if (!Files.isRegularFile(dump)) {
      throw new NoSuchFileException("no dump at \"%s\"; name a file".formatted(dump));
    }
    Files.createDirectories(directory);
    Optional<IndexInfo> before = infoIn(directory);
    if (before.isPresent() && before.get().complete() && isOf(before.get(), dump)) {
      return before.get();
    }
    DumpSurvey survey = survey(dump, directory.resolve(SURVEY));
    before.ifPresent(info -> checkSame(info, survey, directory));
    IndexInfo start =
        before.orElse(
            new IndexInfo(
                String.valueOf(dump.getFileName()),
                DumpFile.date(dump),
                survey.sha256(),
                options.settings(),
                0,
                0,
                false));
    IndexInfo info = index(dump, directory, survey, start);
    Files.deleteIfExists(directory.resolve(SURVEY));
    return info;
  }

  private boolean isOf(IndexInfo info, Path dump) throws IOException {
    return info.dump().equals(String.valueOf(dump.getFileName()))
        && info.settings().equals(options.settings())
        && info.sha256().equals(sha256(dump));
  }

  private static String sha256(Path dump) throws IOException {
    try (DumpFile file = DumpFile.open(dump)) {
      return file.digest();
    }
  }

  private void checkSame(IndexInfo info, DumpSurvey survey, Path directory) {
    if (!info.sha256().equals(survey.sha256()) || !info.settings().equals(options.settings())) {
      throw new IllegalStateException(
          "\"%s\" holds an index of \"%s\" (%s); remove it or name another directory"
              .formatted(directory, info.dump(), info.settings()));
    }
  }

  private DumpSurvey survey(Path dump, Path file) throws IOException {
    String identity = DumpSurvey.identity(dump);
    Optional<DumpSurvey> before = DumpSurvey.read(file, identity);
    if (before.isPresent()) {
      return before.get();
    }
    ClassTree.Collector classes = new ClassTree.Collector();
    ReferenceCounts references = new ReferenceCounts();
    long total = Files.size(dump);
    long items = 0;
    try (DumpFile lines = DumpFile.open(dump)) {
      for (List<DumpFile.Line> batch = lines.next(BATCH);
          !batch.isEmpty();
          batch = lines.next(BATCH)) {
        List<DumpItem> found =
            batch.parallelStream().map(this::parse).flatMap(Optional::stream).toList();
        found.forEach(item -> survey(item, classes, references));
        items += found.size();
        listener.progressed(IndexListener.Phase.SURVEY, lines.bytes(), total, items);
      }
      DumpSurvey survey = new DumpSurvey(identity, lines.digest(), classes.tree(), references);
      survey.write(file);
      return survey;
    }
  }

  private static void survey(
      DumpItem item, ClassTree.Collector classes, ReferenceCounts references) {
    int number = Item.number(item.id()).orElseThrow();
    item.items()
        .getOrDefault("P279", List.of())
        .forEach(above -> classes.add(number, Item.number(above).orElseThrow()));
    item.items().values().stream()
        .flatMap(Collection::stream)
        .forEach(value -> references.add(Item.number(value).orElseThrow()));
  }

  private IndexInfo index(Path dump, Path directory, DumpSurvey survey, IndexInfo start)
      throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(directory.resolve(CLASSES))))) {
      survey.classes().write(out);
    }
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    try (Directory files = FSDirectory.open(directory);
        IndexWriter writer = new IndexWriter(files, config);
        DumpFile lines = DumpFile.open(dump)) {
      if (start.lines() > 0) {
        listener.resumed(start.lines());
        lines.skip(start.lines());
      }
      return write(lines, Files.size(dump), writer, survey, start);
    }
  }

  private IndexInfo write(
      DumpFile lines, long total, IndexWriter writer, DumpSurvey survey, IndexInfo start)
      throws IOException {
    ItemMaker maker = new ItemMaker(options, survey.references());
    IndexInfo done = start;
    long committed = start.lines();
    for (List<DumpFile.Line> batch = lines.next(BATCH);
        !batch.isEmpty();
        batch = lines.next(BATCH)) {
      long added = add(batch, maker, survey.classes(), writer);
      done = done.at(batch.getLast().number(), done.items() + added, false);
      if (done.lines() - committed >= options.commitLines()) {
        commit(writer, done);
        committed = done.lines();
      }
      listener.progressed(IndexListener.Phase.INDEX, lines.bytes(), total, done.items());
    }
    done = done.at(done.lines(), done.items(), true);
    commit(writer, done);
    return done;
  }

  private static void commit(IndexWriter writer, IndexInfo info) throws IOException {
    writer.setLiveCommitData(info.toMap().entrySet());
    writer.commit();
  }

  private long add(
      List<DumpFile.Line> batch, ItemMaker maker, ClassTree classes, IndexWriter writer) {
    AtomicLong added = new AtomicLong();
    batch.parallelStream()
        .map(this::parseAgain)
        .flatMap(Optional::stream)
        .map(maker::item)
        .flatMap(Optional::stream)
        .filter(item -> isKept(item, classes))
        .forEach(
            item -> {
              try {
                writer.addDocument(ItemDocument.of(item, classes));
                added.incrementAndGet();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return added.get();
  }

  private boolean isKept(Item item, ClassTree classes) {
    List<String> types =
        Stream.concat(item.classes().stream(), item.values("P279").stream()).toList();
    return !isBelow(types, PAGES, classes)
        && (options.keep().isEmpty() || isBelow(item.classes(), options.keep(), classes));
  }

  private static boolean isBelow(List<String> types, Set<String> wanted, ClassTree classes) {
    return classes.levels(types).stream()
        .anyMatch(level -> level.stream().anyMatch(wanted::contains));
  }

  private Optional<DumpItem> parse(DumpFile.Line line) {
    try {
      return parser.parse(line.text());
    } catch (IOException e) {
      listener.skipped(line.number(), firstLine(e));
      return Optional.empty();
    }
  }

  /// What the survey told of is not told again.
  private Optional<DumpItem> parseAgain(DumpFile.Line line) {
    try {
      return parser.parse(line.text());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /// What the index in the directory was made from; empty where there is none.
  static Optional<IndexInfo> infoIn(Path directory) throws IOException {
    try (Directory files = FSDirectory.open(directory)) {
      if (!DirectoryReader.indexExists(files)) {
        return Optional.empty();
      }
      try (DirectoryReader reader = DirectoryReader.open(files)) {
        Map<String, String> data = reader.getIndexCommit().getUserData();
        return data.isEmpty() ? Optional.empty() : Optional.of(IndexInfo.of(data, directory));
      }
    }
  }
}
