package org.newsgraph.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/// The files of a corpus, in order; a file's place in it is its number.
record CorpusFiles(List<CorpusFile> files) implements Serializable {

  /// The files of these files, folders and globs, each folder's in the order of their paths.
  ///
  /// Hidden files and those that are no articles by their names are passed over in folders.
  ///
  /// @throws JobException where an input is not there or holds nothing that is read
  static CorpusFiles find(List<String> inputs, Configuration hadoop) throws IOException {
    List<CorpusFile> files = new ArrayList<>();
    for (String input : inputs) {
      Path path = new Path(input);
      FileSystem system = path.getFileSystem(hadoop);
      FileStatus[] found = system.globStatus(path);
      if (found == null || found.length == 0) {
        throw new JobException("--input \"%s\": there is no such file or folder".formatted(input));
      }
      int before = files.size();
      for (FileStatus status : found) {
        files.addAll(status.isDirectory() ? below(status.getPath(), system) : named(status));
      }
      if (files.size() == before) {
        throw new JobException(
            "--input \"%s\" holds no file that is read; name JSONL, Parquet, or texts and pages"
                .formatted(input));
      }
    }
    // A list that Java can serialise.
    return new CorpusFiles(List.copyOf(files));
  }

  private static List<CorpusFile> named(FileStatus status) {
    String name = status.getPath().getName();
    CorpusFile.Kind kind = CorpusFile.kind(name).orElse(CorpusFile.Kind.DOCUMENT);
    return List.of(new CorpusFile(status.getPath().toString(), name, kind, status.getLen()));
  }

  private static List<CorpusFile> below(Path folder, FileSystem system) throws IOException {
    List<CorpusFile> files = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> all = system.listFiles(folder, true);
    while (all.hasNext()) {
      LocatedFileStatus status = all.next();
      String path = status.getPath().toString();
      String name = path.substring(folder.toString().length()).replaceFirst("^/", "");
      boolean hidden = name.matches("(.*/)?[._][^/]*/.*");
      Optional<CorpusFile.Kind> kind =
          hidden ? Optional.empty() : CorpusFile.kind(status.getPath().getName());
      kind.ifPresent(known -> files.add(new CorpusFile(path, name, known, status.getLen())));
    }
    files.sort(Comparator.comparing(CorpusFile::path));
    return files;
  }

  CorpusFile file(RecordKey key) {
    return files.get(key.file());
  }

  /// What messages call a record.
  String place(RecordKey key) {
    return file(key).place(key);
  }

  /// The numbers of the files of a kind.
  List<Integer> numbers(CorpusFile.Kind kind) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).kind() == kind) {
        numbers.add(i);
      }
    }
    return numbers;
  }
}
