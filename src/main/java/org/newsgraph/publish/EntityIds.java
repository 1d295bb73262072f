package org.newsgraph.publish;

import java.util.Optional;
import java.util.regex.Pattern;

/// The identifiers that a reconciliation service gives to entities: their IRI's last part.
///
/// @param space what stands before it, `<base>entity/`
record EntityIds(String space) {

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._~-]{1,200}");

  static EntityIds below(String base) {
    return new EntityIds(base + "entity/");
  }

  /// The identifier of an entity's IRI; absent for other nodes.
  Optional<String> id(String iri) {
    return iri.startsWith(space) && ID.matcher(iri.substring(space.length())).matches()
        ? Optional.of(iri.substring(space.length()))
        : Optional.empty();
  }

  /// The IRI of an identifier, or of an IRI; absent where it can be none of an entity.
  Optional<String> iri(String idOrIri) {
    if (idOrIri.startsWith(space)) {
      return id(idOrIri).map(id -> space + id);
    }
    return ID.matcher(idOrIri).matches() ? Optional.of(space + idOrIri) : Optional.empty();
  }
}
