package org.newsgraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.sample.ArticleSketch;

class FactKindTest {

  private static final ArticleSketch SKETCH =
      new ArticleSketch("a", "Kora left", "Kora left, the harbour master said in 2025.");

  private static Node node(String term) {
    return switch (term) {
      case "event" -> SKETCH.event("Travel", "leave", "left");
      case "statement" -> SKETCH.event("Statement", "say", "said");
      case "name" -> ArticleSketch.named("Person", "Kora");
      case "description" -> ArticleSketch.unnamed("Person", "harbour master");
      case "year" -> ArticleSketch.year("2025", "in 2025");
      default -> Value.text(term);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "event, agent, name, event-name",
    "event, agent, description, event-description",
    "event, time, year, event-value",
    "event, offence, leaving the harbour, event-text",
    "statement, theme, Kora left, statement-text",
    "statement, theme, event, statement-description",
    "name, memberOf, name, named-name",
    "name, position, harbour master, named-value",
    "description, residence, name, described-name"
  })
  void kind_tellsWhatTheTermsAre(String subject, String property, String object, String name) {
    Fact fact =
        new Fact(
            node(subject),
            OntologyTerm.ng(property),
            node(object),
            SKETCH.says("Kora left, the harbour master said in 2025.", "left"),
            SKETCH.span("left"),
            SKETCH.span("Kora"));

    assertThat(FactKind.of(fact).name()).isEqualTo(name);
    assertThat(FactKind.named(name)).contains(FactKind.of(fact));
  }
}
