package org.newsgraph.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.model.Facts;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.LexiconReader;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.OntologyFiles;
import org.newsgraph.pipeline.Analysis;
import org.newsgraph.pipeline.SharedNetwork;

/// Kinds of input that came out wrong once, each with its relatives, read by the program's own
/// network. The articles and what must come of them are the files beside, see [CaseReader].
class CasesIT {

  private static final List<String> FILES =
      List.of(
          "negation.cases",
          "quotes.cases",
          "headlines.cases",
          "identity.cases",
          "lists.cases",
          "sources.cases");

  private static Analysis analysis;

  @BeforeAll
  static void load() throws IOException {
    OntologyFiles files = OntologyFiles.shipped();
    Ontology ontology = Ontology.of(files);
    Lexicon lexicon = new LexiconReader(ontology).readOrThrow(files);
    analysis = Analysis.of(SharedNetwork.load(), ontology, lexicon, 0, Set.of());
  }

  static Stream<Case> holding() {
    return cases().filter(one -> one.fails().isEmpty());
  }

  static Stream<Case> knownToFail() {
    return cases().filter(one -> one.fails().isPresent());
  }

  private static Stream<Case> cases() {
    return FILES.stream().flatMap(file -> CaseReader.read(file).stream());
  }

  @ParameterizedTest
  @MethodSource("holding")
  void article_givesTheRightFacts(Case one) {
    Facts facts = facts(one);

    assertThat(one.faults(facts)).as(() -> found(one, facts)).isEmpty();
  }

  /// Skipped, whatever comes of them: the report tells which could be held to.
  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("knownToFail")
  void articleKnownToFail_isSkippedWithReason(Case one) {
    boolean right = one.faults(facts(one)).isEmpty();

    abort((right ? "holds now, strike its \"fails\": " : "known to fail: ") + one.fails().get());
  }

  private static Facts facts(Case one) {
    return analysis.facts(analysis.interpret().apply(one.article()));
  }

  private static String found(Case one, Facts facts) {
    return facts.facts().stream()
        .map(FactPattern::written)
        .collect(Collectors.joining("\n  ", one.article().text() + "\n\nfound:\n  ", "\n"));
  }
}
