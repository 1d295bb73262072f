package org.newsgraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.newsgraph.model.ArchivedCopy;

/// The drafts of a web archive (WARC, plain or in gzip): of its pages and PDFs that were found.
///
/// Pictures, scripts, redirects and error pages are no articles. A page without an article, such as
/// a frame with an advertisement, is skipped with a note.
final class WarcDrafts implements Drafts {
  private static final int FOUND = 200;

  private final WarcReader records;
  private final Optional<String> fileName;
  private final ReadOptions options;
  private Part part = Part.WHOLE;
  private int number;
  private boolean ended;

  // Whether there are records of pages that had not changed since they were kept elsewhere.
  private boolean unchanged;

  /// @param fileName of the archive, which stands with the copies that its records are
  WarcDrafts(InputStream in, Optional<String> fileName, ReadOptions options) throws IOException {
    this.records = new WarcReader(in);
    this.fileName = fileName;
    this.options = options;
  }

  @Override
  public Optional<Draft> next() throws ReadException {
    try {
      while (!ended) {
        Optional<WarcRecord> record = records.next();
        ended = record.isEmpty();
        unchanged |= record.filter(WarcRevisit.class::isInstance).isPresent();
        if (record.isPresent() && record.get() instanceof WarcResponse response) {
          List<ArchivedCopy> copies = WarcFile.copy(response, fileName).stream().toList();
          Optional<Draft> draft = draft(response).map(read -> read.withCopies(copies));
          if (draft.isPresent()) {
            return draft;
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      ended = true;
      number++;
      part = Part.WHOLE;
      if (e instanceof CappedInput.TooLargeException) {
        throw new ReadException(String.valueOf(e.getMessage()));
      }
      throw new ReadException(
          "is a cut-off or damaged WARC file"
              + (e.getMessage() == null ? "" : ": " + e.getMessage()));
    }
    if (number == 0) {
      number++;
      part = Part.WHOLE;
      ReadException none = new ReadException("is a WARC without pages");
      throw unchanged ? none.asNote() : none;
    }
    return Optional.empty();
  }

  private Optional<Draft> draft(WarcResponse response) throws ReadException, IOException {
    String address = response.target();
    if (!WebAddress.looksLike(address)) {
      return Optional.empty();
    }
    HttpResponse http = response.http();
    Optional<String> type = http.headers().first("Content-Type");
    Optional<Format> format =
        type.flatMap(Format::ofContentType)
            .filter(found -> found == Format.HTML || found == Format.PDF);
    if (http.status() != FOUND || format.isEmpty()) {
      return Optional.empty();
    }
    part = Part.named(++number, address);
    byte[] body =
        new CappedInput(http.bodyDecoded().stream(), options.maxFileBytes()).readAllBytes();
    if (format.get() == Format.PDF) {
      return Optional.of(new PdfReader(options).read(body).orElse(found(address)));
    }
    if (body.length > options.maxBytes()) {
      throw new ReadException("is larger than the limit of %d bytes".formatted(options.maxBytes()));
    }
    try {
      return Optional.of(
          ArticleParser.parse(body, Format.HTML, type, address, options).orElse(found(address)));
    } catch (ReadException e) {
      throw e.asNote();
    }
  }

  /// What the record says: the page has the id that it gets when it is read by its address.
  private static Map<ArticleField, String> found(String address) {
    Map<ArticleField, String> found = new EnumMap<>(ArticleField.class);
    found.put(ArticleField.URL, address);
    WebAddress.parse(address)
        .flatMap(ArticleId::ofAddress)
        .ifPresent(id -> found.put(ArticleField.ID, id));
    return found;
  }

  @Override
  public Part part() {
    return part;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
