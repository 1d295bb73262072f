package org.newsgraph.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.link.Kind;
import org.newsgraph.link.Linking;
import org.newsgraph.link.NameSimilarity;
import org.newsgraph.link.NamedThing;
import org.newsgraph.link.NormalName;
import org.newsgraph.model.LinkCandidate;
import org.newsgraph.model.LinkDecision.Outcome;
import org.newsgraph.model.Retrieval;

/// Decides which of a service's candidates a thing is.
///
/// Services measure as they like, so what counts is how far the best is ahead of the next, on a
/// scale on which a perfect score is 1, besides the likeness of the names and words of the
/// candidate's description that the article has. That gives each candidate a share of the
/// probability, and "none of them" too.
final class Judgement {

  /// What a lead of a tenth is worth: Wikidata's service calls a match certain from that lead on
  /// (`match_score_gap` of openrefine-wikibase, 10 of 100), which is here a share of 0.88.
  private static final double SHARPNESS = 0.05;

  private static final double SAME_FROM = 0.8;
  private static final double CLOSE_FROM = 0.3;
  private static final double NONE_OF_THEM = 0.8;

  /// A candidate of the very name and of a fitting type is not weak because the service knows
  /// nothing else of it that the article says.
  private static final double LEAST_OF_SAME_NAME = 0.9;

  private static final double FOR_CERTAINTY = 0.05;
  private static final double FOR_DESCRIPTION = 0.05;
  private static final double FOR_UNLIKE_NAME = 0.15;
  private static final double FOR_SINGLE_NAME = 0.1;
  private static final double CLEAR_LEAD = 0.1;
  private static final int SHORTEST_WORD = 4;
  private static final int MOST_RIVALS = 3;

  private final ServiceTerms terms;
  private final Set<String> words;

  /// Decisions for an article of this text.
  Judgement(ServiceTerms terms, String text) {
    this.terms = terms;
    words = new HashSet<>(Arrays.asList(NormalName.of(text).split(" ")));
  }

  private record Rated(RemoteCandidate candidate, double worth, double likeness, long told) {}

  /// What the thing is, by what the service proposes.
  Linking decide(NamedThing thing, List<RemoteCandidate> candidates, Retrieval retrieval) {
    List<Rated> rated = rate(thing, candidates);
    if (rated.isEmpty()) {
      return new Linking(
          Outcome.NONE,
          Optional.empty(),
          List.of(),
          "the service knows nothing of this name and kind",
          Optional.of(retrieval));
    }
    double sum =
        rated.stream().mapToDouble(one -> weight(one.worth())).sum() + weight(NONE_OF_THEM);
    List<LinkCandidate> shares =
        rated.stream().limit(1 + MOST_RIVALS).map(one -> share(one, sum)).toList();
    double best = weight(rated.getFirst().worth()) / sum;
    Outcome outcome =
        best >= SAME_FROM ? Outcome.SAME : best >= CLOSE_FROM ? Outcome.CLOSE : Outcome.NONE;
    Optional<String> doubt = outcome == Outcome.SAME ? doubt(thing, rated) : Optional.empty();
    return new Linking(
        doubt.isPresent() ? Outcome.CLOSE : outcome,
        Optional.of(shares.getFirst()),
        shares.subList(1, shares.size()),
        doubt.orElseGet(() -> reason(rated)),
        Optional.of(retrieval));
  }

  /// Why the best candidate may not be taken, however sure the service is.
  private Optional<String> doubt(NamedThing thing, List<Rated> rated) {
    Rated best = rated.getFirst();
    if (terms.fit(best.candidate(), thing) == ServiceTerms.Fit.UNKNOWN) {
      return Optional.of(
          "its types are not known to be those of a " + thing.kind().type().localName());
    }
    if (onNameAlone(rated)) {
      return Optional.of(
          "only the name, and \"%s\" is as likely".formatted(rated.get(1).candidate().name()));
    }
    return thing.kind() == Kind.PERSON && best.told() == 0 && !terms.asksMore(thing)
        ? Optional.of("only the name: nothing else in the article speaks for it")
        : Optional.empty();
  }

