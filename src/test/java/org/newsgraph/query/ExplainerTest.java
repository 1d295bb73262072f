package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.query.Explanation.Kind;
import org.newsgraph.sample.SampleArticles;

class ExplainerTest {

  private final Explainer explainer =
      new Explainer(StoredSample.of(SampleArticles.dockers("b"), SampleArticles.dockers("a")));

  @Test
  void name_anyCase_findsFactsOfAllArticles() {
    assertThat(explainer.explain("ANA kora"))
        .extracting(Explanation::articleId)
        .containsExactly("a", "b");
  }

  @Test
  void deniedFact_hasClaimantAndMarkedWords() {
    Explanation denied = explainer.explain("Ana Kora").getFirst();

    assertThat(denied.polarity()).isEqualTo("negated");
    assertThat(denied.claimants()).containsExactly("The Dockers' Union");
    assertThat(denied.subject().type()).contains("Financing");
    assertThat(words(denied, Kind.OBJECT)).containsExactly("Ana Kora");
    assertThat(words(denied, Kind.TRIGGER)).containsExactly("paid");
  }

  @Test
  void text_marksTheWordsInTheSentence() {
    Explanation denied = explainer.explain("Ana Kora").getFirst();

    assertThat(new ExplanationText(false).of(denied))
        .isEqualTo(
            """
            paid (Financing)  agent  Ana Kora (Person)
              negated, certain; says The Dockers' Union (confidence 0.88)
              "The Dockers' Union denies that [Ana Kora] [paid] them."
              in a, "Dockers held"
            """);
  }

  @Test
  void factOfAPdf_leadsToItsPage() {
    Optional<URI> address = Optional.of(URI.create("https://post.example/paper.pdf"));
    Explainer papers =
        new Explainer(
            StoredSample.of(
                SampleArticles.paper("a", address), SampleArticles.paper("b", Optional.empty())));

    assertThat(papers.explain("Ana Kora"))
        .map(new ExplanationText(false)::of)
        .satisfiesExactly(
            online ->
                assertThat(online)
                    .endsWith(
                        "in a, \"Dockers held\", page 2: https://post.example/paper.pdf#page=2\n"),
            file -> assertThat(file).endsWith("in b, \"Dockers held\", page 2\n"));
  }

  @Test
  void colouredText_isTheSameWithoutItsColours() {
    Explanation denied = explainer.explain("Ana Kora").getFirst();

    String coloured = new ExplanationText(true).of(denied);

    assertThat(coloured).contains("\u001b[1mpaid\u001b[0m");
  }

  @Test
  void iriOfAClaim_findsThatClaimAlone() {
    String claim = explainer.explain("Malta").getFirst().claim();

    assertThat(explainer.explain(claim)).extracting(Explanation::claim).containsExactly(claim);
  }

  @Test
  void nameThatNobodyHas_findsNothing() {
    assertThat(explainer.explain("Ana")).isEmpty();
  }

  private static List<String> words(Explanation explanation, Kind kind) {
    return explanation.marks().stream()
        .filter(mark -> mark.kind() == kind)
        .map(mark -> explanation.sentence().substring(mark.begin(), mark.end()))
        .toList();
  }
}
