package org.newsgraph.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.LearntRelation;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;

/// Learns from forty made-up sentences of people who are born in towns and visit others.
class RelationTrainerTest {

  private static final List<String> PEOPLE =
      List.of("Ann", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal", "Ida", "Jon");
  private static final List<String> TOWNS =
      List.of("Arta", "Brno", "Cork", "Dax", "Elva", "Faro", "Graz", "Hilo", "Isny", "Jena");

  private static final String BORN = "PLACE_OF_BIRTH";

  @Test
  void model_tellsWhatItHasLearnt() {
    List<LearntRelation> read = read("Zoe/NNP/PERSON was/VBD born/VBN in/IN Tirana/NNP/LOCATION");

    assertThat(read)
        .singleElement()
        .returns(BORN, LearntRelation::relation)
        .returns(new Span(0, 3), LearntRelation::subject)
        .returns(new Span(16, 22), LearntRelation::object)
        .satisfies(found -> assertThat(found.confidence()).isBetween(0.5, 1.0));
  }

  @Test
  void model_tellsNothingOfOtherWords() {
    assertThat(read("Zoe/NNP/PERSON has/VBZ visited/VBN in/IN Tirana/NNP/LOCATION")).isEmpty();
  }

  @Test
  void samePassages_giveTheSameBytes() throws IOException {
    assertThat(bytes(RelationTrainer.train(passages())))
        .isEqualTo(bytes(RelationTrainer.train(passages())));
  }

  @Test
  void modelThatWasWrittenAndRead_tellsTheSame() throws IOException {
    RelationModel model = RelationTrainer.train(passages());
    byte[] bytes = bytes(model);

    RelationModel read = RelationModel.read(new ByteArrayInputStream(bytes));

    assertThat(bytes(read)).isEqualTo(bytes);
    assertThat(read.relations()).isEqualTo(model.relations()).containsExactly(BORN);
    AnnotatedPassage passage = passages().getFirst();
    assertThat(passage.read(read)).isEqualTo(passage.read(model)).isNotEmpty();
  }

  @Test
  void fileThatIsNoModel_isRefused() {
    byte[] other =
        "PK, or whatever else a file may hold".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    assertThatThrownBy(() -> RelationModel.read(new ByteArrayInputStream(other)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a model of relations");
  }

  @Test
  void modelThatIsCutOff_isRefused() throws IOException {
    byte[] bytes = bytes(RelationTrainer.train(passages()));
    byte[] half = Arrays.copyOf(bytes, bytes.length / 2);

    assertThatThrownBy(() -> RelationModel.read(new ByteArrayInputStream(half)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cut off");
  }

  @Test
  void crossValidation_readsEachPassageWithAModelOfOthers() {
    List<AnnotatedPassage> passages = passages();

    List<List<LearntRelation>> read = CrossValidation.read(passages, 4);

    assertThat(read).hasSameSizeAs(passages);
    for (int i = 0; i < passages.size(); i++) {
      assertThat(read.get(i)).as(passages.get(i).id()).hasSize(passages.get(i).facts().size());
    }
  }

  @Test
  void foldsThatTheDocumentsCannotFill_areRefused() {
    assertThatThrownBy(() -> CrossValidation.read(passages().subList(0, 2), 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("allowed are 2 to 2");
  }

  private static List<LearntRelation> read(String tagged) {
    Sentence sentence = TaggedSentence.of(tagged);
    return new AnnotatedPassage(
            "new", "new", sentence.span(), List.of(sentence), Set.of(BORN), List.of())
        .read(RelationTrainer.train(passages()));
  }

  private static List<AnnotatedPassage> passages() {
    List<AnnotatedPassage> passages = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String person = PEOPLE.get(i % 10) + "/NNP/PERSON ";
      String town = TOWNS.get(i * 7 % 10) + "/NNP/LOCATION";
      boolean born = i % 2 == 0;
      passages.add(
          passage(
              i,
              born,
              person + (born ? "was/VBD born/VBN in/IN " : "has/VBZ visited/VBN in/IN ") + town));
    }
    return passages;
  }

  private static AnnotatedPassage passage(int number, boolean born, String tagged) {
    Sentence sentence = TaggedSentence.of(tagged);
    AnnotatedPassage.Statement birth =
        new AnnotatedPassage.Statement(
            BORN, sentence.tokens().getFirst().span(), sentence.tokens().getLast().span());
    return new AnnotatedPassage(
        "document " + number,
        "passage " + number,
        sentence.span(),
        List.of(sentence),
        Set.of(BORN),
        born ? List.of(birth) : List.of());
  }

  private static byte[] bytes(RelationModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }
}
