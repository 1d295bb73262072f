package org.newsgraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {

  @ParameterizedTest
  @CsvSource({
    "Berg, Anna Berg, true",
    "A. Berg, Anna Berg, true",
    "J. V. Brandvold, Johan Viktor Brandvold, true",
    "Per Berg, Anna Berg, false",
    "Anna, Anna Berg, false",
    "Bérg, Anna Berg, true",
    "Assad, Bashar al-Assad, true",
    "Chen, Wu Shu-chen, false",
    "Mimi Berg, Hal and Mimi Berg, false"
  })
  void shorterName_ofAPerson_shortensIt(String shorter, String longer, boolean expected) {
    assertThat(Name.of(shorter).shortensPerson(Name.of(longer))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Marran Front, Free Marran Front, false, true",
    "Front, Free Marran Front, true, true",
    "Front, Free Marran Front, false, false",
    "Supreme Court, Supreme Court of Norvania, false, true",
    "University of Oslo, University of Oslo Hospital, false, false"
  })
  void shorterName_ofABody_shortensIt(
      String shorter, String longer, boolean definite, boolean expected) {
    assertThat(Name.of(shorter).shortensBody(Name.of(longer), definite)).isEqualTo(expected);
  }
}
