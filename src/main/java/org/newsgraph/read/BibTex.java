package org.newsgraph.read;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.ConcateValue;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.jbibtex.ReferenceValue;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;

/// The items of a library in BibTeX or BibLaTeX, as Better BibTeX exports them with the paths of
/// the attached files.
final class BibTex {
  private static final long LONGEST = 20_000_000;

  /// More than is left of any file; small enough to be summed up.
  private static final long VAST = 1L << 40;

  private final IdentityHashMap<BibTeXString, Long> known = new IdentityHashMap<>();

  /// How much may still be written out.
  private long left;

  private BibTex(String text) {
    this.left = text.length() + LONGEST;
  }

  /// @throws ReadException with the line where it is malformed
  static List<LibraryItem> items(String text) throws ReadException {
    try {
      List<LibraryItem> items = new ArrayList<>();
      BibTex library = new BibTex(text);
      for (BibTeXEntry entry :
          new BibTeXParser().parse(new StringReader(text)).getEntries().values()) {
        items.add(library.item(entry, items.size() + 1));
      }
      return items;
    } catch (ParseException e) {
      int line = e.currentToken == null ? 1 : e.currentToken.next.beginLine;
      throw new ReadException("malformed BibTeX", Math.max(1, line), 1);
    } catch (TokenMgrException | IllegalArgumentException e) {
      throw new ReadException("malformed BibTeX: " + e.getMessage());
    }
  }

  /// How long a value is with its abbreviations written out, which may double it each.
  private long length(Value value) {
    return switch (value) {
      case ConcateValue both -> length(both.getLeft()) + length(both.getRight());
      case ReferenceValue reference when reference.getString() != null -> {
        BibTeXString abbreviation = reference.getString();
        Long length = known.get(abbreviation);
        if (length == null) {
          length = Math.min(VAST, length(abbreviation.getValue()));
          known.put(abbreviation, length);
        }
        yield length;
      }
      default -> value.toUserString().length();
    };
  }

  private LibraryItem item(BibTeXEntry entry, int number) throws ReadException {
    Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    fields.put(ArticleField.ID, entry.getKey().getValue());
    put(fields, ArticleField.TITLE, first(entry, "title"));
    put(
        fields,
        ArticleField.PUBLISHER,
        first(entry, "journaltitle", "journal", "publication", "organization", "publisher"));
    put(fields, ArticleField.DATE, first(entry, "date", "year"));
    put(fields, ArticleField.URL, raw(entry, "url"));
    put(
        fields,
        ArticleField.AUTHOR,
        first(entry, "author")
            .map(
                names ->
                    Arrays.stream(names.split("\\s+and\\s+"))
                        .map(LibraryItem::name)
                        .collect(Collectors.joining(", "))));
    List<String> files =
        raw(entry, "file").stream()
            .flatMap(all -> Arrays.stream(all.split("(?<!\\\\);")))
            .map(BibTex::path)
            .toList();
    return new LibraryItem(fields, first(entry, "abstract"), files, Part.number(number));
  }

  private static void put(
      Map<ArticleField, String> fields, ArticleField field, Optional<String> value) {
    value.filter(given -> !given.isBlank()).ifPresent(given -> fields.put(field, given));
  }

  /// `Full Text:files/12/a.pdf:application/pdf`, or only the path.
  private static String path(String file) {
    String[] parts = file.split("(?<!\\\\):");
    return (parts.length == 3 ? parts[1] : file).replaceAll("\\\\(?=[:;])", "").strip();
  }

  /// A field with its abbreviations written out; the file's fields together have a limit.
  private Optional<String> raw(BibTeXEntry entry, String key) throws ReadException {
    Value value = entry.getField(new Key(key));
    if (value == null) {
      return Optional.empty();
    }
    left -= length(value);
    if (left < 0) {
      throw new ReadException(
          "its abbreviations add more than %d characters at the entry \"%s\""
              .formatted(LONGEST, entry.getKey().getValue()));
    }
    return Optional.of(value.toUserString());
  }

  private Optional<String> first(BibTeXEntry entry, String... keys) throws ReadException {
    for (String key : keys) {
      Optional<String> value = raw(entry, key).map(BibTex::plain).filter(text -> !text.isBlank());
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private static String plain(String latex) {
    try {
      return new LaTeXPrinter().print(new LaTeXParser().parse(latex)).replaceAll("[{}]", "");
    } catch (ParseException | TokenMgrException noLatex) {
      return latex.replaceAll("[{}]", "");
    }
  }
}
