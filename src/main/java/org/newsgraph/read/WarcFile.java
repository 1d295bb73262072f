package org.newsgraph.read;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.newsgraph.model.ArchivedCopy;
import org.newsgraph.model.Sha256;

/// A WARC file (1.1, a gzip member a record) that a run writes: answers with their requests.
///
/// Status, headers and body are as they came, but for the marks of chunks within the body, which
/// stand in no record: its length stands in `Content-Length` instead. The records of one exchange
/// are written by one call, so that only that call can leave one that is cut off.
final class WarcFile implements Closeable {
  static final String PREFIX = "newsgraph-";
  static final String ENDING = ".warc.gz";

  private static final String DIGEST = "WARC-Payload-Digest";
  private static final Set<String> LENGTHS = Set.of("content-length", "transfer-encoding");
  private static final String ALGORITHM = "sha256:";
  private static final Pattern RECORD_ID =
      Pattern.compile("urn:uuid:\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern DIGEST_FORM = Pattern.compile("[A-Za-z0-9-]+:[\\p{Graph}]+");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// Where an answer was written.
  record Written(long offset, Instant date, ArchivedCopy copy) {}

  private final Path path;

  // Not a channel's own writing, which an interrupt would end within a record.
  private final RandomAccessFile file;
  private final RunLock lock;

  private WarcFile(Path path, RandomAccessFile file, RunLock lock) {
    this.path = path;
    this.file = file;
    this.lock = lock;
  }

  /// Begins a file of a name that no other has.
  static WarcFile create(Path folder, String software, Instant now) throws IOException {
    String random = UUID.randomUUID().toString().substring(0, 8);
    Path path = folder.resolve(PREFIX + TIME.format(now) + "-" + random + ENDING);
    // Held before there is a file and until it is closed, so that no other run takes it for one
    // that was left.
    RunLock lock =
        RunLock.take(path)
            .orElseThrow(() -> new IOException("\"%s\" cannot be locked".formatted(path)));
    WarcFile file;
    try {
      Files.createFile(path);
      file = new WarcFile(path, new RandomAccessFile(path.toFile(), "rw"), lock);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
    file.append(
        new Warcinfo.Builder()
            .date(now)
            .version(MessageVersion.WARC_1_1)
            .filename(String.valueOf(path.getFileName()))
            .fields(
                Map.of(
                    "software",
                    List.of(software),
                    "format",
                    List.of("WARC File Format 1.1"),
                    "robots",
                    List.of("obey")))
            .build());
    return file;
  }

  Path path() {
    return path;
  }

  /// Writes an answer and its request.
  Written write(WebRequest request, WebAnswer answer, Instant now) throws IOException {
    Instant date = now.truncatedTo(ChronoUnit.SECONDS);
    String target = request.address().toString();
    String digest = digest(answer);
    WarcResponse response =
        new WarcResponse.Builder(target)
            .date(date)
            .version(MessageVersion.WARC_1_1)
            .setHeader(DIGEST, digest)
            .body(http(answer, answer.body()))
            .build();
    long offset = append(response, request(request, response.id(), date));
    return new Written(
        offset,
        date,
        new ArchivedCopy(
            response.id(),
            Optional.of(date),
            Optional.of(digest),
            Optional.of(String.valueOf(path.getFileName()))));
  }

  /// Writes that a page is as in an earlier copy: the server says so, or its bytes are the same.
  void writeRevisit(WebRequest request, WebAnswer answer, WebAnswer earlier, Instant now)
      throws IOException {
    ArchivedCopy copy = earlier.copy().orElseThrow();
    String target = request.address().toString();
    boolean said = answer.status() == 304;
    WarcRevisit revisit =
        new WarcRevisit.Builder(
                target,
                said
                    ? WarcRevisit.SERVER_NOT_MODIFIED_1_1
                    : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
            .date(now)
            .version(MessageVersion.WARC_1_1)
            .setHeader(DIGEST, digest(earlier))
            .refersTo(copy.iri(), target, copy.date().orElse(now))
            .body(http(answer, new byte[0]))
            .build();
    append(revisit, request(request, revisit.id(), now));
  }

  @Override
  public void close() throws IOException {
    try (lock;
        file) {
      file.getFD().sync();
    }
  }

  /// Whether both have the same bytes.
  static boolean isSamePage(WebAnswer first, WebAnswer second) {
    return first.status() == second.status() && MessageDigest.isEqual(first.body(), second.body());
  }

  /// The answer that a record holds.
  ///
  /// @param fileName of the archive that it is from
  static WebAnswer answer(WarcResponse response, String fileName) throws IOException {
    HttpResponse http = response.http();
    byte[] body = http.body().stream().readAllBytes();
    WebAnswer answer =
        WebAnswer.owning(
            http.status(), HttpHeaders.of(http.headers().map(), (name, value) -> true), body);
    return copy(response, Optional.of(fileName)).map(answer::keptAs).orElse(answer);
  }

  /// The copy that a record is; absent where it has no date or no id that is its own everywhere.
  static Optional<ArchivedCopy> copy(WarcTargetRecord record, Optional<String> fileName) {
    try {
      URI id = record.id();
      Optional<String> digest =
          record.headers().first(DIGEST).filter(text -> DIGEST_FORM.matcher(text).matches());
      return RECORD_ID.matcher(id.toString()).matches()
          ? Optional.of(new ArchivedCopy(id, Optional.of(record.date()), digest, fileName))
          : Optional.empty();
    } catch (NoSuchElementException | IllegalArgumentException | DateTimeException e) {
      // Without a proper id and date it can be read but is no evidence.
      return Optional.empty();
    }
  }

  private static WarcRequest request(WebRequest request, URI concurrentTo, Instant now)
      throws IOException {
    URI address = request.address();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    HttpRequest.Builder http = new HttpRequest.Builder("GET", path + query);
    http.addHeader("Host", address.getRawAuthority());
    request.headers().forEach(http::addHeader);
    return new WarcRequest.Builder(address.toString())
        .date(now)
        .version(MessageVersion.WARC_1_1)
        .concurrentTo(concurrentTo)
        .body(http.build())
        .build();
  }

  private static HttpResponse http(WebAnswer answer, byte[] body) {
    HttpResponse.Builder http = new HttpResponse.Builder(answer.status(), "");
    answer
        .headers()
        .forEach(
            (name, values) -> {
              if (!LENGTHS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> http.addHeader(name, value));
              }
            });
    return http.addHeader("Content-Length", Integer.toString(body.length)).body(null, body).build();
  }

  private static String digest(WebAnswer answer) {
    return ALGORITHM + Sha256.of(answer.body());
  }

  /// Appends the records by one call; where the first of them begins.
  private long append(WarcRecord... records) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(packed), WarcCompression.GZIP)) {
      for (WarcRecord record : records) {
        writer.write(record);
      }
    }
    long offset = file.length();
    try {
      file.write(packed.toByteArray());
    } catch (IOException e) {
      // A disk that is full must not leave half a record between whole ones.
      file.setLength(offset);
      throw e;
    }
    return offset;
  }
}
