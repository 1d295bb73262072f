package org.newsgraph.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameVariantsTest {

  @ParameterizedTest
  @CsvSource({
    "Anwar Sheikh Ali, anwar ali",
    "Commodore Anwar Ali, anwar ali",
    "agent Anwar Ali, anwar ali",
    "The Rovers of the Second Division, rovers",
    "Mt Brimm, mount brimm",
    "Ministries, ministry"
  })
  void name_isShortened(String name, String variant) {
    assertThat(NameVariants.of(name)).contains(variant);
  }

  @ParameterizedTest
  @CsvSource({"agent Anwar Ali, agent ali", "Brimm, brimm", "Anwar Ali, ali"})
  void name_isNotShortenedToAnother(String name, String other) {
    assertThat(NameVariants.of(name)).doesNotContain(other);
  }
}
