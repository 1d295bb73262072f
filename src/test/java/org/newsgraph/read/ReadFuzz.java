package org.newsgraph.read;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a fuzzer throws at the readers: any bytes give an article or an error that is told.
public final class ReadFuzz {

  private static final Pattern NUMBERS = Pattern.compile("[0-9a-fA-F:.\\[\\]x]+");

  private ReadFuzz() {}

  private static void check(boolean holds, String broken) {
    if (!holds) {
      throw new AssertionError(broken);
    }
  }

  /// A document of any format.
  public static final class Documents {

    private Documents() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
      for (Format format : Format.values()) {
        try {
          Draft draft = ArticleParser.parse(bytes, format, Optional.empty(), "");
          assemble(draft);
        } catch (ReadException told) {
          check(told.getMessage() != null, "an error without a word");
        }
      }
    }

    private static void assemble(Draft draft) throws ReadException {
      ReadArticle read =
          new ArticleAssembler(ReadOptions.standard())
              .assemble(draft, "a", "a.txt", Optional.empty());
      String text = read.article().text();
      check(new TextCleaner().clean(text).equals(text), "cleaned text that is not clean");
      check(text.chars().noneMatch(c -> c == 0), "a NUL in the text");
    }
  }

  /// Front matter.
  public static final class Matter {

    private Matter() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
      try {
        FrontMatter.of("---\n" + new String(bytes, StandardCharsets.UTF_8) + "\n---\nText.");
      } catch (ReadException told) {
        check(told.getMessage() != null, "an error without a word");
      }
    }
  }

  /// Lines of a JSONL corpus.
  public static final class Lines {

    private Lines() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
      try {
        String line = TextDecoder.decodeLine(bytes, 0);
        new JsonLines(ReadOptions.standard().fieldNames()).parse(line);
      } catch (ReadException told) {
        check(told.getMessage() != null, "an error without a word");
      }
    }
  }

  /// Addresses, and the guard before them. Names are not resolved.
  public static final class WebAddresses {

    private WebAddresses() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      for (String written : new String[] {text, "http://" + text}) {
        WebAddress.parse(written).ifPresent(WebAddresses::guard);
        ArticleId.of(written)
            .ifPresent(id -> check(ArticleId.of(id).equals(Optional.of(id)), "id " + id));
        PublicationDate.parse(written);
      }
    }

    private static void guard(URI address) {
      check(address.toString().chars().allMatch(c -> c > 0x20 && c < 0x7F), address.toString());
      ArticleId.ofAddress(address);
      if (NUMBERS.matcher(address.getHost()).matches()) {
        try {
          new AddressGuard(page -> false).check(address);
        } catch (FetchException told) {
          check(told.getMessage() != null, "an error without a word");
        }
      }
    }
  }
}
