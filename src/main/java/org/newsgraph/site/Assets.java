package org.newsgraph.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.newsgraph.model.Sha256;
import org.newsgraph.ontology.ShippedFile;

/// Styles and scripts, each under a name with a hash of its content, so that browsers keep them for
/// good and still see a change at once.
final class Assets implements Page {

  static final String FOLDER = "/assets/";

  private static final String OWN = "/org/newsgraph/site/";
  private static final String JARS = "/META-INF/resources/webjars/";
  private static final Map<String, String> FILES =
      Map.of(
          "site.css", OWN + "site.css",
          "site.js", OWN + "site.js",
          "article.js", OWN + "article.js",
          "graph.js", OWN + "graph.js",
          "query.js", OWN + "query.js",
          "query.css", OWN + "query.css",
          "icon.svg", OWN + "icon.svg",
          "cytoscape.js", JARS + "cytoscape/3.33.1/dist/cytoscape.min.js",
          "yasgui.js", JARS + "zazuko__yasgui/4.5.0/build/yasgui.min.js",
          "yasgui.css", JARS + "zazuko__yasgui/4.5.0/build/yasgui.min.css");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml");
  private static final int HASH_DIGITS = 12;

  /// A file's bytes, and the same compressed.
  private record Asset(String contentType, Answer.Body plain, Answer.Body gzipped) {}

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Asset> assets = new HashMap<>();

  Assets() {
    FILES.forEach(
        (name, resource) -> {
          byte[] bytes = ShippedFile.bytes(Assets.class, resource);
          int dot = name.lastIndexOf('.');
          String suffix = name.substring(dot + 1);
          String hashed = name.substring(0, dot) + "-" + hash(bytes) + "." + suffix;
          names.put(name, FOLDER + hashed);
          assets.put(
              FOLDER + hashed, new Asset(type(suffix), out -> out.write(bytes), gzipped(bytes)));
        });
  }

  /// The address of a file by its plain name.
  String href(String name) {
    return Objects.requireNonNull(names.get(name), name);
  }

  @Override
  public Answer answer(PageRequest request) {
    Asset asset = assets.get(request.path());
    if (asset == null) {
      throw new NotFoundException("There is no file at \"%s\".".formatted(request.path()));
    }
    return new Answer(
        200,
        asset.contentType(),
        Map.of("Cache-Control", "public, max-age=31536000, immutable"),
        asset.plain(),
        Optional.of(asset.gzipped()));
  }

  private static String type(String suffix) {
    return Objects.requireNonNull(TYPES.get(suffix), suffix);
  }

  private static Answer.Body gzipped(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] compressed = zipped.toByteArray();
    return out -> out.write(compressed);
  }

  private static String hash(byte[] bytes) {
    return Sha256.of(bytes).substring(0, HASH_DIGITS);
  }
}
