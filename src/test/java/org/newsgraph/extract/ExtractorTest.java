package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Annotations;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Unmatched;

class ExtractorTest {

  @Test
  void sameInput_givesEqualFacts() {
    String[] sentences = {
      "Police said that two men were arrested.", "The driver denied killing a guard."
    };

    assertThat(Layers.extract(Sentences.of(sentences)))
        .isEqualTo(Layers.extract(Sentences.of(sentences)));
  }

  @Test
  void articleWithoutSentences_givesNothing() {
    Facts facts = Layers.extract(Sentences.of());

    assertThat(facts.facts()).isEmpty();
    assertThat(facts.unmatched()).isEmpty();
  }

  @Test
  void facts_comeInTheOrderOfTheSentences() {
    List<Fact> facts =
        Layers.extract(Sentences.of("Police arrested the driver.", "Two men were arrested."))
            .facts();

    assertThat(facts).extracting(fact -> fact.assertion().evidence().begin()).isSorted();
  }

  @Test
  void factRepeatedInAnotherSentence_isTwoFactsOfOneThing() {
    List<Fact> facts =
        Layers.extract(Sentences.of("Anna Berg was arrested.", "Berg was arrested in Oslo."))
            .facts()
            .stream()
            .filter(fact -> fact.property().localName().equals("patient"))
            .toList();

    assertThat(facts).hasSize(2);
    assertThat(facts.get(0).object()).isEqualTo(facts.get(1).object());
  }

  @Test
  void spans_pointAtTheWordsOfTheArticle() {
    Annotations annotations =
        Sentences.under("Two men arrested in Oslo", "Police did not arrest the driver.");
    String text = annotations.article().text();

    Fact fact =
        Layers.extract(annotations).facts().stream()
            .filter(f -> FactText.of(f).equals("Arrest(arrest) patient driver [negated]"))
            .findFirst()
            .orElseThrow();

    assertThat(fact.objectSpan().in(text)).isEqualTo("driver");
    assertThat(fact.subjectSpan().in(text)).isEqualTo("arrest");
    assertThat(fact.assertion().trigger().in(text)).isEqualTo("arrest");
    assertThat(fact.assertion().evidence().in(text)).isEqualTo("Police did not arrest the driver.");
    assertThat(fact.assertion().negationCue().orElseThrow().in(text)).isEqualTo("not");
  }

  @Test
  void attributionCue_isTheReportingWord() {
    Annotations annotations = Sentences.of("Police said that two men were arrested.");

    assertThat(Layers.extract(annotations).facts())
        .extracting(Fact::assertion)
        .filteredOn(assertion -> assertion.claimant().isPresent())
        .isNotEmpty()
        .allMatch(
            assertion ->
                assertion
                    .attributionCue()
                    .orElseThrow()
                    .in(annotations.article().text())
                    .equals("said"));
  }

  @Test
  void assertionsOfDifferentGround_haveDifferentKeys() {
    List<Assertion> assertions =
        Layers.extract(
                Sentences.of(
                    "Police said that two men were arrested.",
                    "The driver was charged with killing a guard."))
            .facts()
            .stream()
            .map(Fact::assertion)
            .distinct()
            .toList();

    assertThat(assertions).extracting(Assertion::key).doesNotHaveDuplicates();
  }

  @Test
  void nameOfSeveralForms_isOneEntityWithItsLongestNameForLabel() {
    List<Entity> people =
        Layers.extract(Sentences.of("Anna Berg was arrested.", "Berg was arrested in Oslo."))
            .facts()
            .stream()
            .map(Fact::object)
            .filter(Entity.class::isInstance)
            .map(Entity.class::cast)
            .filter(entity -> entity.type().localName().equals("Person"))
            .distinct()
            .toList();

    assertThat(people)
        .singleElement()
        .returns("Anna Berg", Entity::label)
        .returns(true, Entity::named);
    assertThat(people.getFirst().alternativeLabels()).containsExactly("Berg");
  }

  @Test
  void sentenceWhoseVerbIsUnknown_isInTheLedger() {
    assertThat(ledger("The zither yodelled.")).containsExactly(Unmatched.Reason.NO_LEXICON_ENTRY);
  }

  @Test
  void sentenceWhoseVerbIsUnknown_isInTheLedgerWhateverItsNouns() {
    assertThat(ledger("The driver yodelled.")).containsExactly(Unmatched.Reason.NO_LEXICON_ENTRY);
  }

  @Test
  void sentenceWithoutVerb_isInTheLedger() {
    assertThat(ledger("A grave and unclear situation."))
        .containsExactly(Unmatched.Reason.PARSE_REJECTED);
  }

  @Test
  void knownVerbWithoutArguments_isInTheLedger() {
    assertThat(ledger("It was attacked.")).containsExactly(Unmatched.Reason.NO_ARGUMENT);
  }

  @Test
  void sentenceWithATypedFact_isNotInTheLedger() {
    assertThat(ledger("Police arrested two men in Oslo.")).isEmpty();
  }

  @Test
  void sentenceWithOpenEventsAlone_saysSoInTheLedger() {
    assertThat(Layers.extract(Sentences.of("The driver yodelled.")).unmatched())
        .singleElement()
        .returns(true, Unmatched::openEvents);
    assertThat(Layers.extract(Sentences.of("It was attacked.")).unmatched())
        .singleElement()
        .returns(false, Unmatched::openEvents);
  }

  @Test
  void factsBelowTheConfidenceAskedFor_areLeftOutAndTheirSentenceIsInTheLedger() {
    Facts all = Layers.extract(Sentences.of("Police arrested two men in Oslo."));
    double highest = all.facts().stream().mapToDouble(Fact::confidence).max().orElseThrow();

    Facts sure = Layers.extract(Sentences.of("Police arrested two men in Oslo."), highest);
    Facts none = Layers.extract(Sentences.of("Police arrested two men in Oslo."), highest + 0.01);

    assertThat(sure.facts())
        .isNotEmpty()
        .hasSizeLessThan(all.facts().size())
        .allSatisfy(fact -> assertThat(fact.confidence()).isEqualTo(highest));
    assertThat(none.facts()).isEmpty();
    assertThat(none.unmatched())
        .extracting(Unmatched::reason)
        .containsExactly(Unmatched.Reason.BELOW_CONFIDENCE);
  }

  private static List<Unmatched.Reason> ledger(String sentence) {
    return Layers.extract(Sentences.of(sentence)).unmatched().stream()
        .map(Unmatched::reason)
        .toList();
  }
}
