package org.newsgraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.io.IOUtils;

/// Reads one input after the other and keeps the ids of all apart.
final class InputReader {
  /// What is told of an input that breaks its reader's stack.
  static final String TOO_DEEP = "is nested too deep";

  private static final String STANDARD_INPUT = "-";
  private static final Optional<String> STANDARD_INPUT_ID = Optional.of("stdin");

  private final FormatReaders readers;
  private final InputStream standardInput;
  private final Fetcher fetcher;
  private final ArticleAssembler assembler;
  private final TakenIds takenIds = new TakenIds();
  private final KnownArticles known = new KnownArticles();
  private final boolean keepDuplicates;

  InputReader(ReadOptions options, InputStream standardInput, Fetcher fetcher) {
    this.readers =
        options.follow() ? new FormatReaders(options, fetcher) : new FormatReaders(options);
    this.keepDuplicates = options.keepDuplicates();
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
              ArticleId.ofFileName(fileName),
              Optional.ofNullable(path.toAbsolutePath().getParent())));
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
      return read(page.source(address.toString()), page::complete);
    } catch (FetchException e) {
      return Outcomes.of(new ReadException(String.valueOf(e.getMessage())).at(address.toString()));
    }
  }

  /// What becomes of an input that is open; closes it, or the outcomes do.
  Outcomes read(Source source) {
    return read(source, draft -> draft);
  }

  private Outcomes read(Source source, UnaryOperator<Draft> change) {
    try {
      return new FileOutcomes(source, readers.open(source).each(change), this);
    } catch (ReadException e) {
      return closed(source, e);
    } catch (IOException e) {
      return closed(source, new ReadException(InputFinder.reason(e)));
    } catch (StackOverflowError e) {
      return closed(source, new ReadException(TOO_DEEP));
    }
  }

  /// The one outcome of an input that cannot be read.
  private static Outcomes closed(Source source, ReadException e) {
    IOUtils.closeQuietly(source.in());
    return Outcomes.of(e.at(source.place()));
  }

  /// Makes the article of a draft, if its id is free.
  ReadOutcome finish(Draft draft, Source source, Part part) throws ReadException {
    Optional<String> id = id(draft, source, part);
    if (id.isEmpty()) {
      throw new ReadException("no id can be made of its name; use letters and digits in it");
    }
    Draft placed =
        source
            .address()
            .map(address -> draft.orElse(Map.of(ArticleField.URL, address.toString())))
            .orElse(draft);
    String place = source.place() + part.name();
    ReadArticle article = assembler.assemble(placed, id.get(), place, part.position());
    if (!keepDuplicates) {
      Optional<String> first = known.take(article.article());
      if (first.isPresent() && !TakenIds.isSameFile(first.get(), place)) {
        return new ReadSkipped(
            new Diagnostic(
                place,
                part.position(),
                Diagnostic.Severity.NOTE,
                "skipped: the same article as " + first.get()),
            true);
      }
    }
    return takenIds.take(id.get(), place, part.position()).orElse(article);
  }

  /// The id of a whole file is its name's. Of one of many it is its own, or its address's.
  private static Optional<String> id(Draft draft, Source source, Part part) {
    if (part.isWhole() && !source.id().equals(STANDARD_INPUT_ID)) {
      return source.id();
    }
    return (part.isWhole() ? idOfAddress(draft) : ownId(draft))
        .or(() -> source.id().map(stem -> part.isWhole() ? stem : stem + "-" + part.number()));
  }

  /// The id that an article of a corpus has by itself: its own, or its address's.
  static Optional<String> ownId(Draft draft) {
    return draft.field(ArticleField.ID).flatMap(ArticleId::of).or(() -> idOfAddress(draft));
  }

  private static Optional<String> idOfAddress(Draft draft) {
    return draft.field(ArticleField.URL).flatMap(WebAddress::parse).flatMap(ArticleId::ofAddress);
  }
}
