package org.newsgraph.reconcile;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.newsgraph.link.Item;

/// The IRI that a service's identifier stands for.
final class ItemIri {

  private static final Pattern WIKIDATA_ID = Pattern.compile("Q[1-9]\\d*");
  private static final Pattern OPEN_END = Pattern.compile("[\\p{L}\\p{N}]$");

  private ItemIri() {}

  /// Empty where no item can have such an identifier.
  static Optional<String> of(String id, Manifest manifest) {
    if (manifest.isWikidata()) {
      return WIKIDATA_ID.matcher(id).matches()
          ? Optional.of(Item.NAMESPACE + id)
          : Optional.empty();
    }
    return isWebAddress(id)
        ? Optional.of(id)
        : Optional.of(space(manifest.identifierSpace()) + id).filter(ItemIri::isWebAddress);
  }

  private static String space(String identifierSpace) {
    return OPEN_END.matcher(identifierSpace).find() ? identifierSpace + "/" : identifierSpace;
  }

  private static boolean isWebAddress(String text) {
    try {
      IRIx iri = IRIx.create(text);
      return iri.isAbsolute()
          && (iri.hasScheme("http") || iri.hasScheme("https"))
          && !iri.hasViolations();
    } catch (IRIException e) {
      return false;
    }
  }
}
