package org.newsgraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The drafts of a library of references: the texts of the files that were exported with it, with
/// what the library says of them.
///
/// Files are looked for below the library's own folder alone, whatever paths it names.
final class LibraryDrafts implements Drafts {
  private final Iterator<LibraryItem> items;
  private final Optional<Path> folder;
  private final FormatReaders readers;
  private Part part = Part.WHOLE;

  LibraryDrafts(List<LibraryItem> items, Source source, FormatReaders readers)
      throws ReadException {
    if (items.isEmpty()) {
      throw new ReadException("holds no article");
    }
    this.items = items.iterator();
    this.folder = source.folder();
    this.readers = readers;
  }

  @Override
  public Optional<Draft> next() throws ReadException, IOException {
    if (!items.hasNext()) {
      return Optional.empty();
    }
    LibraryItem item = items.next();
    part = item.part();
    if (!item.whole()) {
      throw new ReadException("is cut off: the end of this item is missing");
    }
    for (String file : item.files()) {
      if (Format.ofFileName(file).isPresent()) {
        return Optional.of(withFields(attached(file), item));
      }
    }
    String summary =
        item.summary()
            .orElseThrow(
                () ->
                    new ReadException(
                        "has neither an attached file nor an abstract; export the library with its"
                            + " files"));
    return Optional.of(
        new Draft(
            item.fields(), summary, List.of("there is no file, only an abstract, which was read")));
  }

  private Draft attached(String name) throws ReadException {
    try {
      Path file = within(name);
      try (InputStream in = Files.newInputStream(file)) {
        Source source =
            new Source(
                name,
                in,
                Format.ofFileName(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        try (Drafts drafts = readers.open(source)) {
          return drafts.next().orElseThrow(() -> new ReadException("holds no article"));
        }
      }
    } catch (IOException e) {
      throw new ReadException("\"%s\": %s".formatted(name, InputFinder.reason(e)));
    } catch (ReadException e) {
      throw new ReadException("\"%s\" %s".formatted(name, e.getMessage()));
    }
  }

  private Path within(String name) throws ReadException, IOException {
    if (folder.isEmpty()) {
      throw new ReadException("cannot be found because the library is not in a folder");
    }
    try {
      Path root = folder.get().toRealPath();
      Path file = root.resolve(name).toRealPath();
      if (!file.startsWith(root)) {
        throw new ReadException("is outside of the library's folder; export it with its files");
      }
      return file;
    } catch (InvalidPathException e) {
      throw new ReadException("is not a path");
    }
  }

  /// What a person has entered in the library holds over what is found in the file.
  private static Draft withFields(Draft file, LibraryItem item) {
    Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    fields.putAll(file.fields());
    fields.putAll(item.fields());
    return new Draft(fields, file.text(), file.warnings(), file.leftOut(), file.pages());
  }

  @Override
  public Part part() {
    return part;
  }
}
