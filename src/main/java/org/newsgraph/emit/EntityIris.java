package org.newsgraph.emit;

import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;

/// Makes the IRIs of named things, the same on every machine.
public final class EntityIris {

  /// Where they are below the base.
  public static final String FOLDER = "entity/";

  // Beside a slug that tells most names apart, 32 bits.
  private static final int DIGITS = 8;
  private static final String PERSON = "Person";

  private final String base;
  private final Kinds kinds;

  /// Names below the base, which ends in `/`.
  public EntityIris(String base, Ontology ontology) {
    this.base = base;
    kinds = new Kinds(ontology);
  }

  /// The kind of a class: things of one name and kind are one.
  public OntologyTerm kind(OntologyTerm type) {
    return kinds.of(type);
  }

  /// By kind and name, over all articles; a person of one word only by article too, since a bare
  /// surname or first name says no more than that somebody is called so.
  public String ofName(OntologyTerm type, String name, String articleId) {
    String kind = kinds.of(type).localName();
    boolean bare = kind.equals(PERSON) && Names.normalised(name).indexOf(' ') < 0;
    return bare ? iri(kind, name, articleId) : iri(kind, name);
  }

  /// By kind and name in one article, for a thing that is no other one of that name.
  public String ofArticle(OntologyTerm type, String name, String articleId) {
    return iri(kinds.of(type).localName(), name, articleId);
  }

  /// By kind and label, over all articles.
  public String ofLabel(OntologyTerm type, String label) {
    return iri(kinds.of(type).localName(), label);
  }

  /// By kind and item, for one whose label others bear too.
  public String ofItem(OntologyTerm type, String label, String item) {
    return iri(kinds.of(type).localName(), label, item);
  }

  private String iri(String kind, String name, String... more) {
    String normalised = Names.normalised(name);
    String[] parts = new String[more.length + 2];
    parts[0] = kind;
    parts[1] = normalised;
    System.arraycopy(more, 0, parts, 2, more.length);
    String slug = Names.slug(normalised);
    return base
        + FOLDER
        + (slug.isEmpty() ? Names.slug(kind) : slug)
        + "-"
        + Names.hash(DIGITS, parts);
  }
}
