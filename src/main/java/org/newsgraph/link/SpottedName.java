package org.newsgraph.link;

import org.newsgraph.model.Span;

/// A name in the text of an article.
///
/// @param name as written, on one line
public record SpottedName(Span span, String name, Kind kind) {}
