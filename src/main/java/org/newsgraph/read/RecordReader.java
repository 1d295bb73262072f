package org.newsgraph.read;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleKeys;

/// Reads single records of a corpus, lines of JSONL and files, wherever they come from.
///
/// It knows nothing of other records: who needs to know whether two have one id or are one article
/// compares their ids and [#marks]. Safe for use by many threads.
public final class RecordReader {
  private final ReadOptions options;
  private final JsonLines lines;
  private final ArticleAssembler assembler;

  /// A reader as the options say.
  public RecordReader(ReadOptions options) {
    this.options = options.withDuplicates();
    this.lines = new JsonLines(options.fieldNames());
    this.assembler = new ArticleAssembler(options);
  }

  /// What becomes of a line of JSONL that has an id or an address.
  ///
  /// @param place what messages call it, such as `news.jsonl:12`
  public ReadOutcome read(String line, String place) {
    return read(line.getBytes(StandardCharsets.UTF_8), place, Optional.empty());
  }

  /// What becomes of a line of JSONL.
  ///
  /// @param line in UTF-8
  /// @param id the article's id where it has neither id nor address
  public ReadOutcome read(byte[] line, String place, Optional<String> id) {
    try {
      if (line.length > options.maxBytes()) {
        throw new ReadException(
            "the line is longer than the limit of %d bytes".formatted(options.maxBytes()));
      }
      Draft draft = lines.parse(TextDecoder.decodeLine(line, 0));
      Optional<String> taken = InputReader.ownId(draft).or(() -> id.flatMap(ArticleId::of));
      if (taken.isEmpty()) {
        throw new ReadException("has neither id nor url; give it one of them");
      }
      return assembler.assemble(draft, taken.get(), place, Optional.empty());
    } catch (ReadException e) {
      return e.at(place);
    }
  }

  /// What becomes of a file of a format that [#isReadable] knows: one outcome, or those of each
  /// article in it. They are read as the stream is consumed; closing it closes the file.
  ///
  /// @param name the file's name, whose ending tells the format and whose stem is the article's id
  public Stream<ReadOutcome> read(InputStream file, String place, String name) {
    Outcomes outcomes =
        new InputReader(options, InputStream.nullInputStream(), RecordReader::refuse)
            .read(
                new Source(
                    place,
                    file,
                    Format.ofFileName(name),
                    Optional.empty(),
                    Optional.empty(),
                    ArticleId.ofFileName(name)));
    return outcomes.stream();
  }

  private static FetchedPage refuse(URI address) throws FetchException {
    throw new FetchException("addresses are not read here");
  }

  /// Whether a file of a folder is read, by its name: hidden files, pictures and `README.md` are
  /// not.
  public static boolean isReadable(String fileName) {
    return !fileName.startsWith(".") && InputFinder.noArticle(fileName).isEmpty();
  }

  /// Whether a file's name says that it holds a JSON object a line.
  public static boolean isJsonLines(String fileName) {
    return Format.ofFileName(fileName).filter(Format.JSON_LINES::equals).isPresent();
  }

  /// What an article is known by: two of one publisher with the same text, or of one address with
  /// the same headline or beginning, share a mark.
  public static List<String> marks(Article article) {
    return ArticleKeys.of(article);
  }
}
