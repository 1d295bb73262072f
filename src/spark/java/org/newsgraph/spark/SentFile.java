package org.newsgraph.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.JavaSparkContext;

/// A file or folder that each executor needs, such as an index.
///
/// @param named as the user named it
/// @param place its path, or its name among the files that Spark sends
/// @param sent whether Spark sends it
record SentFile(String named, String place, boolean sent) implements Serializable {

  /// Makes the executors have it: `local:/path` is there already, what lies on HDFS or S3 is
  /// fetched from there, and what lies on this machine is sent along.
  static SentFile send(String named, JavaSparkContext context) throws IOException {
    URI address = new org.apache.hadoop.fs.Path(named).toUri();
    if ("local".equals(address.getScheme())) {
      return new SentFile(named, address.getPath(), false);
    }
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(named);
    FileSystem system = path.getFileSystem(context.hadoopConfiguration());
    if (!system.exists(path)) {
      throw new JobException("there is no file or folder \"%s\"".formatted(named));
    }
    boolean folder = system.getFileStatus(path).isDirectory();
    if (!"file".equals(system.getScheme())) {
      context.addFile(system.makeQualified(path).toString(), folder);
      return new SentFile(named, path.getName(), true);
    }
    Path local = Path.of(system.makeQualified(path).toUri());
    if (context.isLocal()) {
      return new SentFile(named, local.toString(), false);
    }
    if (!folder) {
      context.addFile(local.toString());
      return new SentFile(named, path.getName(), true);
    }
    context.sc().addArchive(zip(local).toUri() + "#" + path.getName());
    return new SentFile(named, path.getName(), true);
  }

  private static Path zip(Path folder) throws IOException {
    Path archive = Files.createTempFile("newsgraph-", ".zip");
    archive.toFile().deleteOnExit();
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(folder)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return archive;
  }

  /// Where it lies on the machine that asks.
  Path path() {
    return Path.of(sent ? SparkFiles.get(place) : place);
  }
}
