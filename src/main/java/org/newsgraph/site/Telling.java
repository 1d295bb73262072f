package org.newsgraph.site;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.OntologyTerm;

/// One thing that a clause tells: an event with those who take part in it, or a relation.
///
/// @param eventful whether the claims' subject is an event, with its word as label
/// @param claims one per role of the event, or the relation alone; never empty
record Telling(ArticleIri article, boolean eventful, List<Claim> claims, Ground ground) {

  static final String AGENT = "agent";
  private static final List<String> OBJECTS = List.of("patient", "theme", "recipient");

  Telling {
    claims = List.copyOf(claims);
  }

  /// The event, or the subject of the relation.
  Term subject() {
    return claims.getFirst().subject();
  }

  /// The name of the telling on the article's page.
  String id() {
    return claims.getFirst().id();
  }

  /// The kind of event, or the relation, in words.
  String kind() {
    return eventful ? subject().kind() : Words.ofTerm(claims.getFirst().property());
  }

  /// How it is told that it is not so; empty where it is affirmed. Where no source denies it, the
  /// sentence may have another word for it: an acquittal is no conviction.
  String negation() {
    if (!ground.denied()) {
      return "";
    }
    if (!ground.claimants().isEmpty()) {
      return Ground.DENIED;
    }
    boolean typed = subject().type().filter(OntologyTerm.ng("Event").iri()::equals).isEmpty();
    return eventful && typed ? "no " + kind() : "not so";
  }

  /// How it is told, in a word; empty where it is simply told.
  String manner() {
    return Ground.manner(negation(), ground.certainty());
  }

  /// How sure the extraction is: of the least sure of its claims.
  double confidence() {
    return claims.stream().mapToDouble(Claim::confidence).min().orElseThrow();
  }

  /// The lemma of the event's word; empty for a relation.
  String lemma() {
    return claims.getFirst().lemma();
  }

  /// Who does it, or what the relation starts from.
  List<Term> subjects() {
    return eventful
        ? of(AGENT).stream().map(Claim::object).toList()
        : List.of(claims.getFirst().subject());
  }

  /// Whom or what it is done to, or what the relation leads to.
  List<Term> objects() {
    return eventful
        ? objectRole().map(this::of).orElse(List.of()).stream().map(Claim::object).toList()
        : List.of(claims.getFirst().object());
  }

  /// The role of whom or what an event is done to: the most telling one that is filled.
  Optional<String> objectRole() {
    return OBJECTS.stream().filter(role -> !of(role).isEmpty()).findFirst();
  }

  /// The claims of this role, such as `agent`.
  List<Claim> of(String role) {
    return claims.stream().filter(claim -> claim.role().equals(role)).toList();
  }
}
