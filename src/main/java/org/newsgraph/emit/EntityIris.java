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
  private static final OntologyTerm ENTITY = OntologyTerm.ng("Entity");

  private final String base;
  private final Ontology ontology;

  /// Names below the base, which ends in `/`.
  public EntityIris(String base, Ontology ontology) {
    this.base = base;
    this.ontology = ontology;
  }

  /// The kind of a class, which is the class just below `ng:Entity`; the class itself where the
  /// ontology does not know it. Things of one name and kind are one: a name that is an armed group
  /// in one article and an organization in another is one thing.
  public OntologyTerm kind(OntologyTerm type) {
    OntologyTerm kind = type;
    for (OntologyTerm above : ontology.ancestors(type)) {
      if (ontology.isEntityClass(above) && !above.equals(ENTITY)) {
        kind = above;
      }
    }
    return kind;
  }

  /// By kind and name, over all articles; a person of one word only by article too, since a bare
  /// surname or first name says no more than that somebody is called so.
  public String ofName(OntologyTerm type, String name, String articleId) {
    String kind = kind(type).localName();
    boolean bare = kind.equals(PERSON) && NodeIris.normalised(name).indexOf(' ') < 0;
    return bare ? iri(kind, name, articleId) : iri(kind, name);
  }

  /// By kind and name in one article, for a thing that is no other one of that name.
  public String ofArticle(OntologyTerm type, String name, String articleId) {
    return iri(kind(type).localName(), name, articleId);
  }

  /// By kind and label, over all articles.
  public String ofLabel(OntologyTerm type, String label) {
    return iri(kind(type).localName(), label);
  }

  /// By kind and item, for one whose label others bear too.
  public String ofItem(OntologyTerm type, String label, String item) {
    return iri(kind(type).localName(), label, item);
  }

  private String iri(String kind, String name, String... more) {
    String normalised = NodeIris.normalised(name);
    String[] parts = new String[more.length + 2];
    parts[0] = kind;
    parts[1] = normalised;
    System.arraycopy(more, 0, parts, 2, more.length);
    String slug = NodeIris.slug(normalised);
    return base
        + FOLDER
        + (slug.isEmpty() ? NodeIris.slug(kind) : slug)
        + "-"
        + NodeIris.hash(DIGITS, parts);
  }
}
