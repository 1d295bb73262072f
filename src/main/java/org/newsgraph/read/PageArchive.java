package org.newsgraph.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.cdx.CdxFormat;
import org.netpreserve.jwarc.cdx.CdxReader;
import org.netpreserve.jwarc.cdx.CdxRecord;
import org.netpreserve.jwarc.cdx.CdxWriter;

/// A folder in which pages are kept as they came: one WARC file a run, and beside each its index.
///
/// The index (CDX, 11 fields) is written when the run ends. What a killed run leaves has none: it
/// is indexed when the folder is opened next, and a record that was not written to its end is cut
/// off. A file that is damaged within is left as it is; what of it can be read is indexed. Safe for
/// use by many threads; several runs may use a folder at once.
final class PageArchive implements Closeable {
  private static final String FILES = WarcFile.PREFIX + "*" + WarcFile.ENDING;
  private static final String INDEX_ENDING = ".cdx";
  private static final String REVISIT = "warc/revisit";

  /// How a gzip member begins, and with it a record.
  private static final int GZIP_MEMBER = 0x1F8B08;

  /// Where the latest copy of a page is.
  private record Place(Path file, long offset, Instant date) {}

  private final Path folder;
  private final String software;
  private final InstantSource clock;
  private final Map<String, Place> latest = new HashMap<>();
  private final List<Diagnostic> warnings = new ArrayList<>();
  private Optional<WarcFile> current = Optional.empty();
  private boolean closed;

  private PageArchive(Path folder, String software, InstantSource clock) {
    this.folder = folder;
    this.software = software;
    this.clock = clock;
  }

