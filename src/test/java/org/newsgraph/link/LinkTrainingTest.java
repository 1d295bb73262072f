package org.newsgraph.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    assertThat(text(LinkModel.read("test.tsv", text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "ranking\tLABEL\tmuch, 'test.tsv:1: error: \"much\" is not a number'",
    "ranking\tLABLE\t1, 'test.tsv:1: error: \"LABLE\" is not a feature'",
    "ranking\tLABEL, test.tsv:1: error: no weight",
    "weights\tLABEL\t1, 'test.tsv:1: error: \"weights\tLABEL\t1\" is no part of a model'"
  })
  void badModel_isToldWithItsPlace(String text, String message) {
    assertThatThrownBy(() -> LinkModel.read("test.tsv", text))
        .isInstanceOf(IOException.class)
        .hasMessage(message);
  }

  @Test
  void modelRow_differentLength_isReportedByName() {
    assertThatThrownBy(() -> LinkModel.read("test.tsv", "ranking\tLABEL\t1\t2\nranking\tALIAS\t1"))
        .hasMessage("test.tsv: error: the row \"ALIAS\" has 1 weights, others have 2");
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
