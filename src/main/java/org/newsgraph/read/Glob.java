package org.newsgraph.read;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/// Patterns of paths: `*`, `?`, `[…]`, `{…}` and `**` for any depth.
final class Glob {
  private static final Pattern META = Pattern.compile("[*?\\[{]");

  private Glob() {}

  static boolean isGlob(String input) {
    return META.matcher(input).find();
  }

  /// The files and folders that match; none where the folder to look in does not exist.
  ///
  /// @throws java.util.regex.PatternSyntaxException where the pattern is malformed
  static List<Path> expand(String glob) throws IOException {
    int firstMeta = META.splitAsStream(glob).findFirst().orElse("").length();
    int lastSlash = glob.lastIndexOf('/', firstMeta);
    Path root = Path.of(lastSlash < 0 ? "" : glob.substring(0, lastSlash + 1));
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    PathMatcher matcher = root.getFileSystem().getPathMatcher("glob:" + glob);
    int depth =
        glob.contains("**")
            ? Integer.MAX_VALUE
            : (int) glob.substring(lastSlash + 1).chars().filter(c -> c == '/').count() + 1;
    List<Path> matches = new ArrayList<>();
    Files.walkFileTree(
        root,
        EnumSet.noneOf(FileVisitOption.class),
        depth,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root) && matcher.matches(folder)) {
              matches.add(folder);
              return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (matcher.matches(file)) {
              matches.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (matcher.matches(file)) {
              matches.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return matches;
  }
}
