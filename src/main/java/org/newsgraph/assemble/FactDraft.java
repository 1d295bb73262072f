package org.newsgraph.assemble;

import org.newsgraph.model.Node;
import org.newsgraph.model.Reading;

/// A fact without its ground yet.
///
/// @param from the node of the event or of the relation's subject
/// @param to the node of the filler or of the relation's object
/// @param score how likely all that it rests on is right, 0 to 1
record FactDraft(
    Reading.Arc arc, Reading.Node from, Reading.Node to, Node subject, Node object, double score) {

  /// The same but for what it leads to.
  FactDraft leadingTo(Node other) {
    return new FactDraft(arc, from, to, subject, other, score);
  }
}
