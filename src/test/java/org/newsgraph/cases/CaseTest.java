package org.newsgraph.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsgraph.sample.ArticleSketch.named;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Polarity;
import org.newsgraph.sample.ArticleSketch;

/// That the cases themselves are read and judged rightly.
class CaseTest {

  private static final Entity KOLM = named("Person", "Anna Kolm", "Kolm", "Mrs Kolm");
  private static final Entity PORT = named("Organization", "Port of Runa");
  private static final Entity OSK = named("Person", "Jan Osk");

  private static Facts facts() {
    ArticleSketch sketch =
        new ArticleSketch(
            "kolm", "At the port", "Anna Kolm never served the Port of Runa. Jan Osk fled to it.");
    return sketch
        .fact(
            KOLM,
            "employer",
            PORT,
            sketch.denies("Anna Kolm never served the Port of Runa.", "served", OSK))
        .fact(
            sketch.event("Travel", "flee", "fled"),
            "agent",
            OSK,
            sketch.assertion(
                "Jan Osk fled to it.",
                "fled",
                Optional.empty(),
                Polarity.AFFIRMED,
                Certainty.PROBABLE))
        .facts();
  }

  @ParameterizedTest
  @CsvSource({
    "Anna Kolm -employer-> Port of Runa | negated | says Jan Osk, true",
    "Person: Mrs Kolm -employer-> the Port of Runa | negated | says *, true",
    "Anna Kolm / Anna -employer/memberOf-> * | either | says Jan Osk / Osk, true",
    "Anna Kolm -employer-> Port of Runa | negated, false",
    "Anna Kolm -employer-> Port of Runa | says Jan Osk, false",
    "Anna Kolm -employer-> Port of Runa | negated | says Anna Kolm, false",
    "Group: Anna Kolm -employer-> Port of Runa | negated | says *, false",
    "Kolm Anna -employer-> Port of Runa | negated | says *, false",
    "Travel: fled -agent-> Jan Osk, true",
    "Travel: flee -agent-> Jan Osk | probable, true",
    "Travel: fled -agent-> Jan Osk | possible, false",
    "Travel: fled -agent-> Jan Osk | says *, true",
    "Travel: fled -agent-> Jan Osk | says Anna Kolm, false",
    "Arrest/Travel: * -agent-> Jan Osk, true"
  })
  void pattern_matchesOnlyFactsThatStateIt(String pattern, boolean stated) {
    assertThat(facts().facts().stream().anyMatch(FactPattern.of(pattern)::isStatedBy))
        .isEqualTo(stated);
  }

  @Test
  void patternThatMustNeverHold_isAnybodys() {
    FactPattern pattern = FactPattern.of("Anna Kolm -employer-> * | either");

    assertThat(facts().facts().stream().anyMatch(pattern::isTouchedBy)).isTrue();
    assertThat(facts().facts().stream().anyMatch(pattern::isStatedBy)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Anna Kolm employer Port", "Anna Kolm -employer-> Port | denied", "-agent-> Osk"})
  void patternThatIsNone_isRefused(String pattern) {
    assertThatThrownBy(() -> FactPattern.of(pattern)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void facts_areWrittenAsPatterns() {
    assertThat(facts().facts().stream().map(FactPattern::written))
        .containsExactly(
            "Person: Anna Kolm -employer-> Port of Runa | negated | says Jan Osk",
            "Travel: fled -agent-> Jan Osk | probable");
  }

  @Test
  void names_mustBeOneOrTwo() {
    assertThat(faults(List.of(List.of("Anna Kolm", "Kolm", "Mrs Kolm")), List.of())).isEmpty();
    assertThat(faults(List.of(List.of("Kolm", "Osk")), List.of())).hasSize(1);
    assertThat(faults(List.of(List.of("Kolm", "Jan Osk")), List.of())).hasSize(1);
    assertThat(faults(List.of(), List.of(List.of("Kolm", "Jan Osk")))).isEmpty();
    assertThat(faults(List.of(), List.of(List.of("Kolm", "Anna Kolm")))).hasSize(1);
    assertThat(faults(List.of(), List.of(List.of("Kolm", "Nobody")))).hasSize(1);
  }

  private static List<String> faults(List<List<String>> one, List<List<String>> two) {
    Case names =
        new Case("names", facts().article(), List.of(), List.of(), one, two, Optional.empty());
    return names.faults(facts());
  }

  @Test
  void cases_areReadable_andTellSomething() {
    assertThat(Stream.concat(CasesIT.holding(), CasesIT.knownToFail()))
        .hasSizeGreaterThan(40)
        .doesNotHaveDuplicates()
        .allSatisfy(
            one -> {
              assertThat(one.article().text()).isNotBlank();
              assertThat(one.holds().size() + one.one().size() + one.two().size()).isPositive();
            })
        .extracting(Case::name)
        .doesNotHaveDuplicates();
  }
}
