package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Annotations;
import org.newsgraph.model.Fact;
import org.newsgraph.model.LearntRelation;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;

/// What a model reads between two stretches of words, as facts between the things there.
class LearntRelationsTest {

  private static final double SURE = 0.99;

  @Test
  void relation_becomesAFactOfItsProperty() {
    assertThat(learnt("PLACE_OF_BIRTH", "Anna Berg", "Oslo", "Anna Berg met Tom Hall in Oslo."))
        .containsExactly("Anna Berg birthPlace Oslo");
  }

  @Test
  void shortName_standsForTheThingThatTheArticleNames() {
    assertThat(
            learnt(
                "PLACE_OF_BIRTH",
                "Berg",
                "Oslo",
                "Anna Berg was arrested.",
                "Berg was arrested in Oslo."))
        .containsExactly("Anna Berg birthPlace Oslo");
  }

  @Test
  void pronoun_standsForItsAntecedent() {
    assertThat(
            learnt(
                "PLACE_OF_BIRTH",
                "her",
                "Oslo",
                "The European Space Agency hired Anna Berg.",
                "The ESA sent her to Oslo."))
        .containsExactly("Anna Berg birthPlace Oslo");
  }

  @Test
  void relationThatTheOntologyHasTheOtherWayRound_isTurned() {
    assertThat(
            learnt(
                "CEO",
                "European Space Agency",
                "Anna Berg",
                "The European Space Agency hired Anna Berg."))
        .containsExactly("Anna Berg leaderOf European Space Agency");
  }

  @Test
  void nationality_leadsToTheCountry() {
    assertThat(learnt("NATIONALITY", "woman", "Turkish", "The Turkish police freed a woman."))
        .containsExactly("woman citizenOf Turkey");
  }

  @Test
  void date_isAsPreciseAsTheText() {
    assertThat(
            learnt(
                "DATE_OF_DEATH",
                "driver",
                "3 May 2015",
                "Police arrested the driver on 3 May 2015."))
        .containsExactly("driver deathDate 2015-05-03 (date)");
  }

  @Test
  void kindsThatThePropertyDoesNotAllow_giveNothing() {
    assertThat(learnt("PLACE_OF_BIRTH", "Oslo", "Tom Hall", "Anna Berg met Tom Hall in Oslo."))
        .isEmpty();
  }

  @Test
  void relationThatTheOntologyDoesNotKnow_givesNothing() {
    assertThat(learnt("FAVOURITE_DISH", "Anna Berg", "Oslo", "Anna Berg met Tom Hall in Oslo."))
        .isEmpty();
  }

  @Test
  void relationOfTooLittleConfidence_givesNothing() {
    Annotations annotations = Sentences.of("Anna Berg met Tom Hall in Oslo.");

    assertThat(facts(annotations, relation(annotations, "SPOUSE", "Anna Berg", "Tom Hall", 0.05)))
        .isEmpty();
  }

  @Test
  void fact_isAsSureAsTheModel() {
    Annotations annotations = Sentences.of("Anna Berg met Tom Hall in Oslo.");

    assertThat(facts(annotations, relation(annotations, "SPOUSE", "Anna Berg", "Tom Hall", 0.97)))
        .singleElement()
        .satisfies(fact -> assertThat(fact.confidence()).isCloseTo(0.97, within(0.001)));
  }

  @Test
  void factThatTheLexiconFindsToo_staysAndIsSurer() {
    Annotations annotations = Sentences.of("Anna Berg is the mayor of Oslo.");
    List<LearntRelation> learnt = relation(annotations, "CEO", "Oslo", "Anna Berg", SURE);

    List<Fact> facts = Layers.extract(annotations, learnt).facts();

    assertThat(facts.stream().map(FactText::of))
        .containsExactlyElementsOf(
            Layers.extract(annotations).facts().stream().map(FactText::of).toList());
    assertThat(facts)
        .filteredOn(fact -> fact.property().localName().equals("leaderOf"))
        .singleElement()
        .satisfies(fact -> assertThat(fact.confidence()).isCloseTo(0.9, within(1e-9)));
  }

  @Test
  void reportedClause_hasItsSource() {
    assertThat(
            learnt(
                "PLACE_OF_RESIDENCE",
                "army",
                "Oslo",
                "The minister said that the army attacked Oslo."))
        .as("an army has no residence")
        .isEmpty();
    assertThat(
            learnt(
                "HEADQUARTERS", "army", "Oslo", "The minister said that the army attacked Oslo."))
        .containsExactly("army basedIn Oslo [says minister]");
  }

  private static List<String> learnt(
      String relation, String subject, String object, String... sentences) {
    Annotations annotations = Sentences.of(sentences);
    return facts(annotations, relation(annotations, relation, subject, object, SURE)).stream()
        .map(FactText::of)
        .toList();
  }

  /// The facts that only the model brings.
  private static List<Fact> facts(Annotations annotations, List<LearntRelation> learnt) {
    List<Fact> facts = new ArrayList<>(Layers.extract(annotations, learnt).facts());
    facts.removeAll(Layers.extract(annotations).facts());
    return facts;
  }

  /// The relation in the last sentence, which has the words.
  private static List<LearntRelation> relation(
      Annotations annotations, String relation, String subject, String object, double confidence) {
    Sentence last = annotations.sentences().getLast();
    String text = annotations.article().text();
    int subjectBegin = text.indexOf(subject, last.span().begin());
    int objectBegin = text.indexOf(object, last.span().begin());
    return List.of(
        new LearntRelation(
            relation,
            last.index(),
            new Span(subjectBegin, subjectBegin + subject.length()),
            new Span(objectBegin, objectBegin + object.length()),
            confidence));
  }
}
