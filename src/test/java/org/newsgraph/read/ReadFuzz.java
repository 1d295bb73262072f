package org.newsgraph.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.model.Article;

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
          Draft draft =
              ArticleParser.parse(bytes, format, Optional.empty(), "", ReadOptions.standard());
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

  /// A page from its first byte to the article, said to be of some format and encoding.
  public static final class Pages {

    private static final URI ADDRESS = URI.create("https://news.example/a.html");
    private static final List<String> FORMATS =
        List.of("text/html", "text/plain", "text/markdown", "application/x-ndjson");
    private static final List<String> ENCODINGS =
        List.of(
            "utf-8",
            "utf-16",
            "utf-16le",
            "utf-32",
            "utf-7",
            "iso-8859-1",
            "windows-1251",
            "windows-1252",
            "iso-8859-9",
            "iso-2022-jp",
            "shift_jis",
            "gb2312",
            "big5",
            "euc-kr",
            "x-user-defined",
            "ebcdic-cp-us",
            "none at all");

    private Pages() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
      if (bytes.length < 2) {
        return;
      }
      String contentType =
          FORMATS.get((bytes[0] & 0xFF) % FORMATS.size())
              + "; charset="
              + ENCODINGS.get((bytes[1] & 0xFF) % ENCODINGS.size());
      byte[] body = Arrays.copyOfRange(bytes, 2, bytes.length);
      InputReader reader =
          new InputReader(
              ReadOptions.standard(),
              InputStream.nullInputStream(),
              address -> new FetchedPage(ADDRESS, Optional.of(contentType), body));
      try (Outcomes outcomes = reader.read(new Input.Page(ADDRESS))) {
        ReadFuzz.check(outcomes.hasNext(), "nothing is told of the page");
        outcomes.forEachRemaining(Pages::check);
      }
    }

    private static void check(ReadOutcome outcome) {
      switch (outcome) {
        case ReadArticle read -> {
          check(read.article());
          read.warnings().forEach(Pages::check);
        }
        case ReadFailure failure -> check(failure.diagnostic());
        case ReadSkipped skipped -> check(skipped.diagnostic());
      }
    }

    private static void check(Diagnostic told) {
      ReadFuzz.check(!told.message().isBlank(), "nothing is told");
      ReadFuzz.check(
          told.toString().chars().noneMatch(Character::isISOControl), "told in several lines");
    }

    private static void check(Article article) {
      String text = article.text();
      ReadFuzz.check(!article.body().isBlank(), "an article without text");
      ReadFuzz.check(new TextCleaner().clean(text).equals(text), "cleaned text that is not clean");
      ReadFuzz.check(
          text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE),
          "half of a surrogate pair");
      ReadFuzz.check(ArticleId.of(article.id()).equals(Optional.of(article.id())), article.id());
      article
          .metadata()
          .url()
          .ifPresent(
              url -> {
                ReadFuzz.check(WebAddress.isOfTheWeb(url), "no address: " + url);
                ReadFuzz.check(url.getRawUserInfo() == null, "a user in " + url);
                ReadFuzz.check(
                    url.toString().chars().allMatch(c -> c > 0x20 && c < 0x7F),
                    "in an IRI: " + url);
              });
    }
  }

  /// A file of any format from its first byte to its articles; the first byte says what its name
  /// calls it.
  public static final class Files {

    private Files() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
      if (bytes.length < 2) {
        return;
      }
      List<Format> formats = List.of(Format.values());
      Format format = formats.get((bytes[0] & 0xFF) % formats.size());
      Source source =
          new Source(
              "file",
              new ByteArrayInputStream(bytes, 1, bytes.length - 1),
              Optional.of(format),
              Optional.empty(),
              Optional.empty(),
              Optional.of("file"));
      InputReader reader =
          new InputReader(
              ReadOptions.standard().withLeftOut(),
              InputStream.nullInputStream(),
              address -> {
                throw new FetchException("no network in this test");
              });
      try (Outcomes outcomes = reader.read(source)) {
        ReadFuzz.check(outcomes.hasNext(), "nothing is told of the file");
        outcomes.forEachRemaining(Pages::check);
      }
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
