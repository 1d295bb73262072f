package org.newsgraph.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The readers of all formats: tells what a file is, by its content and then by its name, and opens
/// it with the reader of that format.
final class FormatReaders {
  private static final int SNIFFED_BYTES = 1024;

  private final ReadOptions options;
  private final Optional<Fetcher> followed;

  /// Readers that fetch nothing.
  FormatReaders(ReadOptions options) {
    this(options, Optional.empty());
  }

  /// Readers that fetch the pages that feeds link to.
  FormatReaders(ReadOptions options, Fetcher fetcher) {
    this(options, Optional.of(fetcher));
  }

  private FormatReaders(ReadOptions options, Optional<Fetcher> followed) {
    this.options = options;
    this.followed = followed;
  }

  /// The drafts of a file of whatever format.
  Drafts open(Source source) throws ReadException, IOException {
    BufferedInputStream in = new BufferedInputStream(source.in());
    in.mark(SNIFFED_BYTES);
    byte[] start = in.readNBytes(SNIFFED_BYTES);
    in.reset();
    if (start.length == 0) {
      throw new ReadException("is empty");
    }
    return reader(format(source, start)).open(source.withIn(in));
  }

  /// What the content says for certain holds, whatever the name; else what the name says; else what
  /// the content looks like. A page that somebody saved as text is a page all the same, and one
  /// that came in the place of a PDF is no PDF.
  private static Format format(Source source, byte[] start) {
    Optional<Format> certain = Format.certain(start);
    if (certain.isPresent()) {
      return certain.get();
    }
    Format sniffed = Format.sniff(start);
    Format format =
        source
            .format()
            .filter(named -> named != Format.TEXT)
            .filter(named -> !named.hasMark())
            .orElse(sniffed);
    return format == Format.JSON_LINES ? Format.linesOrJson(start) : format;
  }

  private FormatReader reader(Format format) {
    return switch (format) {
      case TEXT, MARKDOWN, HTML -> source -> document(source, format);
      case JSON_LINES -> source -> new JsonLinesDrafts(source, options);
      case JSON -> source -> new JsonDrafts(source, options);
      case CSV -> source -> new CsvDrafts(source, options);
      case XML ->
          source ->
              XmlReader.read(
                  source.bytes(options.maxBytes()), options, feed -> follow(feed, source));
      case WARC -> source -> new WarcDrafts(source.in(), source.fileName(), options);
      case ZIP -> whole(Format.ZIP, bytes -> new ZipReader(options).read(bytes));
      case MAIL -> whole(Format.MAIL, bytes -> Drafts.of(new MailReader(options).read(bytes)));
      case RIS -> source -> new LibraryDrafts(Ris.items(text(source)), source, this);
      case BIBTEX -> source -> new LibraryDrafts(BibTex.items(text(source)), source, this);
      case RTF -> whole(Format.RTF, RtfReader::drafts);
      case PDF -> whole(Format.PDF, bytes -> Drafts.of(new PdfReader(options).read(bytes)));
    };
  }

  private Drafts follow(Drafts feed, Source source) {
    return followed.isPresent()
        ? new FollowedDrafts(feed, source.address(), followed.get(), new FormatReaders(options))
        : feed;
  }

  /// Reads files that a library takes whole. What it fails on is the file's fault, whatever it
  /// throws.
  private FormatReader whole(Format format, BytesReader reader) {
    return source -> {
      byte[] bytes = source.bytes(options.maxFileBytes());
      try {
        return reader.read(bytes);
      } catch (CappedInput.TooLargeException e) {
        throw new ReadException(String.valueOf(e.getMessage()));
      } catch (IOException | RuntimeException | StackOverflowError damaged) {
        throw new ReadException(
            "is a damaged or cut-off %s file; get it again".formatted(title(format, source)));
      }
    };
  }

  /// Takes the articles out of all bytes of a file.
  private interface BytesReader {
    Drafts read(byte[] bytes) throws ReadException, IOException;
  }

  /// What messages call the file: nobody takes Word's files and e-books for ZIP files.
  private static String title(Format format, Source source) {
    String name = source.place().toLowerCase(Locale.ROOT);
    if (name.endsWith(".docx")) {
      return "Word";
    }
    return name.endsWith(".epub") ? "EPUB" : format.title();
  }

  /// Whether the bytes are neither text nor a kind of file that has a name.
  private static boolean isNoText(byte[] bytes) {
    Optional<String> kind = BinaryKind.of(bytes);
    if (kind.isPresent()) {
      return kind.get().equals(BinaryKind.UNKNOWN);
    }
    try {
      return TextDecoder.decode(bytes, List.of()).text().isEmpty();
    } catch (ReadException broken) {
      return true;
    }
  }

  private String text(Source source) throws ReadException, IOException {
    return TextDecoder.decode(source.bytes(options.maxBytes()), List.of()).text();
  }

  private Drafts document(Source source, Format format) throws ReadException, IOException {
    byte[] bytes = source.bytes(options.maxBytes());
    Optional<Format> named = source.format().filter(Format::hasMark);
    if (named.isPresent() && isNoText(bytes)) {
      throw new ReadException(
          "is a damaged %s file; get it again".formatted(title(named.get(), source)));
    }
    if (PressExport.isLikely(new String(bytes, StandardCharsets.ISO_8859_1))) {
      Optional<Drafts> exported = PressExport.drafts(ArticleParser.lines(bytes, format));
      if (exported.isPresent()) {
        return exported.get();
      }
    }
    return Drafts.of(
        ArticleParser.parse(bytes, format, source.contentType(), source.addressText(), options));
  }
}
