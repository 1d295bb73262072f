package org.newsgraph.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is known of an article beside its text; what the input does not say is absent.
///
/// @param author the names of all authors, separated by commas
/// @param date the day of publication
/// @param dateText the date as written, with its time zone; kept also where it is no date
/// @param section the part of the newspaper
/// @param corrections what was published to correct the article; no part of its text
/// @param copies what is kept of the page that the article was read from
/// @param source the file's name or address that the article was read from, for messages
public record ArticleMetadata(
    Optional<String> publisher,
    Optional<String> author,
    Optional<LocalDate> date,
    Optional<String> dateText,
    Optional<URI> url,
    Optional<String> language,
    Optional<String> section,
    List<String> corrections,
    List<ArchivedCopy> copies,
    String source) {

  public ArticleMetadata {
    corrections = List.copyOf(corrections);
    copies = List.copyOf(copies);
  }

  /// Metadata that says nothing but where the article was read from.
  public static ArticleMetadata ofSource(String source) {
    return new ArticleMetadata(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        source);
  }
}
