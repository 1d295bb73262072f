package org.newsgraph.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Alignment;

/// Says of each fact what Wikidata states about the same.
///
/// A property may be aligned with several of Wikidata's; the best mark of them counts. Of a
/// property that has one value only, another value contradicts; of others it is a further one.
public final class Comparer {

  private final Wikidata wikidata;
  private final List<Alignment> alignments;

  /// Compares with what Wikidata knows, by these alignments.
  public Comparer(Wikidata wikidata, List<Alignment> alignments) {
    this.wikidata = wikidata;
    this.alignments = List.copyOf(alignments);
  }

  /// The properties of the ontology that can be compared.
  public Set<OntologyTerm> properties() {
    return alignments.stream().map(Alignment::property).collect(Collectors.toSet());
  }

  /// The comparison of each fact, in their order; of those that cannot be compared there is none.
  public List<Comparison> compare(List<StatedFact> facts) {
    Set<String> compared =
        alignments.stream().map(Alignment::wikidata).collect(Collectors.toCollection(TreeSet::new));
    KnownItems known = new KnownItems(wikidata, compared);
    known.load(facts.stream().flatMap(Comparer::items).toList());
    Set<String> values = new TreeSet<>();
    for (StatedFact fact : facts) {
      fact.objectItem().ifPresent(values::add);
      of(fact)
          .flatMap(alignment -> known.values(fact.subjectItem(), alignment.wikidata()).stream())
          .forEach(values::add);
    }
    known.loadUpwards(values);
    return facts.stream().map(fact -> compare(fact, known)).flatMap(Optional::stream).toList();
  }

  private static Stream<String> items(StatedFact fact) {
    return Stream.concat(Stream.of(fact.subjectItem()), fact.objectItem().stream());
  }

  private Stream<Alignment> of(StatedFact fact) {
    return alignments.stream().filter(alignment -> alignment.property().equals(fact.property()));
  }

  private Optional<Comparison> compare(StatedFact fact, KnownItems known) {
    return of(fact)
        .flatMap(alignment -> compare(fact, alignment, known).stream())
        .min(Comparator.comparing(Comparison::mark))
        .map(found -> known.has(fact.subjectItem()) ? inDoubt(found) : unknown(found));
  }

  private static Comparison unknown(Comparison found) {
    return found.marked(
        Mark.UNKNOWN_ITEM, "no item %s is known here".formatted(found.fact().subjectItem()));
  }

  private static Optional<Comparison> compare(
      StatedFact fact, Alignment alignment, KnownItems known) {
    List<String> values = known.values(fact.subjectItem(), alignment.wikidata());
    Optional<Moment> time = Moment.of(fact.object());
    if (fact.objectItem().isPresent()) {
      return Optional.of(compareItem(fact, fact.objectItem().get(), alignment, values, known));
    }
    if (time.isPresent()) {
      return Optional.of(compareTime(fact, time.get(), alignment, values));
    }
    return isWords(fact)
        ? Optional.of(compareName(fact, alignment, values, known))
        : Optional.empty();
  }

  private static boolean isWords(StatedFact fact) {
    return fact.object().isLiteral()
        && fact.object().getLiteralDatatypeURI().matches(".*#(string|langString)");
  }

  private static Comparison compareItem(
      StatedFact fact, String item, Alignment alignment, List<String> values, KnownItems known) {
    List<Judgement> all = new ArrayList<>();
    for (String value : values) {
      if (value.equals(item)) {
        all.add(new Judgement(Mark.CONFIRMED, ""));
      } else if (known.isBelow(value, item)) {
        all.add(within(Mark.WIKIDATA_MORE_PRECISE, value, item, known));
      } else if (known.isBelow(item, value)) {
        all.add(within(Mark.OURS_MORE_PRECISE, item, value, known));
      }
    }
    if (!alignment.same()
        && known.values(item, alignment.wikidata()).contains(fact.subjectItem())) {
      all.add(
          new Judgement(
              Mark.CONFIRMED,
              "%s has %s as its %s"
                  .formatted(
                      known.label(item), known.label(fact.subjectItem()), alignment.wikidata())));
    }
    List<String> there = values.stream().map(value -> worded(value, known)).sorted().toList();
    return best(all, fact, alignment, there, Optional.of(item));
  }

