package org.newsgraph.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.site.Phrase.Kind;
import org.newsgraph.site.Phrase.Part;

/// Puts what is told into words.
final class Wording {

  private static final String SUBJECT = "agent";

  /// The roles that an event's word leads to, the most telling first.
  private static final List<String> OBJECTS = List.of("patient", "theme", "recipient");

  /// The words before the other roles; the order is that of the phrase.
  private static final Map<String, String> PREPOSITIONS = new LinkedHashMap<>();

  static {
    PREPOSITIONS.put("theme", "about");
    PREPOSITIONS.put("recipient", "to");
    PREPOSITIONS.put("offence", "for");
    PREPOSITIONS.put("penalty", "penalty");
    PREPOSITIONS.put("beneficiary", "for");
    PREPOSITIONS.put("opponent", "against");
    PREPOSITIONS.put("instrument", "with");
    PREPOSITIONS.put("partOf", "part of");
    PREPOSITIONS.put("origin", "from");
    PREPOSITIONS.put("destination", "to");
    PREPOSITIONS.put("place", "in");
    PREPOSITIONS.put("time", "");
  }

  private Wording() {}

  /// The telling with its sources.
  static Phrase of(Telling telling) {
    Ground ground = telling.ground();
    return new Phrase(
        ground.claimants(),
        ground.manner(),
        telling.eventful() ? event(telling) : relation(telling.claims().getFirst()));
  }

  private static List<Part> relation(Claim claim) {
    return List.of(
        Part.of(Kind.SUBJECT, claim.subject()),
        Part.plain(" — "),
        new Part(Kind.TRIGGER, Words.ofTerm(claim.property()), java.util.Optional.empty()),
        Part.plain(" → "),
        object(Kind.OBJECT, claim));
  }

  private static List<Part> event(Telling telling) {
    List<Part> parts = new ArrayList<>();
    List<Claim> left = new ArrayList<>(telling.claims());
    append(parts, Kind.SUBJECT, taken(left, SUBJECT));
    parts.add(Part.plain(parts.isEmpty() ? "" : " — "));
    parts.add(new Part(Kind.TRIGGER, telling.subject().label(), telling.subject().href()));
    OBJECTS.stream()
        .filter(role -> left.stream().anyMatch(claim -> claim.role().equals(role)))
        .findFirst()
        .ifPresent(
            role -> {
              parts.add(Part.plain(" → "));
              append(parts, Kind.OBJECT, taken(left, role));
            });
    PREPOSITIONS.forEach((role, word) -> others(parts, word, taken(left, role)));
    while (!left.isEmpty()) {
      String role = left.getFirst().role();
      others(parts, Words.ofTerm(left.getFirst().property()), taken(left, role));
    }
    return parts.stream().filter(part -> !part.text().isEmpty()).toList();
  }

  private static List<Claim> taken(List<Claim> left, String role) {
    List<Claim> taken = left.stream().filter(claim -> claim.role().equals(role)).toList();
    left.removeAll(taken);
    return taken;
  }

  private static void others(List<Part> parts, String word, List<Claim> claims) {
    if (claims.isEmpty()) {
      return;
    }
    String before = word.isEmpty() ? Time.preposition(claims.getFirst().object().label()) : word;
    parts.add(Part.plain(", " + before + (before.isEmpty() ? "" : " ")));
    append(parts, Kind.OTHER, claims);
  }

  private static void append(List<Part> parts, Kind kind, List<Claim> claims) {
    for (int i = 0; i < claims.size(); i++) {
      if (i > 0) {
        parts.add(Part.plain(i == claims.size() - 1 ? " and " : ", "));
      }
      parts.add(object(kind, claims.get(i)));
    }
  }

  private static Part object(Kind kind, Claim claim) {
    Part part = Part.of(kind, claim.object());
    return claim.object().node().isLiteral()
        ? new Part(kind, Time.inWords(part.text()), part.href())
        : part;
  }
}
