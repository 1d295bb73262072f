package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.newsgraph.model.AnalysisPart;

/// What goes missing with a part of the analysis, and nothing else.
class AnalysisPartTest {

  @Test
  void withoutFactuality_allIsAffirmedAndCertain() {
    String sentence = "Police may arrest the driver.";

    assertThat(Layers.facts(sentence)).contains("Arrest(arrest) patient driver [possible]");
    assertThat(Layers.factsWithout(AnalysisPart.FACTUALITY, sentence))
        .contains("Arrest(arrest) patient driver");
  }

  @Test
  void withoutNouns_onlyTheVerbsTell() {
    String[] sentences = {
      "The arrest of two editors shocked many.", "Police may arrest the driver."
    };

    assertThat(Layers.facts(sentences)).contains("Arrest(arrest) patient two editors");
    assertThat(Layers.factsWithout(AnalysisPart.NOUNS, sentences))
        .contains("Arrest(arrest) patient driver [possible]")
        .noneMatch(fact -> fact.contains("two editors") && fact.contains("Arrest"));
  }

  @Test
  void withoutCoreference_anAppositionIsAThingOfItsOwn() {
    String[] sentences = {
      "Anna Berg, the mayor of Oslo, resigned.", "The woman sued the company.", "She lost."
    };

    assertThat(Layers.facts(sentences))
        .contains("Anna Berg leaderOf Oslo", "Event(lost) agent Anna Berg");
    assertThat(Layers.factsWithout(AnalysisPart.COREFERENCE, sentences))
        .contains("mayor of Oslo leaderOf Oslo", "Appointment(resigned) agent Anna Berg")
        .noneMatch(fact -> fact.startsWith("Event(lost)"));
  }
}
