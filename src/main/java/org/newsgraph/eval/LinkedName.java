package org.newsgraph.eval;

import java.util.Optional;
import org.newsgraph.model.Span;

/// What a linker made of a name.
///
/// @param first the id of its first candidate
/// @param linked the id of the item that it was linked to, if it was
public record LinkedName(Span span, Optional<String> first, Optional<String> linked) {}
