package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.newsgraph.eval.LinkedName;
import org.newsgraph.eval.LinkingDocument;
import org.newsgraph.eval.LinkingMention;
import org.newsgraph.eval.LinkingScore;
import org.newsgraph.link.Item;
import org.newsgraph.link.ItemIndex;
import org.newsgraph.link.Kind;
import org.newsgraph.link.LinkModel;
import org.newsgraph.link.LinkTraining;
import org.newsgraph.link.Linker;
import org.newsgraph.link.Linking;
import org.newsgraph.link.NameSpotter;
import org.newsgraph.link.NamedThing;
import org.newsgraph.link.SpottedName;
import org.newsgraph.model.LinkDecision;
import org.newsgraph.model.Span;
import org.newsgraph.ontology.Ontology;

/// Runs the linker over gold texts, by given weights or by ones learnt from the other texts.
final class LinkingTrial {

  private final ItemIndex index;
  private final Ontology ontology;
  private final NameSpotter spotter;
  private final List<ReadGold> texts;
  private final Set<String> markedInFull;
  private final Map<String, Map<String, Kind>> kinds = new HashMap<>();

  LinkingTrial(ItemIndex index, Ontology ontology, List<ReadGold> texts) {
    this.index = index;
    this.ontology = ontology;
    this.texts = List.copyOf(texts);
    spotter = new NameSpotter(index, ontology);
    // Who marks names that have no item marks all names.
    markedInFull =
        texts.stream()
            .map(ReadGold::document)
            .filter(d -> d.mentions().stream().anyMatch(LinkingTrial::isNil))
            .map(LinkingDocument::source)
            .collect(Collectors.toSet());
  }

  private static boolean isNil(LinkingMention mention) {
    return mention.item().isEmpty() && !mention.ignored();
  }

  LinkingScore score(LinkModel model) {
    LinkingScore score = new LinkingScore();
    addAll(texts, model, score);
    return score;
  }

  /// Each part of the texts linked by weights that were learnt from the other parts.
  LinkingScore crossValidate(int folds) {
    LinkingScore score = new LinkingScore();
    for (int fold = 0; fold < folds; fold++) {
      int left = fold;
      Map<Boolean, List<ReadGold>> parts =
          texts.stream()
              .collect(
                  Collectors.partitioningBy(
                      text -> Math.floorMod(text.document().id().hashCode(), folds) == left));
      LinkModel model = learn(parts.getOrDefault(false, List.of()));
      addAll(parts.getOrDefault(true, List.of()), model, score);
    }
    return score;
  }

  /// Weights learnt from all texts.
  LinkModel learn() {
    return learn(texts);
  }

  LinkModel learn(List<ReadGold> from) {
    return new LinkTraining(index, ontology).learn(from.stream().map(this::example).toList());
  }

  private void addAll(List<ReadGold> from, LinkModel model, LinkingScore score) {
    Linker linker = new Linker(index, ontology, model);
    for (ReadGold text : from) {
      List<LinkedName> given =
          link(linker, text, text.document().mentions(), LinkingMention::span, m -> thing(text, m));
      List<LinkedName> found =
          link(linker, text, spotter.spot(text.reading()), SpottedName::span, LinkingTrial::thing);
      score.add(text.document(), given, found);
    }
  }

  private static <T> List<LinkedName> link(
      Linker linker,
      ReadGold text,
      List<T> names,
      Function<T, Span> span,
      Function<T, NamedThing> thing) {
    Set<NamedThing> things =
        names.stream().map(thing).collect(Collectors.toCollection(LinkedHashSet::new));
    Map<NamedThing, Linking> links = linker.link(text.document().text(), things);
    List<LinkedName> linked = new ArrayList<>();
    for (T name : names) {
      Linking linking = links.get(thing.apply(name));
      Optional<String> first =
          Optional.ofNullable(linking)
              .flatMap(Linking::best)
              .map(best -> best.iri().substring(Item.NAMESPACE.length()));
      boolean same = linking != null && linking.outcome() == LinkDecision.Outcome.SAME;
      linked.add(new LinkedName(span.apply(name), first, same ? first : Optional.empty()));
    }
    return linked;
  }

  /// Ranking is learnt from all mentions; trust from names as they are found, and from mentions
  /// that are no proper names.
  private LinkTraining.Example example(ReadGold text) {
    List<LinkTraining.Answer> given = new ArrayList<>();
    List<LinkTraining.Answer> trusted = new ArrayList<>(spottedAnswers(text));
    for (LinkingMention mention : text.document().mentions()) {
      if (!mention.ignored()) {
        LinkTraining.Answer answer = new LinkTraining.Answer(thing(text, mention), mention.item());
        given.add(answer);
        if (!mention.isNamed()) {
          trusted.add(answer);
        }
      }
    }
    return new LinkTraining.Example(text.document().text(), given, trusted);
  }

  /// Names outside all mentions are wrong only where the gold marks every name.
  private List<LinkTraining.Answer> spottedAnswers(ReadGold text) {
    boolean full = markedInFull.contains(text.document().source());
    Map<Span, LinkingMention> gold = new HashMap<>();
    text.document().mentions().forEach(mention -> gold.put(bare(mention.span(), text), mention));
    List<LinkTraining.Answer> answers = new ArrayList<>();
    for (SpottedName name : spotter.spot(text.reading())) {
      Optional<LinkingMention> mention = Optional.ofNullable(gold.get(bare(name.span(), text)));
      boolean known = mention.map(m -> !m.ignored()).orElse(full);
      if (known) {
        answers.add(new LinkTraining.Answer(thing(name), mention.flatMap(LinkingMention::item)));
      }
    }
    return answers;
  }

  private static Span bare(Span span, ReadGold text) {
    return LinkingScore.withoutArticle(span, text.document().text());
  }

  private NamedThing thing(ReadGold text, LinkingMention mention) {
    String name = name(mention);
    return new NamedThing(name, List.of(), kind(text, name));
  }

  private static String name(LinkingMention mention) {
    return mention.text().replaceAll("\\s+", " ");
  }

  /// What most mentions of this name were read as, since a text calls one thing by a name.
  private Kind kind(ReadGold text, String name) {
    return kinds
        .computeIfAbsent(
            text.document().id(),
            unused ->
                text.document().mentions().stream()
                    .collect(
                        Collectors.groupingBy(
                            LinkingTrial::name,
                            Collectors.collectingAndThen(
                                Collectors.mapping(
                                    mention -> spotter.kind(text.reading(), mention.span()),
                                    Collectors.toList()),
                                LinkingTrial::most))))
        .getOrDefault(name, Kind.UNKNOWN);
  }

  /// The most frequent kind, an unknown one last.
  private static Kind most(List<Kind> kinds) {
    return kinds.stream()
        .filter(kind -> kind != Kind.UNKNOWN)
        .max(
            Comparator.comparingInt((Kind kind) -> Collections.frequency(kinds, kind))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(Kind.UNKNOWN);
  }

  private static NamedThing thing(SpottedName name) {
    return new NamedThing(name.name(), List.of(), name.kind());
  }
}