  private static Judgement within(Mark mark, String inner, String outer, KnownItems known) {
    return new Judgement(
        mark, "%s is in or below %s".formatted(known.label(inner), known.label(outer)));
  }

  private static String worded(String item, KnownItems known) {
    return "%s (%s)".formatted(known.label(item), item);
  }

  private static Comparison compareTime(
      StatedFact fact, Moment time, Alignment alignment, List<String> values) {
    List<Moment> there =
        values.stream().map(Moment::ofStatement).flatMap(Optional::stream).toList();
    List<Judgement> all =
        there.stream()
            .filter(time::agrees)
            .map(
                moment -> {
                  int more = Integer.compare(moment.precision(), time.precision());
                  return new Judgement(
                      more == 0
                          ? Mark.CONFIRMED
                          : more > 0 ? Mark.WIKIDATA_MORE_PRECISE : Mark.OURS_MORE_PRECISE,
                      "");
                })
            .toList();
    return best(
        all,
        fact,
        alignment,
        there.stream().map(Moment::toString).sorted().toList(),
        Optional.of(time.asStatement()));
  }

  private static Comparison compareName(
      StatedFact fact, Alignment alignment, List<String> values, KnownItems known) {
    Set<String> ours = words(fact.objectName());
    List<Judgement> all = new ArrayList<>();
    for (String value : values) {
      Set<String> theirs = words(known.label(value));
      if (!ours.isEmpty() && !theirs.isEmpty()) {
        if (ours.equals(theirs)) {
          all.add(new Judgement(Mark.CONFIRMED, ""));
        } else if (theirs.containsAll(ours)) {
          all.add(new Judgement(Mark.WIKIDATA_MORE_PRECISE, ""));
        } else if (ours.containsAll(theirs)) {
          all.add(new Judgement(Mark.OURS_MORE_PRECISE, ""));
        }
      }
    }
    List<String> there = values.stream().map(value -> worded(value, known)).sorted().toList();
    return best(all, fact, alignment, there, Optional.empty());
  }

  private static Set<String> words(String name) {
    return Stream.of(name.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty() && !Set.of("of", "the", "a", "an", "for").contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Comparison best(
      Collection<Judgement> all,
      StatedFact fact,
      Alignment alignment,
      List<String> there,
      Optional<String> statement) {
    Judgement otherwise =
        alignment.single() && !there.isEmpty()
            ? new Judgement(
                Mark.CONTRADICTING,
                "there is one only: %s here, %s there"
                    .formatted(fact.objectName(), String.join(", ", there)))
            : new Judgement(Mark.NEW, "");
    Judgement best = all.stream().min(Comparator.comparing(Judgement::mark)).orElse(otherwise);
    return new Comparison(fact, best.mark(), alignment, there, best.note(), statement);
  }

  /// What is denied or doubtful is compared, but never new.
  private static Comparison inDoubt(Comparison found) {
    StatedFact fact = found.fact();
    boolean stated = found.mark().compareTo(Mark.OURS_MORE_PRECISE) <= 0;
    if (!fact.affirmed()) {
      return stated
          ? found.marked(Mark.CONTRADICTING, "denied here, stated there")
          : found.marked(Mark.ONLY_CLAIMED, "denied here, not stated there");
    }
    return found.mark() == Mark.NEW && !fact.isAsserted()
        ? found.marked(Mark.ONLY_CLAIMED, "only %s here".formatted(fact.certainty()))
        : found;
  }

  private record Judgement(Mark mark, String note) {}
}
