package org.newsgraph.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.ArchivedCopy;

/// What one input says of an article, as written, before it is cleaned and checked.
///
/// @param fields the metadata that the input gives; blank values are left out, and of an address
///   the user name and password, since what is kept here is published
/// @param text the text with paragraphs separated by blank lines
/// @param warnings what had to be changed while reading
/// @param leftOut what the input shows beside the text, such as menus; empty where nobody asked
/// @param pages where each page of paper begins in the text, in UTF-16 code units
/// @param copies what is kept of the page that this was read from
record Draft(
    Map<ArticleField, String> fields,
    String text,
    List<String> warnings,
    List<String> leftOut,
    List<Integer> pages,
    List<ArchivedCopy> copies) {
  Draft(Map<ArticleField, String> fields, String text, List<String> warnings) {
    this(fields, text, warnings, List.of(), List.of());
  }

  Draft(
      Map<ArticleField, String> fields,
      String text,
      List<String> warnings,
      List<String> leftOut,
      List<Integer> pages) {
    this(fields, text, warnings, leftOut, pages, List.of());
  }

  Draft {
    Map<ArticleField, String> given = new EnumMap<>(ArticleField.class);
    List<String> all = new ArrayList<>(warnings);
    fields.forEach(
        (field, value) -> {
          String written = value.strip();
          String fit = WebAddress.withoutUser(written);
          if (!fit.equals(written)) {
            all.add("took user name and password out of the " + field.key());
          }
          if (!fit.isEmpty()) {
            given.put(field, fit);
          }
        });
    fields = Collections.unmodifiableMap(given);
    warnings = List.copyOf(all);
    leftOut = List.copyOf(leftOut);
    pages = List.copyOf(pages);
    copies = List.copyOf(copies);
  }

  Optional<String> field(ArticleField field) {
    return Optional.ofNullable(fields.get(field));
  }

  Draft withWarnings(List<String> more) {
    List<String> all = new ArrayList<>(more);
    all.addAll(warnings);
    return new Draft(fields, text, all, leftOut, pages, copies);
  }

  /// This draft as that of a page of which these copies are kept.
  Draft withCopies(List<ArchivedCopy> kept) {
    return new Draft(fields, text, warnings, leftOut, pages, kept);
  }

  Draft withLeftOut(List<String> beside) {
    return new Draft(fields, text, warnings, beside, pages, copies);
  }

  /// This draft with what another place says of the fields that it is silent about.
  Draft orElse(Map<ArticleField, String> others) {
    Map<ArticleField, String> all = new EnumMap<>(ArticleField.class);
    all.putAll(others);
    all.putAll(fields);
    return new Draft(all, text, warnings, leftOut, pages, copies);
  }
}
