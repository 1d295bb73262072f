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

  private BibTex() {}

  /// @throws ReadException with the line where it is malformed
  static List<LibraryItem> items(String text) throws ReadException {
    try {
      List<LibraryItem> items = new ArrayList<>();
      IdentityHashMap<BibTeXString, Long> known = new IdentityHashMap<>();
      for (BibTeXEntry entry :
          new BibTeXParser().parse(new StringReader(text)).getEntries().values()) {
        if (entry.getFields().values().stream().anyMatch(v -> length(v, known) >= LONGEST)) {
          throw new ReadException(
              "its abbreviations make the entry \"%s\" longer than %d characters"
                  .formatted(entry.getKey().getValue(), LONGEST));
        }
        items.add(item(entry, items.size() + 1));
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
  private static long length(Value value, IdentityHashMap<BibTeXString, Long> known) {
    return switch (value) {
      case ConcateValue both -> length(both.getLeft(), known) + length(both.getRight(), known);
      case ReferenceValue reference when reference.getString() != null -> {
        BibTeXString abbreviation = reference.getString();
        Long length = known.get(abbreviation);
        if (length == null) {
          length = Math.min(LONGEST, length(abbreviation.getValue(), known));
          known.put(abbreviation, length);
        }
        yield length;
      }
      default -> value.toUserString().length();
    };
  }

  private static LibraryItem item(BibTeXEntry entry, int number) {
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

  private static Optional<String> raw(BibTeXEntry entry, String key) {
    Value value = entry.getField(new Key(key));
    return value == null ? Optional.empty() : Optional.of(value.toUserString());
  }

  private static Optional<String> first(BibTeXEntry entry, String... keys) {
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
