package org.newsgraph.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Łódź Café | lodz cafe",
        "U.S. Air Force | us air force",
        "Fjord & Sons | fjord and sons",
        "O’Brimm's | obrimms",
        "Jean-Luc  Brimm | jean luc brimm",
        "A. B. Brimm | a b brimm",
        "Đoković | dokovic",
        "Скопје | скопје",
        "The | the"
      })
  void name_isComparedByWhatPeopleHear(String name, String normal) {
    assertThat(NormalName.of(name)).isEqualTo(normal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "…", "-"})
  void nameWithoutLetters_isEmpty(String name) {
    assertThat(NormalName.of(name)).isEmpty();
  }
}
