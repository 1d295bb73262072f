package org.newsgraph.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.IOUtils;
import org.newsgraph.read.Diagnostic.Position;

/// Reads one input after the other and keeps the ids of all apart.
final class InputReader {
  private static final int SNIFFED_BYTES = 1024;
  private static final String STANDARD_INPUT = "-";
  private static final Optional<String> STANDARD_INPUT_ID = Optional.of("stdin");

  private final ReadOptions options;
  private final InputStream standardInput;
  private final Fetcher fetcher;
  private final ArticleAssembler assembler;
  private final TakenIds takenIds = new TakenIds();

  InputReader(ReadOptions options, InputStream standardInput, Fetcher fetcher) {
    this.options = options;
    this.standardInput = standardInput;
    this.fetcher = fetcher;
    this.assembler = new ArticleAssembler(options);
  }

  /// What becomes of the input: one outcome, or one for each line of a corpus.
  Outcomes read(Input input) {
    return switch (input) {
      case Input.Unread unread -> Outcomes.of(unread.outcome());
      case Input.RegularFile file -> readFile(file.path());
      case Input.StandardInput standard -> readStandardInput();
      case Input.Page page -> readPage(page.address());
    };
  }

  private Outcomes readFile(Path path) {
    String place = path.toString();
    Path name = path.getFileName();
    String fileName = name == null ? place : name.toString();
    try {
      return read(
          new Source(
              place,
              Files.newInputStream(path),
              Format.ofFileName(fileName),
              Optional.empty(),
              Optional.empty(),
              ArticleId.ofFileName(fileName)));
    } catch (IOException e) {
      return Outcomes.of(new ReadException(InputFinder.reason(e)).at(place));
    }
  }

  private Outcomes readStandardInput() {
    return read(
        new Source(
            STANDARD_INPUT,
            standardInput,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            STANDARD_INPUT_ID));
  }

  private Outcomes readPage(URI address) {
    try {
      FetchedPage page = fetcher.fetch(address);
      Optional<Format> format = page.contentType().flatMap(Format::ofContentType);
      if (page.contentType().isPresent() && format.isEmpty()) {
        throw new FetchException("is %s, not a page or text".formatted(page.contentType().get()));
      }
      return read(
          new Source(
              address.toString(),
              page.body(),
              format,
              page.contentType(),
              Optional.of(page.address()),
              ArticleId.ofAddress(page.address())));
    } catch (FetchException e) {
      return Outcomes.of(new ReadException(String.valueOf(e.getMessage())).at(address.toString()));
    }
  }

  /// What becomes of an input that is open; closes it, or the outcomes do.
  Outcomes read(Source source) {
    BufferedInputStream in = new BufferedInputStream(source.in());
    try {
      in.mark(SNIFFED_BYTES);
      Format format = format(source, in.readNBytes(SNIFFED_BYTES));
      in.reset();
      if (format == Format.JSON_LINES) {
        LineSource lines = new LineSource(in, options.maxBytes());
        return new Corpus(source, lines, options, this);
      }
      return closed(in, readDocument(source, format, in));
    } catch (ReadException e) {
      return closed(in, e.at(source.place()));
    } catch (IOException e) {
      return closed(in, new ReadException(InputFinder.reason(e)).at(source.place()));
    }
  }

  /// The one outcome of an input of which nothing more is needed.
  private static Outcomes closed(InputStream in, ReadOutcome outcome) {
    IOUtils.closeQuietly(in);
    return Outcomes.of(outcome);
  }

  /// A page that somebody saved as text is a page all the same.
  private static Format format(Source source, byte[] start) {
    Format sniffed = Format.sniff(start);
    return source
        .format()
        .filter(format -> format != Format.TEXT || sniffed != Format.HTML)
        .orElse(sniffed);
  }

  private ReadOutcome readDocument(Source source, Format format, InputStream in)
      throws ReadException, IOException {
    byte[] bytes = in.readNBytes(options.maxBytes() + 1);
    if (bytes.length > options.maxBytes()) {
      throw new ReadException("is larger than the limit of %d bytes".formatted(options.maxBytes()));
    }
    String address = source.address().map(URI::toString).orElse("");
    Draft draft = ArticleParser.parse(bytes, format, source.contentType(), address, options);
    Optional<String> id =
        source.id().equals(STANDARD_INPUT_ID) ? idOfAddress(draft).or(source::id) : source.id();
    return finish(withAddress(draft, address), id, source.place(), Optional.empty());
  }

  /// The id that the draft's own address gives.
  static Optional<String> idOfAddress(Draft draft) {
    return draft.field(ArticleField.URL).flatMap(WebAddress::parse).flatMap(ArticleId::ofAddress);
  }

  private static Draft withAddress(Draft draft, String address) {
    if (draft.field(ArticleField.URL).isPresent() || address.isEmpty()) {
      return draft;
    }
    return draft.orElse(Map.of(ArticleField.URL, address));
  }

  /// Makes the article of a draft, if its id is free.
  ReadOutcome finish(Draft draft, Optional<String> id, String place, Optional<Position> position)
      throws ReadException {
    if (id.isEmpty()) {
      throw new ReadException("no id can be made of its name; use letters and digits in it");
    }
    ReadArticle article = assembler.assemble(draft, id.get(), place, position);
    return takenIds.take(id.get(), place, position).orElse(article);
  }
}
