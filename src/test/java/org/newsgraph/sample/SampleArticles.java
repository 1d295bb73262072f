package org.newsgraph.sample;

import static org.newsgraph.sample.ArticleSketch.named;
import static org.newsgraph.sample.ArticleSketch.number;
import static org.newsgraph.sample.ArticleSketch.unnamed;
import static org.newsgraph.sample.ArticleSketch.year;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Unmatched;

/// Articles that several tests speak of.
public final class SampleArticles {

  private static final String ARREST = "Harbour police arrested two dockers in Piraeus in 2025.";
  private static final String DENIAL = "The Dockers' Union denies that Ana Kora paid them.";
  private static final String RUMOUR = "She may have left for Malta.";
  private static final String WEATHER = "What a day it was!";

  private SampleArticles() {}

  /// An arrest, a denial, a rumour, and a sentence that tells nothing.
  public static Facts dockers(String id) {
    ArticleSketch sketch =
        new ArticleSketch(
            id, "Dockers held", String.join("\n\n", ARREST, DENIAL + " " + RUMOUR, WEATHER));
    Entity police = named("GovernmentBody", "Harbour police");
    Entity dockers = unnamed("Group", "two dockers");
    Entity union = named("Organization", "The Dockers' Union", "Dockers' Union");
    Entity kora = named("Person", "Ana Kora");
    Event arrest = sketch.event("Arrest", "arrest", "arrested");
    Event payment = sketch.event("Financing", "pay", "paid");
    Event travel = sketch.event("Travel", "leave", "left");
    Assertion arrested = sketch.says(ARREST, "arrested");
    Assertion unpaid = sketch.denies(DENIAL, "paid", union);
    Assertion left =
        sketch.assertion(RUMOUR, "left", Optional.empty(), Polarity.AFFIRMED, Certainty.POSSIBLE);
    return sketch
        .fact(arrest, "agent", police, arrested)
        .fact(arrest, "patient", dockers, arrested)
        .fact(arrest, "place", named("Place", "Piraeus"), arrested)
        .fact(arrest, "time", year("2025", "in 2025"), arrested)
        .fact(dockers, "count", number("2", "two"), arrested)
        .fact(payment, "agent", kora, unpaid)
        .fact(travel, "destination", named("Place", "Malta"), left)
        .unmatched(WEATHER, Unmatched.Reason.NO_LEXICON_ENTRY)
        .facts();
  }

  /// A denial on the second page of a PDF.
  public static Facts paper(String id, Optional<URI> address) {
    ArticleSketch sketch =
        new ArticleSketch(
            id, "Dockers held", ARREST + "\n\n" + DENIAL, address, List.of(0, ARREST.length() + 2));
    return sketch
        .fact(
            sketch.event("Financing", "pay", "paid"),
            "agent",
            named("Person", "Ana Kora"),
            sketch.denies(DENIAL, "paid", named("Organization", "The Dockers' Union")))
        .facts();
  }
}
