package org.newsgraph.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.LinkDecision;
import org.newsgraph.ontology.Ontology;

class LinkTrainingTest {

  static {
    JenaSystem.init();
  }

  private static final NamedThing TOWN = new NamedThing("Lundhavn", List.of(), Kind.PLACE);
  private static final NamedThing STRANGER = new NamedThing("Brimm", List.of(), Kind.UNKNOWN);

  @TempDir Path folder;

  @Test
  void learning_followsTheAnswers() throws IOException {
    try (ItemIndex index = TinyIndex.in(folder.resolve("index"))) {
      Ontology ontology = Ontology.shipped();
      LinkModel hamlet = new LinkTraining(index, ontology).learn(List.of(example(3)));
      LinkModel port = new LinkTraining(index, ontology).learn(List.of(example(2)));

      assertThat(decide(index, ontology, hamlet, TOWN).best().orElseThrow().iri())
          .endsWith(TinyIndex.id(3));
      assertThat(decide(index, ontology, port, TOWN))
          .returns(LinkDecision.Outcome.SAME, Linking::outcome)
          .satisfies(l -> assertThat(l.best().orElseThrow().iri()).endsWith(TinyIndex.id(2)));
      assertThat(decide(index, ontology, port, STRANGER).outcome())
          .as("learnt to be none")
          .isNotEqualTo(LinkDecision.Outcome.SAME);
    }
  }

  @Test
  void model_isReadAsItWasWritten() throws IOException {
    String text = text(LinkModel.shipped());

    assertThat(text(LinkModel.read(text))).isEqualTo(text);
  }

  private static String text(LinkModel model) {
    StringWriter text = new StringWriter();
    model.write("test", new PrintWriter(text));
    return text.toString();
  }

  private static LinkTraining.Example example(int right) {
    List<LinkTraining.Answer> answers =
        List.of(
            new LinkTraining.Answer(TOWN, Optional.of(TinyIndex.id(right))),
            new LinkTraining.Answer(STRANGER, Optional.empty()));
    return new LinkTraining.Example("A fire in Lundhavn, says Brimm.", answers, answers);
  }

  private static Linking decide(
      ItemIndex index, Ontology ontology, LinkModel model, NamedThing thing) {
    return new Linker(index, ontology, model)
        .link("A fire in Lundhavn, says Brimm.", List.of(TOWN, STRANGER))
        .getOrDefault(
            thing, new Linking(LinkDecision.Outcome.NONE, Optional.empty(), List.of(), ""));
  }
}
