package org.newsgraph.read;

import java.io.Closeable;
import java.io.IOException;
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
/// off. Safe for use by many threads; several runs may use a folder at once.
final class PageArchive implements Closeable {
  private static final String FILES = WarcFile.PREFIX + "*" + WarcFile.ENDING;
  private static final String INDEX_ENDING = ".cdx";
  private static final String REVISIT = "warc/revisit";

  /// Where the latest copy of a page is.
  private record Place(Path file, long offset, Instant date) {}

  private final Path folder;
  private final String software;
  private final InstantSource clock;
  private final Map<String, Place> latest = new HashMap<>();
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
      if (Files.exists(index(file)) || mend(file)) {
        archive.load(file);
      }
    }
    return archive;
  }

  /// The folder, for messages.
  Path folder() {
    return folder;
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
  private static boolean mend(Path file) throws IOException {
    Optional<RunLock> lock = RunLock.take(file);
    if (lock.isEmpty()) {
      return false;
    }
    try (RunLock held = lock.get()) {
      return mendNow(file);
    }
  }

  private static boolean mendNow(Path file) throws IOException {
    long length = lengthOfWholeRecords(file);
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

  private static long lengthOfWholeRecords(Path file) throws IOException {
    if (Files.size(file) == 0) {
      return 0;
    }
    try (WarcReader records = new WarcReader(file)) {
      try {
        Optional<WarcRecord> record = records.next();
        while (record.isPresent()) {
          record = records.next();
        }
      } catch (IOException cutOff) {
        // The reader stands at the record that it could not read to its end.
      }
      return records.position();
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
        cdx.process(List.of(file), false);
      }
      Files.move(draft, index(file), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
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
