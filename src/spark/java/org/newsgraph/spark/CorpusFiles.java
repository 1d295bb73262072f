package org.newsgraph.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/// The files of a corpus, in order; a file's place in it is its number.
///
/// @param passedOver how many files of the folders are not read, by their names
record CorpusFiles(List<CorpusFile> files, int passedOver) implements Serializable {

  private static final Pattern IN_HIDDEN_FOLDER = Pattern.compile("(.*/)?[._][^/]*/.*");

  CorpusFiles {
    files = List.copyOf(files);
  }

  /// The files of these files, folders and globs, each folder's in the order of their paths, each
  /// once.
  ///
  /// Hidden files and those that are no articles by their names are skipped in folders.
  ///
  /// @throws JobException where an input is not there or holds nothing that is read
  static CorpusFiles find(List<String> inputs, Configuration hadoop) throws IOException {
    Map<String, CorpusFile> files = new LinkedHashMap<>();
    int passedOver = 0;
    for (String input : inputs) {
      Path path = new Path(input);
      FileSystem system = path.getFileSystem(hadoop);
      // A file whose name looks like a glob is that file.
      FileStatus[] found =
          system.exists(path)
              ? new FileStatus[] {system.getFileStatus(path)}
              : system.globStatus(path);
      if (found == null || found.length == 0) {
        throw new JobException("--input \"%s\": there is no such file or folder".formatted(input));
      }
      boolean any = false;
      for (FileStatus status : found) {
        CorpusFiles more = status.isDirectory() ? below(status.getPath(), system) : named(status);
        more.files().forEach(file -> files.putIfAbsent(file.path(), file));
        passedOver += more.passedOver();
        any |= !more.files().isEmpty();
      }
      if (!any) {
        throw new JobException(
            "--input \"%s\" holds no file that is read; name JSONL, Parquet, or texts and pages"
                .formatted(input));
      }
    }
    return new CorpusFiles(List.copyOf(files.values()), passedOver);
  }

  private static CorpusFiles named(FileStatus status) {
    String name = status.getPath().getName();
    CorpusFile.Kind kind = CorpusFile.kind(name).orElse(CorpusFile.Kind.DOCUMENT);
    return new CorpusFiles(
        List.of(new CorpusFile(status.getPath().toString(), name, kind, status.getLen())), 0);
  }

  private static CorpusFiles below(Path folder, FileSystem system) throws IOException {
    List<CorpusFile> files = new ArrayList<>();
    int passedOver = 0;
    RemoteIterator<LocatedFileStatus> all = system.listFiles(folder, true);
    while (all.hasNext()) {
      LocatedFileStatus status = all.next();
      String path = status.getPath().toString();
      String name = path.substring(folder.toString().length()).replaceFirst("^/", "");
      Optional<CorpusFile.Kind> kind =
          IN_HIDDEN_FOLDER.matcher(name).matches()
              ? Optional.empty()
              : CorpusFile.kind(status.getPath().getName());
      kind.ifPresent(known -> files.add(new CorpusFile(path, name, known, status.getLen())));
      passedOver += kind.isPresent() ? 0 : 1;
    }
    files.sort(Comparator.comparing(CorpusFile::path));
    return new CorpusFiles(files, passedOver);
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
