package org.newsgraph.model;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// A copy of the page that an article was read from, kept where the page can no longer change.
///
/// @param iri names the copy: the id of its record in a web archive, or the address of a Memento
/// @param date when the page was so; absent where the archive does not say
/// @param digest of the page's bytes, with the name of the algorithm before it: `sha256:4f…`
/// @param file the name of the archive's file that holds it; absent for what lies on the web
public record ArchivedCopy(
    URI iri, Optional<Instant> date, Optional<String> digest, Optional<String> file) {}
