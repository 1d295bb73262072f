package org.newsgraph.sample;

import static org.newsgraph.sample.ArticleSketch.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Polarity;
import org.newsgraph.store.Tdb2Store;

/// Articles without end for tests of size: the same number gives the same article.
///
/// Each has ten events with three roles. A few names are in many articles and most in few, as in
/// the news.
public final class InventedNews {

  private static final int BATCH = 2_000;
  private static final int PEOPLE = 5_000;
  private static final int PLACES = 300;
  private static final int ORGANIZATIONS = 500;

  private record Kind(String type, String lemma, String verb) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("Arrest", "arrest", "arrested"),
          new Kind("Charge", "charge", "charged"),
          new Kind("Conviction", "convict", "convicted"),
          new Kind("Attack", "attack", "attacked"),
          new Kind("Communication", "meet", "met"),
          new Kind("Recruitment", "recruit", "recruited"),
          new Kind("Release", "release", "released"),
          new Kind("Appointment", "appoint", "appointed"),
          new Kind("Support", "support", "supported"),
          new Kind("Threat", "threaten", "threatened"));

  private InventedNews() {}

  /// Puts the articles of these numbers into a store, many at once, since each batch copies what it
  /// changes of the store's indexes.
  public static void fill(Tdb2Store store, int begin, int end) {
    GraphWriter writer = Writers.still();
    for (int from = begin; from < end; from += BATCH) {
      store.replace(
          IntStream.range(from, Math.min(end, from + BATCH))
              .mapToObj(number -> writer.write(article(number)).dataset())
              .toList());
    }
  }

  /// What is told in one invented sentence.
  private record Told(Kind kind, Entity agent, Entity patient, Entity place, boolean denied) {

    String sentence() {
      String told = agent.label() + " " + kind.verb() + " " + patient.label();
      return (denied ? "Nobody confirmed that " : "") + told + " in " + place.label() + ".";
    }
  }

  /// The article of this number.
  public static Facts article(int number) {
    Random random = new Random(number);
    List<Told> tellings = new ArrayList<>();
    for (Kind kind : KINDS) {
      tellings.add(
          new Told(
              kind,
              named("Organization", "Office " + rare(random, ORGANIZATIONS)),
              person(random),
              place(random),
              random.nextInt(10) == 0));
    }
    String body = String.join("\n\n", tellings.stream().map(Told::sentence).toList());
    ArticleSketch sketch = new ArticleSketch("invented-" + number, "News " + number, body);
    tellings.forEach(told -> add(told, person(random), sketch));
    return sketch.facts();
  }

  private static void add(Told told, Entity source, ArticleSketch sketch) {
    Event event = sketch.event(told.kind().type(), told.kind().lemma(), told.kind().verb());
    Assertion assertion =
        sketch.assertion(
            told.sentence(),
            told.kind().verb(),
            Optional.of(source),
            told.denied() ? Polarity.NEGATED : Polarity.AFFIRMED,
            Certainty.CERTAIN);
    sketch
        .fact(event, "agent", told.agent(), assertion)
        .fact(event, "patient", told.patient(), assertion)
        .fact(event, "place", told.place(), assertion);
  }

  /// A person; those of low numbers are in many articles.
  public static Entity person(Random random) {
    return named("Person", "Ada Berg " + rare(random, PEOPLE));
  }

  private static Entity place(Random random) {
    return named("Place", "Port " + rare(random, PLACES));
  }

  private static int rare(Random random, int most) {
    return (int) (most * Math.pow(random.nextDouble(), 3));
  }
}
