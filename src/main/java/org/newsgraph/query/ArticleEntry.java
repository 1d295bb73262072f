package org.newsgraph.query;

import java.util.Optional;

/// What a list says of a stored article.
///
/// @param date the day of publication, or the date as written
/// @param claims how many facts it states, denied and doubted ones too
public record ArticleEntry(
    String id,
    String iri,
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> date,
    int claims) {}
