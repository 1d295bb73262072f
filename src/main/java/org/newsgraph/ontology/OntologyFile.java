package org.newsgraph.ontology;

import java.io.Serializable;

/// One Turtle file of an ontology.
///
/// @param name path in the ontology's folder, with `/`: `newsgraph.ttl`, `lexicon/kinds.ttl`
/// @param path the file as messages call it
/// @param text the file's content; a byte order mark is taken away
public record OntologyFile(String name, String path, String text) implements Serializable {

  public OntologyFile {
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /// Whether the file holds lexicon entries.
  public boolean isLexicon() {
    return name.startsWith(OntologyFiles.LEXICON_FOLDER)
        || name.contains("/" + OntologyFiles.LEXICON_FOLDER);
  }

  /// Whether the file holds the SHACL shapes.
  public boolean isShapes() {
    return isNamed(OntologyFiles.SHAPES);
  }

  /// Whether the file holds the program's own terms.
  boolean isTerms() {
    return isNamed(OntologyFiles.TERMS);
  }

  private boolean isNamed(String file) {
    return name.equals(file) || name.endsWith("/" + file);
  }
}
