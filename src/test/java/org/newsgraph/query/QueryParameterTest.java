package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The parameters of queries, for a form.
class QueryParameterTest {

  private static final NamedQuery QUERY =
      NamedQuery.of(
          "about",
          """
          # What is known of somebody?
          # One row per claim.
          # set name: the name as an article writes it
          SELECT ?name { VALUES ?type { "x" } VALUES ?name { "Ana \\"Kora\\"" } ?s ?p ?name }
          """);

  @Test
  void parameters_areTheDescribedOnesWithTheirDefaults() {
    assertThat(QUERY.parameters())
        .containsExactly(
            new QueryParameter("name", "the name as an article writes it", "Ana \"Kora\""));
  }

  @Test
  void value_cannotLeaveItsQuotationMarks() {
    NamedQuery changed = QUERY.with(Map.of("name", "a\" } ?s ?p ?o { \\", "other", "b"));

    assertThat(changed.parameters())
        .extracting(QueryParameter::value)
        .isEqualTo(List.of("a\" } ?s ?p ?o { \\"));
    assertThat(changed.parse().getQueryPattern().toString()).contains("VALUES ?type");
    assertThat(QUERY.with(Map.of()).text()).isEqualTo(QUERY.text());
  }
}
