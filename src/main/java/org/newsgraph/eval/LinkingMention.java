package org.newsgraph.eval;

import java.util.Optional;
import org.newsgraph.model.Span;

/// A name in a gold text, with the item that people linked it to.
///
/// @param item the item's id; empty where there is none
/// @param optional whether it is no error to leave it unlinked
/// @param ignored whether nobody knows its item, so that neither a link nor none is scored
public record LinkingMention(
    Span span, String text, Optional<String> item, boolean optional, boolean ignored) {

  /// Whether it is a proper name, told by a capital letter.
  public boolean isNamed() {
    return text.chars().anyMatch(Character::isUpperCase);
  }

  /// Whether it must be linked.
  public boolean isWanted() {
    return item.isPresent() && !optional && !ignored;
  }
}
