package org.newsgraph.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newsgraph.ontology.Ontology;

/// Learns a [LinkModel] from texts whose names people have linked.
///
/// First the weights of ranking, twice, since what other names mean is itself ranked by weights;
/// then when to trust the best candidate.
public final class LinkTraining {

  private static final int ROUNDS = 2;

  /// Trust is learnt from this many parts, each ranked by what was learnt from the others: ranking
  /// is surer of the names that it was learnt from.
  private static final int PARTS = 4;

  private final Ranker ranker;

  /// Training with the items of the index.
  public LinkTraining(ItemIndex index, Ontology ontology) {
    ranker = new Ranker(index, new ItemKinds(index, ontology));
  }

  /// A text with its names.
  ///
  /// @param ranked names from whose items ranking is learnt
  /// @param trusted names from which it is learnt when to trust, those that no item is right for
  ///   included
  public record Example(String text, List<Answer> ranked, List<Answer> trusted) {
    /// Copies what it is given.
    public Example {
      ranked = List.copyOf(ranked);
      trusted = List.copyOf(trusted);
    }
  }

  /// A name and the id of its item; empty where none is right.
  public record Answer(NamedThing thing, Optional<String> item) {}

  /// The model learnt from the examples.
  public LinkModel learn(List<Example> examples) {
    List<ModelTrainer.Verdict> verdicts = new ArrayList<>();
    if (examples.size() < PARTS) {
      verdicts.addAll(verdicts(examples, ranking(examples)));
    } else {
      for (int part = 0; part < PARTS; part++) {
        List<Example> own = part(examples, part, true);
        verdicts.addAll(verdicts(own, ranking(part(examples, part, false))));
      }
    }
    return ranking(examples).withTrust(ModelTrainer.trust(verdicts));
  }

  private static List<Example> part(List<Example> examples, int part, boolean inside) {
    return IntStream.range(0, examples.size())
        .filter(i -> (i % PARTS == part) == inside)
        .mapToObj(examples::get)
        .toList();
  }

  /// A model whose ranking is learnt from the examples.
  private LinkModel ranking(List<Example> examples) {
    LinkModel model = LinkModel.rough();
    for (int round = 0; round < ROUNDS; round++) {
      model = model.withRanking(ModelTrainer.ranking(choices(examples, model)));
    }
    return model;
  }

  private List<ModelTrainer.Choice> choices(List<Example> examples, LinkModel model) {
    List<ModelTrainer.Choice> choices = new ArrayList<>();
    for (Example example : examples) {
      Map<NamedThing, List<Scored>> ranked = rank(example.text(), example.ranked(), model);
      for (Answer answer : example.ranked()) {
        List<Scored> scored = ranked.getOrDefault(answer.thing(), List.of());
        List<String> ids = scored.stream().map(one -> one.candidate().item().id()).toList();
        int right = answer.item().map(ids::indexOf).orElse(-1);
        if (right >= 0 && scored.size() > 1) {
          choices.add(
              new ModelTrainer.Choice(scored.stream().map(Scored::features).toList(), right));
        }
      }
    }
    return choices;
  }

  private List<ModelTrainer.Verdict> verdicts(List<Example> examples, LinkModel model) {
    List<ModelTrainer.Verdict> verdicts = new ArrayList<>();
    for (Example example : examples) {
      Map<NamedThing, List<Scored>> ranked = rank(example.text(), example.trusted(), model);
      for (Answer answer : example.trusted()) {
        List<Scored> scored = ranked.getOrDefault(answer.thing(), List.of());
        if (!scored.isEmpty()) {
          String best = scored.getFirst().candidate().item().id();
          verdicts.add(
              new ModelTrainer.Verdict(
                  Trust.numbers(answer.thing(), scored), answer.item().equals(Optional.of(best))));
        }
      }
    }
    return verdicts;
  }

  private Map<NamedThing, List<Scored>> rank(String text, List<Answer> answers, LinkModel model) {
    Set<NamedThing> things =
        answers.stream().map(Answer::thing).collect(Collectors.toCollection(LinkedHashSet::new));
    return ranker.rank(text, things, model);
  }
}