  /// Opens the archive in a folder, which is made where there is none.
  ///
  /// @param software who writes it, for the files' `warcinfo`
  static PageArchive open(Path folder, String software, InstantSource clock) throws IOException {
    Files.createDirectories(folder);
    PageArchive archive = new PageArchive(folder, software, clock);
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, FILES)) {
      found.forEach(files::add);
    }
    files.sort(null);
    for (Path file : files) {
      if (Files.exists(index(file)) || archive.mend(file)) {
        archive.load(file);
      }
    }
    return archive;
  }

  /// The folder, for messages.
  Path folder() {
    return folder;
  }

  /// What was found damaged when it was opened.
  List<Diagnostic> warnings() {
    return List.copyOf(warnings);
  }

  /// The latest copy of what an address gave: of a page that was found or of a redirect.
  ///
  /// @throws IOException where the copy cannot be read
  Optional<WebAnswer> latest(URI address) throws IOException {
    Place place;
    synchronized (this) {
      place = latest.get(address.toString());
    }
    if (place == null) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(place.file());
        WarcReader records = new WarcReader(channel.position(place.offset()))) {
      Optional<WarcRecord> record = records.next();
      if (record.isPresent() && record.get() instanceof WarcResponse response) {
        return Optional.of(WarcFile.answer(response, fileName(place.file())));
      }
      throw new IOException("\"%s\" is not as its index says".formatted(place.file()));
    }
  }

  /// Keeps an answer; the same answer, with the name of its copy.
  synchronized WebAnswer keep(WebRequest request, WebAnswer answer) throws IOException {
    WarcFile file = file();
    WarcFile.Written written = file.write(request, answer, clock.instant());
    if (isFound(answer.status())) {
      latest.put(
          request.address().toString(), new Place(file.path(), written.offset(), written.date()));
    }
    return answer.keptAs(written.copy());
  }

  /// Keeps that the server gave what an earlier copy has.
  ///
  /// @param answer what it said of it; its body is not kept again
  synchronized void keepRevisit(WebRequest request, WebAnswer answer, WebAnswer earlier)
      throws IOException {
    file().writeRevisit(request, answer, earlier, clock.instant());
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    if (current.isPresent()) {
      WarcFile file = current.get();
      current = Optional.empty();
      file.close();
      writeIndex(file.path());
    }
  }

  private WarcFile file() throws IOException {
    if (closed) {
      throw new IOException("the archive is closed");
    }
    if (current.isEmpty()) {
      current = Optional.of(WarcFile.create(folder, software, clock.instant()));
    }
    return current.get();
  }

  private static boolean isFound(int status) {
    return status == 200 || WebAnswer.isRedirect(status);
  }

  private void load(Path file) throws IOException {
    try (CdxReader records = new CdxReader(Files.newInputStream(index(file)))) {
      for (CdxRecord record : records) {
        Integer status = record.status();
        Long offset = record.position();
        boolean revisit = String.valueOf(record.contentType()).equals(REVISIT);
        if (status != null && offset != null && isFound(status) && !revisit) {
          Place place = new Place(file, offset, record.date());
          latest.merge(
              record.target(),
              place,
              (one, other) -> other.date().isBefore(one.date()) ? one : other);
        }
      }
    } catch (RuntimeException e) {
      throw new IOException("the index \"%s\" is damaged; remove it".formatted(index(file)), e);
    }
  }

  /// Indexes a file that a run has left without; `false` where a run still writes it.
  private boolean mend(Path file) throws IOException {
    Optional<RunLock> lock = RunLock.take(file);
    if (lock.isEmpty()) {
      return false;
    }
    try {
      return mendNow(file);
    } finally {
      lock.get().close();
    }
  }

  private boolean mendNow(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    long length = lengthToKeep(file);
    if (length == 0) {
      Files.delete(file);
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
    writeIndex(file);
    return true;
  }

  /// The length without a record at the end that is not whole; all of it where the file is damaged
  /// within, which is told.
  private long lengthToKeep(Path file) throws IOException {
    if (Files.size(file) == 0) {
      return 0;
    }
    try (WarcReader records = new WarcReader(file)) {
      boolean cutOff = isCutOff(records);
      // Where the reader stands: at the end or at the record that it could not read to its end.
      long end = records.position();
      if (end == Files.size(file) || (cutOff && recordBehind(file, end).isEmpty())) {
        return end;
      }
      warnings.add(
          new Diagnostic(
              file.toString(),
              Optional.empty(),
              Diagnostic.Severity.WARNING,
              ("is damaged at byte %d and stays as it is;"
                      + " what cannot be read of it counts as not kept")
                  .formatted(end)));
      return Files.size(file);
    } catch (EOFException noBeginning) {
      return 0;
    }
  }

  /// Reads to the end or to the first record that is not whole; whether the file ends within it.
  private static boolean isCutOff(WarcReader records) throws IOException {
    try {
      Optional<WarcRecord> record = records.next();
      while (record.isPresent()) {
        record = records.next();
      }
      return false;
    } catch (EOFException cutOff) {
      return true;
    } catch (ZipException | ParsingException damaged) {
      return false;
    }
  }

  /// Where the next record begins behind one that cannot be read.
  private static OptionalLong recordBehind(Path file, long damaged) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.skipNBytes(damaged + 1);
      long at = damaged + 1;
      int last = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        at++;
        last = (last << 8 | next) & 0xFFFFFF;
        if (last == GZIP_MEMBER && isRecord(file, at - 3)) {
          return OptionalLong.of(at - 3);
        }
      }
      return OptionalLong.empty();
    }
  }

  private static boolean isRecord(Path file, long offset) {
    try (FileChannel channel = FileChannel.open(file);
        WarcReader records = new WarcReader(channel.position(offset))) {
      return records.next().isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private static void writeIndex(Path file) throws IOException {
    Path draft = Files.createTempFile(folder(file), "index", ".part");
    try {
      try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
          CdxWriter cdx = new CdxWriter(out)) {
        cdx.setFormat(CdxFormat.CDX11);
        cdx.setSort(true);
        cdx.writeHeaderLine();
        OptionalLong begin = OptionalLong.of(0);
        while (begin.isPresent()) {
          begin = writeIndex(cdx, file, begin.getAsLong());
        }
      }
      Files.move(draft, index(file), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /// Indexes from a record on; where to go on if one is damaged.
  private static OptionalLong writeIndex(CdxWriter cdx, Path file, long begin) throws IOException {
    try (FileChannel channel = FileChannel.open(file);
        WarcReader records = new WarcReader(channel.position(begin))) {
      records.setLenient(true);
      try {
        cdx.process(records, fileName(file));
        return OptionalLong.empty();
      } catch (EOFException | ZipException | ParsingException damaged) {
        return recordBehind(file, records.position());
      }
    }
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.getParent()).orElseThrow();
  }

  private static Path index(Path file) {
    String name = fileName(file);
    return file.resolveSibling(
        name.substring(0, name.length() - WarcFile.ENDING.length()) + INDEX_ENDING);
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }
}
