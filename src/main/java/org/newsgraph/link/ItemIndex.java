package org.newsgraph.link;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Finds Wikidata items by name in an index on disk. Safe for use by many threads.
public final class ItemIndex implements AutoCloseable {

  /// Properties that lead to the country or region of a thing.
  static final List<String> REGION = List.of("P17", "P131", "P27", "P276", "P159", "P495");

  private static final int MOST_PLACES = 10;
  private static final int CACHED_ITEMS = 20_000;
  private static final Sort BEST_KNOWN_FIRST =
      new Sort(
          new SortField(ItemDocument.POPULARITY, SortField.Type.LONG, true),
          new SortField(ItemDocument.NUMBER, SortField.Type.LONG));

  private final Directory files;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final ClassTree classes;
  private final IndexInfo info;
  private final Map<Integer, Item> items = Recent.map(CACHED_ITEMS);

  private ItemIndex(Directory files, DirectoryReader reader, ClassTree classes, IndexInfo info) {
    this.files = files;
    this.reader = reader;
    this.classes = classes;
    this.info = info;
    searcher = new IndexSearcher(reader);
  }

  /// Opens the index of the directory, which must be complete.
  public static ItemIndex open(Path directory) throws IOException {
    Optional<IndexInfo> info = info(directory);
    if (info.isEmpty()) {
      throw new FileNotFoundException(
          "no index at \"%s\"; make one with newsgraph wikidata index".formatted(directory));
    }
    if (!info.get().complete()) {
      throw new IOException(
          "the index at \"%s\" ends at line %d; finish it with newsgraph wikidata index"
              .formatted(directory, info.get().lines()));
    }
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                Files.newInputStream(directory.resolve(IndexBuilder.CLASSES))))) {
      Directory files = FSDirectory.open(directory);
      return new ItemIndex(files, DirectoryReader.open(files), ClassTree.read(in), info.get());
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(directory, e);
    }
  }

  private static Optional<IndexInfo> info(Path directory) throws IOException {
    try {
      return Files.isDirectory(directory) ? IndexBuilder.infoIn(directory) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(directory, e);
    }
  }

  private static IOException damaged(Path directory, Exception cause) {
    return new IOException(
        "the index at \"%s\" is damaged (%s); remove the directory and make it again with newsgraph wikidata index"
            .formatted(directory, cause.getClass().getSimpleName()),
        cause);
  }

  /// What it was made from.
  public IndexInfo info() {
    return info;
  }

  /// The item of the given id.
  public Optional<Item> item(String id) {
    return search(new TermQuery(new Term(ItemKey.ID.field(), id)), 1).stream().findFirst();
  }

  /// What a name that stands alone may mean, the closest and best known first.
  public List<FoundItem> lookup(String name, int most) {
    return new CandidateFinder(this)
        .find(name).stream()
            .limit(most)
            .map(candidate -> new FoundItem(candidate.item(), way(candidate.best())))
            .toList();
  }

  private static String way(Match match) {
    return match.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// The item's classes, then those one step above them, and so on.
  public List<Set<String>> classLevels(Item item) {
    return classes.levels(item.classes());
  }

  /// The class, then those one step above it, and so on.
  List<Set<String>> classLevels(String type) {
    return classes.levels(Set.of(type));
  }

  /// The items under a key, the best known first.
  List<Item> find(ItemKey key, String value, int most) {
    return search(new TermQuery(new Term(key.field(), value)), most);
  }

  /// Whether some item has the name.
  boolean hasName(String normalName) {
    return has(ItemKey.NAME, normalName);
  }

  /// Whether people or things of some item are called so.
  boolean hasDemonym(String normalName) {
    return has(ItemKey.DEMONYM, normalName);
  }

  private boolean has(ItemKey key, String value) {
    try {
      return reader.docFreq(new Term(key.field(), value)) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether some place of the first name lies in one of the second.
  boolean isIn(String place, String region) {
    String normal = NormalName.of(region);
    return find(ItemKey.NAME, NormalName.of(place), MOST_PLACES).stream()
        .flatMap(item -> REGION.stream().flatMap(property -> item.values(property).stream()))
        .distinct()
        .map(this::item)
        .flatMap(Optional::stream)
        .anyMatch(
            item -> item.names().stream().anyMatch(name -> NormalName.of(name).equals(normal)));
  }

  /// The items some name of which has each of these words, or together all names do.
  List<Item> findByWords(List<String> words, int most) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(
        word ->
            all.add(
                new TermQuery(new Term(ItemKey.WORD.field(), word)), BooleanClause.Occur.FILTER));
    return search(all.build(), most);
  }

  /// The items one of whose names differs in at most so many letters, not counting the first one.
  List<Item> findSimilar(String normalName, int edits, int most) {
    return search(
        new FuzzyQuery(new Term(ItemKey.NAME.field(), normalName), edits, 1, 50, true), most);
  }

  private List<Item> search(Query query, int most) {
    try {
      List<Item> found = new ArrayList<>();
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit :
          searcher.search(new ConstantScoreQuery(query), most, BEST_KNOWN_FIRST).scoreDocs) {
        found.add(item(hit.doc, stored));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Item item(int document, StoredFields stored) throws IOException {
    Item known = items.get(document);
    if (known != null) {
      return known;
    }
    Item item = ItemDocument.item(stored.document(document));
    items.put(document, item);
    return item;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    files.close();
  }
}
