package org.newsgraph.link;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.newsgraph.model.Sha256;

/// A dump that is read line by line: plain, gzip or bzip2, told by its first bytes.
final class DumpFile implements AutoCloseable {

  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(20\\d\\d)-?(\\d\\d)-?(\\d\\d)(?!\\d)");
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final MessageDigest digest = Sha256.digest();
  private final CountingStream raw;
  private final BufferedReader reader;
  private long lines;

  private DumpFile(Path path) throws IOException {
    this.path = path;
    raw = new CountingStream(Files.newInputStream(path));
    InputStream buffered = new BufferedInputStream(new DigestInputStream(raw, digest), BUFFER);
    reader =
        new BufferedReader(
            new InputStreamReader(unpacked(buffered), StandardCharsets.UTF_8), BUFFER);
  }

  static DumpFile open(Path path) throws IOException {
    return new DumpFile(path);
  }

  /// A line and its number, from 1.
  record Line(long number, String text) {}

  /// The next lines, at most so many; none at the end.
  List<Line> next(int most) throws IOException {
    List<Line> batch = new ArrayList<>(most);
    try {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        batch.add(new Line(++lines, text));
        if (batch.size() == most) {
          break;
        }
      }
    } catch (EOFException | ZipException e) {
      throw new IOException(
          "\"%s\" breaks off or is damaged behind line %d (%s); fetch it again and go on"
              .formatted(path, lines, e.getMessage()),
          e);
    }
    return batch;
  }

  /// Passes over so many lines.
  void skip(long count) throws IOException {
    while (lines < count && reader.readLine() != null) {
      lines++;
    }
  }

  /// How many bytes of the file itself are read.
  long bytes() {
    return raw.count;
  }

  /// SHA-256 of the file, once all lines are read.
  String digest() throws IOException {
    new DigestInputStream(raw, digest).transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(digest.digest());
  }

  /// The day that the file's name tells, as dumps are named, else when it was changed.
  static String date(Path path) throws IOException {
    Matcher day = DAY.matcher(path.getFileName().toString());
    return day.find()
        ? day.group(1) + "-" + day.group(2) + "-" + day.group(3)
        : Files.getLastModifiedTime(path)
            .toInstant()
            .atZone(ZoneOffset.UTC)
            .toLocalDate()
            .toString();
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    in.mark(4);
    byte[] start = in.readNBytes(3);
    in.reset();
    if (start.length > 1 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b) {
      return new GZIPInputStream(in, BUFFER);
    }
    if (start.length > 2 && start[0] == 'B' && start[1] == 'Z' && start[2] == 'h') {
      return new BZip2CompressorInputStream(in, true);
    }
    return in;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static final class CountingStream extends FilterInputStream {
    private long count;

    CountingStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
