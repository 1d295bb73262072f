package org.newsgraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a file of addresses: one a line; blank lines and what follows a `#` that stands alone or
/// at the beginning say nothing.
final class AddressFile {
  private static final int MAX_BYTES = 20 * 1024 * 1024;
  private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");

  private AddressFile() {}

  /// The pages to read, and in the places of bad lines what is wrong with them.
  static List<Input> inputs(Path path) {
    String place = path.toString();
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new ReadException("is larger than the limit of %d bytes".formatted(MAX_BYTES));
      }
      return inputs(place, TextDecoder.decode(bytes, List.of()).text());
    } catch (IOException e) {
      return List.of(unread(place, new ReadException(InputFinder.reason(e))));
    } catch (ReadException e) {
      return List.of(unread(place, e));
    }
  }

  private static List<Input> inputs(String place, String text) {
    List<Input> inputs = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String written = COMMENT.matcher(lines.get(i)).replaceFirst("").strip();
      if (!written.isEmpty()) {
        inputs.add(input(place, i + 1, written));
      }
    }
    return inputs;
  }

  private static Input input(String place, int line, String written) {
    Optional<String> problem =
        written.chars().anyMatch(Character::isWhitespace)
            ? Optional.of("more than an address; write one a line")
            : InputFinder.problem(written);
    return problem
        .map(reason -> unread(place, new ReadException(reason, line, 1)))
        .orElseGet(() -> new Input.Page(WebAddress.parse(written).orElseThrow()));
  }

  private static Input unread(String place, ReadException e) {
    return new Input.Unread(e.at(place));
  }
}
