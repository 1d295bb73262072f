package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.eval.Rows.row;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ana Kora                   | ana kora",
        "Café Nováček               | Cafe Novacek",
        "the dockers’ union         | The Dockers' Union",
        "12,000 dockers             | 12000 dockers",
        "Port Authority of Piraeus  | Port Authority",
        "striking dockers           | dockers",
        "cranes rented from Norway  | rented cranes",
        "crane drivers              | welders, crane drivers and clerks",
        "The                        | the"
      })
  void names_ofOneThing_agree(String gold, String label) {
    assertThat(Agreement.sameName(gold, label)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ana Kora            | Ben Kora",
        "Port Authority      | Port",
        "Kora                | Kora Shipping Line Holding",
        "harbour police      | police of the harbour of the old city of northern Piraeus near Salamis",
        "dockers             | union",
        "Ana Kora            | ''"
      })
  void names_ofDifferentThings_disagree(String gold, String label) {
    assertThat(Agreement.sameName(gold, label)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019            | Late in 2019         | true",
        "2019            | 2018                 | false",
        "2019-03-04      | 2019-03-04           | true",
        "4 March 2019    | 4 March              | false",
        "on Monday       | Monday               | true",
        "Monday          | Tuesday              | false",
        "harbour master  | deputy harbour master| true",
        "harbour master  | harbour              | false",
        "14              | 14                   | true",
        "14              | 15                   | false"
      })
  void values_agreeByNumbersDaysAndWords(String gold, String label, boolean agree) {
    assertThat(Agreement.sameValue(gold, label)).isEqualTo(agree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the strike will end before Easter | that the strike will end before Easter | true",
        "the strike will end before Easter | the strike will not end before Easter  | false",
        "the strike will end before Easter | the strike won't end before Easter     | false",
        "the strike will end before Easter | the strike                             | false"
      })
  void clauses_agreeByTwoThirdsOverlapAndNegation(String gold, String label, boolean agree) {
    assertThat(Agreement.sameClause(gold, label)).isEqualTo(agree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The dockers went home at noon. | The dockers went home at noon.              | true",
        "The dockers went home at noon. | It rained. The dockers went home at noon.   | true",
        "The dockers went home at noon. | The dockers stayed at work until midnight.  | false",
        "The dockers went home at noon. | ''                                          | false"
      })
  void sentences_agreeByOneLongRunOfWords(String gold, String quote, boolean agree) {
    assertThat(Agreement.sameSentence(gold, quote)).isEqualTo(agree);
  }

  @ParameterizedTest
  @CsvSource({
    "Person, Person, true",
    "Person, Place, false",
    "Person, Group, true",
    "Organization, Group, true",
    "GovernmentBody, Place, true",
    "Company, Place, false",
    "Work, NewsOrganization, true",
    "Thing, Place, true",
    "Ship, Person, true",
    "Place, '', true",
    "Event, Person, false"
  })
  void classes_ofOneThing_goTogether(String gold, String types, boolean together) {
    List<String> found = types.isEmpty() ? List.of() : Arrays.asList(types.split("\\|"));

    assertThat(Agreement.sameSort(List.of(gold), found)).isEqualTo(together);
  }

  private static final String SENTENCE = "Harbour police arrested two dockers.";
  private static final GoldFact ARREST =
      new GoldFact(
          "harbour-1",
          SENTENCE,
          new GoldTerm.Happening(List.of("Arrest", "Charge"), "arrested"),
          List.of("patient", "theme"),
          new GoldTerm.Thing(List.of("two dockers", "dockers"), List.of("Group")),
          List.of(),
          "affirmed",
          "certain");

  private static ExtractedFact arrest(String type, String property, String object) {
    return row(
        "subjectType", type,
        "property", property,
        "objectType", "Group",
        "objectLabel", object,
        "quote", SENTENCE);
  }

  @Test
  void facts_withAcceptedTypePropertyAndName_agree() {
    assertThat(Agreement.sameFact(ARREST, arrest("Arrest", "patient", "two dockers"))).isTrue();
    assertThat(Agreement.sameFact(ARREST, arrest("Charge", "theme", "men|dockers"))).isTrue();
  }

  @Test
  void facts_thatDifferInOnePart_disagree() {
    assertThat(Agreement.sameFact(ARREST, arrest("Attack", "patient", "dockers"))).isFalse();
    assertThat(Agreement.sameFact(ARREST, arrest("Arrest", "agent", "dockers"))).isFalse();
    assertThat(Agreement.sameFact(ARREST, arrest("Arrest", "patient", "clerks"))).isFalse();
    assertThat(
            Agreement.sameFact(
                ARREST,
                row(
                    "subjectType", "Arrest",
                    "property", "patient",
                    "objectType", "Group",
                    "objectLabel", "dockers",
                    "quote", "Nobody knows where the others went.")))
        .isFalse();
  }
}
