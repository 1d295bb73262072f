package org.newsgraph.resolve;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.List;
import java.util.Map;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;

/// Which classes may be of one thing, and which of several votes wins.
final class Kinds {

  static final OntologyTerm PERSON = ng("Person");
  static final OntologyTerm GROUP = ng("Group");
  static final OntologyTerm ORGANIZATION = ng("Organization");
  static final OntologyTerm GOVERNMENT_BODY = ng("GovernmentBody");
  static final OntologyTerm PLACE = ng("Place");
  static final OntologyTerm THING = ng("Thing");
  private static final OntologyTerm EVENT = ng("Event");

  /// A class below the one with most votes needs this share of them: one slip refines nothing.
  private static final double SHARE_OF_SUBCLASS = 0.3;

  private final Ontology ontology;

  Kinds(Ontology ontology) {
    this.ontology = ontology;
  }

  boolean isA(OntologyTerm type, OntologyTerm ancestor) {
    return ontology.isSubclass(type, ancestor);
  }

  /// Whether things of these classes may be one.
  boolean compatible(OntologyTerm a, OntologyTerm b) {
    return isVague(a) || isVague(b) || isA(a, b) || isA(b, a) || isCollective(a) && isCollective(b);
  }

  private static boolean isVague(OntologyTerm type) {
    return type.equals(THING) || type.equals(EVENT);
  }

  private boolean isCollective(OntologyTerm type) {
    return isA(type, ORGANIZATION) || type.equals(PLACE) || type.equals(GROUP);
  }

  /// Whether a plain pronoun may stand for a thing of the class.
  boolean agrees(Pronoun pronoun, OntologyTerm type) {
    return switch (pronoun) {
      case MALE, FEMALE -> isVague(type) || isA(type, PERSON);
      case NEUTER -> !isA(type, PERSON) && !type.equals(GROUP);
      case PLURAL, FIRST_PERSON, OTHER -> true;
    };
  }

  /// The most specific class that the votes agree on; an unnamed kind of event is a thing.
  OntologyTerm elected(Map<OntologyTerm, Double> votes) {
    OntologyTerm best = THING;
    double score = 0;
    List<OntologyTerm> candidates = votes.keySet().stream().sorted().toList();
    for (OntologyTerm candidate : candidates) {
      if (votes(votes, candidate) > score) {
        best = candidate;
        score = votes(votes, candidate);
      }
    }
    OntologyTerm refined = refined(votes, best, score);
    return refined.equals(EVENT) ? THING : refined;
  }

  private OntologyTerm refined(Map<OntologyTerm, Double> votes, OntologyTerm above, double score) {
    OntologyTerm best = above;
    double most = score * SHARE_OF_SUBCLASS;
    for (OntologyTerm below : votes.keySet().stream().sorted().toList()) {
      if (!below.equals(above) && isA(below, above) && votes(votes, below) > most) {
        best = below;
        most = votes(votes, below);
      }
    }
    return best.equals(above) ? above : refined(votes, best, votes(votes, best));
  }

  private double votes(Map<OntologyTerm, Double> votes, OntologyTerm type) {
    return votes.entrySet().stream()
        .filter(vote -> isA(vote.getKey(), type))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }
}