  private static double weight(double worth) {
    return Math.exp(worth / SHARPNESS);
  }

  private static LinkCandidate share(Rated one, double sum) {
    double share = weight(one.worth()) / sum;
    return new LinkCandidate(
        one.candidate().iri(), one.candidate().name(), Math.round(100 * share) / 100.0);
  }

  private List<Rated> rate(NamedThing thing, List<RemoteCandidate> candidates) {
    List<RemoteCandidate> fitting =
        candidates.stream()
            .filter(candidate -> terms.fit(candidate, thing) != ServiceTerms.Fit.NO)
            .sorted(
                Comparator.comparingDouble(RemoteCandidate::score)
                    .reversed()
                    .thenComparing(RemoteCandidate::iri))
            .toList();
    if (fitting.isEmpty()) {
      return List.of();
    }
    double top = fitting.getFirst().score();
    double perfect = top <= 1 ? 1 : Math.max(100, top);
    double lift = lift(thing, fitting.getFirst(), top / perfect);
    return fitting.stream()
        .map(one -> rate(thing, one, lift + one.score() / perfect))
        .sorted(Comparator.comparingDouble(Rated::worth).reversed())
        .toList();
  }

  private static double lift(NamedThing thing, RemoteCandidate best, double strength) {
    boolean sure = !best.types().isEmpty() && likeness(thing, best) == 1;
    return sure ? Math.max(0, LEAST_OF_SAME_NAME - strength) : 0;
  }

  private Rated rate(NamedThing thing, RemoteCandidate candidate, double strength) {
    double likeness = likeness(thing, candidate);
    long told = told(thing, candidate);
    double worth = strength - FOR_UNLIKE_NAME * (1 - likeness);
    worth += candidate.match() ? FOR_CERTAINTY : 0;
    worth += FOR_DESCRIPTION * Math.min(told, 2);
    boolean single = thing.kind() == Kind.PERSON && !thing.name().strip().contains(" ");
    worth -= single ? FOR_SINGLE_NAME : 0;
    return new Rated(candidate, worth, likeness, told);
  }

  private static double likeness(NamedThing thing, RemoteCandidate candidate) {
    return Stream.concat(Stream.of(thing.name()), thing.otherNames().stream())
        .mapToDouble(name -> NameSimilarity.of(name, candidate.name()))
        .max()
        .orElse(0);
  }

  /// How many words of the description the article has, those of the names apart.
  private long told(NamedThing thing, RemoteCandidate candidate) {
    Set<String> own =
        Stream.of(thing.name(), candidate.name())
            .flatMap(name -> Arrays.stream(NormalName.of(name).split(" ")))
            .collect(Collectors.toSet());
    return Arrays.stream(NormalName.of(candidate.description()).split(" "))
        .distinct()
        .filter(word -> word.length() >= SHORTEST_WORD)
        .filter(word -> words.contains(word) && !own.contains(word))
        .count();
  }

  /// Whether the service sees no clear lead and the article does not tell the two apart.
  private static boolean onNameAlone(List<Rated> rated) {
    if (rated.size() < 2) {
      return false;
    }
    Rated best = rated.getFirst();
    Rated next = rated.get(1);
    double perfect = best.candidate().score() <= 1 ? 1 : Math.max(100, best.candidate().score());
    double lead = (best.candidate().score() - next.candidate().score()) / perfect;
    return lead < CLEAR_LEAD && best.told() <= next.told();
  }

  private static String reason(List<Rated> rated) {
    Rated best = rated.getFirst();
    List<String> reasons = new ArrayList<>();
    reasons.add(
        best.candidate().match()
            ? "the service is certain of it"
            : "the service is not certain of it");
    reasons.add(best.likeness() == 1 ? "its name" : "a name much like its own or another of it");
    if (best.told() > 0) {
      reasons.add("the article has words of its description");
    }
    reasons.add(
        rated.size() == 1
            ? "no other candidate"
            : String.format(
                Locale.ROOT,
                "%.2f ahead of \"%s\"",
                best.worth() - rated.get(1).worth(),
                rated.get(1).candidate().name()));
    return String.join("; ", reasons);
  }
}
