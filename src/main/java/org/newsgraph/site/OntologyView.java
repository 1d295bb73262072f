package org.newsgraph.site;

import java.util.List;

/// What the page of the ontology shows.
///
/// @param description what the ontology is for
/// @param sections its terms, those of a kind together
record OntologyView(String title, String description, List<Section> sections) {

  OntologyView {
    sections = List.copyOf(sections);
  }

  /// Terms of a kind.
  ///
  /// @param id the section's name on the page
  record Section(String id, String title, List<TermView> terms) {

    Section {
      terms = List.copyOf(terms);
    }
  }

  /// One class, property or value.
  ///
  /// @param name its local name, by which the page knows it
  /// @param shortForm its name with a prefix
  record TermView(
      String name,
      String shortForm,
      String label,
      String definition,
      String example,
      List<Ties> ties) {

    TermView {
      ties = List.copyOf(ties);
    }
  }

  /// The terms that a term is tied to in one way.
  record Ties(String how, List<Tied> terms) {

    Ties {
      terms = List.copyOf(terms);
    }
  }

  /// A term that another is tied to.
  ///
  /// @param own whether it stands on the same page
  record Tied(String name, String href, boolean own) {}
}
