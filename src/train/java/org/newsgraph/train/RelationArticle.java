package org.newsgraph.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.eval.KnowledgeNetDocument;
import org.newsgraph.eval.KnowledgeNetFact;
import org.newsgraph.interpret.Sentences;
import org.newsgraph.interpret.Window;
import org.newsgraph.interpret.WordSplitter;
import org.newsgraph.model.Span;

/// Makes a training article of a document of KnowledgeNet: its passages' sentences, the spans that
/// its facts name, whatever they are, and the facts as arcs.
final class RelationArticle {

  private final KnowledgeNetDocument document;
  private final List<List<Span>> words;
  private final List<GoldArticle.Node> nodes = new ArrayList<>();
  private final Map<List<Integer>, Integer> places = new HashMap<>();
  private final List<GoldArticle.Arc> arcs = new ArrayList<>();

  private RelationArticle(KnowledgeNetDocument document) {
    this.document = document;
    this.words =
        Sentences.of(document.text()).stream()
            .map(span -> WordSplitter.in(document.text(), span))
            .toList();
  }

  static GoldArticle of(KnowledgeNetDocument document) {
    return new RelationArticle(document).article();
  }

  private GoldArticle article() {
    List<Set<String>> known = new ArrayList<>();
    for (List<Span> line : words) {
      known.add(
          document.passages().stream()
              .filter(passage -> passage.span().overlaps(line.getFirst()))
              .findFirst()
              .map(passage -> Set.copyOf(passage.relations().values()))
              .orElse(Set.of()));
    }
    for (KnowledgeNetDocument.Passage passage : document.passages()) {
      for (KnowledgeNetFact fact : passage.facts()) {
        Optional<Integer> subject = node(fact.subject());
        Optional<Integer> object = node(fact.object());
        String name = passage.relations().get(fact.relation());
        if (subject.isPresent() && object.isPresent() && name != null) {
          arcs.add(new GoldArticle.Arc(subject.get(), object.get(), name, 0, 0, false));
        }
      }
    }
    return new GoldArticle(
        document.id(),
        GoldArticle.Known.PROPERTIES,
        words.stream()
            .map(
                line ->
                    new Window.Line(
                        line.stream().map(word -> word.in(document.text())).toList(), false))
            .toList(),
        nodes,
        arcs,
        known);
  }

  private Optional<Integer> node(Span span) {
    for (int sentence = 0; sentence < words.size(); sentence++) {
      int first = -1;
      int last = -1;
      List<Span> line = words.get(sentence);
      for (int i = 0; i < line.size(); i++) {
        if (line.get(i).overlaps(span)) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
      if (first >= 0) {
        Integer place = places.get(List.of(sentence, first, last));
        if (place == null) {
          place = nodes.size();
          places.put(List.of(sentence, first, last), place);
          nodes.add(
              new GoldArticle.Node(sentence, first, last, false, "", Optional.empty(), 0, 0));
        }
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }
}
