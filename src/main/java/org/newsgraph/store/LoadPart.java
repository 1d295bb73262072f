package org.newsgraph.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.input.ProxyInputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.newsgraph.model.Sha256;

/// A file of N-Quads that is to be loaded, plain or compressed by gzip.
///
/// @param sha256 of its bytes, where a manifest tells it
public record LoadPart(Path file, Optional<String> sha256) {

  private static final String MANIFEST = "manifest.json";
  private static final int BUFFER = 1 << 16;
  // gzip makes quads, whose names repeat, at least so many times smaller.
  private static final long COMPRESSION = 10;

  /// The parts that files and folders hold. A folder with a `manifest.json` holds those that it
  /// names, with their checksums; another one its files that end in `.nq` or `.nq.gz`, by name.
  ///
  /// @throws IOException where there is none, or a file is missing, of another kind or outside the
  ///   folder whose manifest names it
  public static List<LoadPart> of(List<Path> paths) throws IOException {
    List<LoadPart> parts = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        parts.addAll(ofFolder(path));
      } else {
        parts.add(ofFile(path, Optional.empty()));
      }
    }
    return parts;
  }

  private static LoadPart ofFile(Path file, Optional<String> sha256) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("no file \"%s\"".formatted(file));
    }
    if (!isQuads(file)) {
      throw new IOException(
          "\"%s\" is not a file of N-Quads: its name ends in .nq or .nq.gz".formatted(file));
    }
    return new LoadPart(file, sha256);
  }

  private static boolean isQuads(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".nq") || name.endsWith(".nq.gz");
  }

  private static List<LoadPart> ofFolder(Path folder) throws IOException {
    Path manifest = folder.resolve(MANIFEST);
    List<LoadPart> parts = Files.isRegularFile(manifest) ? ofManifest(manifest) : unlisted(folder);
    if (parts.isEmpty()) {
      throw new IOException("\"%s\" holds no parts (.nq, .nq.gz)".formatted(folder));
    }
    return parts;
  }

  private static List<LoadPart> unlisted(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(LoadPart::isQuads)
          .sorted()
          .map(file -> new LoadPart(file, Optional.empty()))
          .toList();
    }
  }

  private static List<LoadPart> ofManifest(Path manifest) throws IOException {
    List<LoadPart> parts = new ArrayList<>();
    for (JsonNode part : new ObjectMapper().readTree(manifest.toFile()).path("parts")) {
      JsonNode quads = part.path("quads");
      parts.add(
          ofFile(
              named(manifest, quads.path("file").asText()),
              Optional.of(quads.path("sha256").asText())));
    }
    return parts;
  }

  private static Path named(Path manifest, String name) throws IOException {
    Path folder = manifest.toAbsolutePath().normalize().getParent();
    if (folder == null || !folder.resolve(name).normalize().startsWith(folder)) {
      throw new IOException(
          "\"%s\" names a part outside its folder: \"%s\"".formatted(manifest, name));
    }
    return manifest.resolveSibling(name);
  }

  /// Reads it once and compares its checksum, where one is known.
  ///
  /// @throws IOException where it differs or the file cannot be read
  public void check() throws IOException {
    if (sha256.isPresent() && !sha256.get().equals(hash())) {
      throw new IOException(
          "\"%s\" is not the file that its manifest names: its SHA-256 differs; copy it again"
              .formatted(file));
    }
  }

  /// About how many bytes its quads are when they are not compressed.
  ///
  /// @throws StoreException where the file cannot be looked at
  long plainBytes() {
    try {
      return Files.size(file) * (isCompressed() ? COMPRESSION : 1);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /// Hands its quads to the stream; what that throws goes on.
  ///
  /// @throws StoreException where it is no N-Quads, with the place, or cannot be read
  public void read(StreamRDF quads) {
    try (InputStream in = Files.newInputStream(file);
        Source source = new Source(isCompressed() ? new GZIPInputStream(in, BUFFER) : in)) {
      try {
        RDFParser.source(source).forceLang(Lang.NQUADS).errorHandler(new Places(file)).parse(quads);
      } catch (RuntimeIOException e) {
        // The stream writes, and may fail by the same exception when the disk is full.
        throw source.failed ? unreadable(e) : e;
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private StoreException unreadable(Exception failure) {
    return new StoreException(
        file.toString(), "cannot read \"%s\": %s".formatted(file, failure.getMessage()), failure);
  }

  private boolean isCompressed() {
    return file.getFileName().toString().endsWith(".gz");
  }

  /// Knows whether reading failed, and tells that a compressed file is cut short, which the parser
  /// takes for its end.
  private static final class Source extends ProxyInputStream {

    private boolean failed;

    private Source(InputStream in) {
      super(in);
    }

    @Override
    protected void handleIOException(IOException failure) throws IOException {
      failed = true;
      throw failure instanceof EOFException ? new IOException("it is cut short", failure) : failure;
    }
  }

  /// Says where in the file something is wrong; what is only unusual is let pass.
  private record Places(Path file) implements ErrorHandler {

    @Override
    public void warning(String message, long line, long column) {}

    @Override
    public void error(String message, long line, long column) {
      throw new StoreException(
          file.toString(), "%s:%d:%d: error: %s".formatted(file, line, column, message));
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }
  }

  private String hash() throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digesting = new DigestInputStream(in, Sha256.digest())) {
      digesting.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    }
  }
}
