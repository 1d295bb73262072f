package org.newsgraph.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Reading;

/// A thing's node with what its words say.
///
/// @param surface the words as written, on one line
/// @param label the words without article, title and owner: "the Mayor Anna Berg" is "Anna Berg";
///   for a nationality its country
/// @param pronoun what the pronoun says, where it is one
/// @param definite whether the words point to something known: "the", "this", "its"
/// @param owners the places that it belongs to: normalised name to name
/// @param aliases other names that the text gives it here
record Mention(
    Reading.Node node,
    String surface,
    String label,
    Name name,
    Form form,
    Optional<Pronoun> pronoun,
    boolean definite,
    Map<String, String> owners,
    List<String> aliases) {

  /// How a mention names its thing.
  enum Form {
    /// A proper name.
    NAME,
    /// A description: "the men", "a report".
    DESCRIPTION,
    /// "He", "their".
    PRONOUN
  }

  int index() {
    return node.index();
  }

  OntologyTerm type() {
    return node.type().orElse(Kinds.THING);
  }

  /// Whether the label is not written here but stands for a nationality or an abbreviation.
  boolean isDerived() {
    return !surface.contains(label);
  }

  /// The pronoun that tells its gender, where its words do.
  Optional<Pronoun> gender() {
    return form == Form.DESCRIPTION
        ? Pronoun.ofNoun(name.head())
        : pronoun.filter(Pronoun::isSingular);
  }

  boolean isName() {
    return form == Form.NAME;
  }

  boolean isPronoun() {
    return form == Form.PRONOUN;
  }
}
