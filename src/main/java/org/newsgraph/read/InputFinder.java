package org.newsgraph.read;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.newsgraph.read.Diagnostic.Severity;

/// Finds what is to be read: folders with all in them, globs, files, addresses and `-`.
///
/// Folders are walked lazily, in the order of the names' code units, so the same tree gives the
/// same order on every machine. Hidden files are not looked at; in folders and globs, files that
/// are no article by their ending or name are skipped with a note.
final class InputFinder implements Iterator<Input> {
  private static final Set<String> NO_ARTICLES =
      Set.of("readme", "license", "licence", "changelog");

  /// A path still to be looked at.
  ///
  /// @param named whether the user named it, so that it is read whatever its ending
  private record Candidate(Path path, boolean named) {}

  private final Iterator<String> inputs;
  private final Iterator<Path> addressFiles;
  private final Set<URI> pages = new HashSet<>();
  private Iterator<Input> listed = Collections.emptyIterator();
  private final Deque<Candidate> pending = new ArrayDeque<>();
  private final Set<Path> walked = new HashSet<>();
  private Optional<Input> next = Optional.empty();
  private boolean standardInputTaken;

  /// @param addressFiles files of addresses, which come after the inputs
  InputFinder(List<String> inputs, List<Path> addressFiles) {
    this.inputs = List.copyOf(inputs).iterator();
    this.addressFiles = List.copyOf(addressFiles).iterator();
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !pending.isEmpty()) {
      next = look(pending.pop());
    }
    while (next.isEmpty() && inputs.hasNext()) {
      next = open(inputs.next());
      while (next.isEmpty() && !pending.isEmpty()) {
        next = look(pending.pop());
      }
    }
    while (next.isEmpty() && (listed.hasNext() || addressFiles.hasNext())) {
      if (listed.hasNext()) {
        next = Optional.of(once(listed.next()));
      } else {
        listed = AddressFile.inputs(addressFiles.next()).iterator();
      }
    }
    return next.isPresent();
  }

  @Override
  public Input next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Input input = next.orElseThrow();
    next = Optional.empty();
    return input;
  }

  private Optional<Input> open(String input) {
    if (input.equals("-")) {
      if (standardInputTaken) {
        return failure(input, "the standard input can be read only once");
      }
      standardInputTaken = true;
      return Optional.of(new Input.StandardInput());
    }
    String place = WebAddress.withoutUser(input);
    if (WebAddress.looksLike(input) || !place.equals(input)) {
      Optional<String> problem = problem(input);
      return problem.isPresent()
          ? failure(place, problem.get())
          : WebAddress.parse(input).map(Input.Page::new).map(this::once);
    }
    try {
      Path path = Path.of(input);
      if (Glob.isGlob(input) && !Files.exists(path)) {
        return expand(input);
      }
      pending.push(new Candidate(path, true));
      return Optional.empty();
    } catch (InvalidPathException e) {
      return failure(input, "no valid path: " + e.getReason());
    }
  }

  /// Why an address is not read; empty where it is fine.
  static Optional<String> problem(String address) {
    if (!WebAddress.withoutUser(address).equals(address)) {
      return Optional.of("addresses with a user name are not read; take it out");
    }
    return WebAddress.looksLike(address) && WebAddress.parse(address).isPresent()
        ? Optional.empty()
        : Optional.of("no address; write it as https://host/path");
  }

  /// The input, unless it is a page that was asked for already.
  private Input once(Input input) {
    return input instanceof Input.Page page && !pages.add(page.address())
        ? new Input.Unread(
            new ReadSkipped(
                new Diagnostic(
                    page.address().toString(),
                    Optional.empty(),
                    Severity.NOTE,
                    "skipped: already read")))
        : input;
  }

  private Optional<Input> expand(String glob) {
    try {
      List<Path> matches = Glob.expand(glob);
      if (matches.isEmpty()) {
        return failure(glob, "no file matches \"%s\"".formatted(glob));
      }
      pushAll(matches);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return failure(glob, "no valid glob: " + e.getDescription());
    } catch (IOException e) {
      return failure(glob, reason(e));
    }
  }

  private Optional<Input> look(Candidate candidate) {
    Path path = candidate.path();
    if (!candidate.named() && fileName(path).startsWith(".")) {
      return Optional.empty();
    }
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        return walk(path);
      }
      Optional<String> noArticle = candidate.named() ? Optional.empty() : noArticle(fileName(path));
      if (noArticle.isPresent()) {
        return note(path.toString(), noArticle.get());
      }
      if (!attributes.isRegularFile()) {
        return failure(
            path.toString(), "neither a file nor a folder; pipe it in and name it \"-\"");
      }
      return Optional.of(new Input.RegularFile(path));
    } catch (IOException e) {
      return failure(path.toString(), reason(e));
    }
  }

  private Optional<Input> walk(Path folder) throws IOException {
    if (!walked.add(folder.toRealPath())) {
      return note(folder.toString(), "skipped: this folder was already read");
    }
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    pushAll(children);
    return Optional.empty();
  }

  private void pushAll(List<Path> paths) {
    paths.stream()
        .sorted(Comparator.comparing(Path::toString).reversed())
        .forEach(path -> pending.push(new Candidate(path, false)));
  }

  /// Why a file that nobody named is no article, by its name.
  static Optional<String> noArticle(String name) {
    String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    if (NO_ARTICLES.contains(stem.toLowerCase(Locale.ROOT))) {
      return Optional.of("skipped: by its name not an article; name it to read it");
    }
    return Format.ofFileName(name).isPresent()
        ? Optional.empty()
        : Optional.of(
            "skipped: "
                + UnreadFormat.ofFileName(name).orElse("no ending of a format that is read"));
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  /// Why a file or folder cannot be read, in a few words.
  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "there is no such file or folder";
      case AccessDeniedException denied -> "permission denied";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> "cannot be read" + (e.getMessage() == null ? "" : ": " + e.getMessage());
    };
  }

  private static Optional<Input> failure(String place, String message) {
    return Optional.of(new Input.Unread(new ReadException(message).at(place)));
  }

  private static Optional<Input> note(String place, String message) {
    return Optional.of(
        new Input.Unread(
            new ReadSkipped(new Diagnostic(place, Optional.empty(), Severity.NOTE, message))));
  }
}
