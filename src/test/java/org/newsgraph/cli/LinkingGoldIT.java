package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.eval.LinkingDocument;
import org.newsgraph.eval.LinkingGoldReader;
import org.newsgraph.eval.LinkingReport;
import org.newsgraph.eval.LinkingScore;
import org.newsgraph.link.ItemIndex;
import org.newsgraph.link.LinkModel;
import org.newsgraph.model.Article;
import org.newsgraph.model.Reading;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.pipeline.SharedNetwork;

/// How well real texts are linked to real items, on every fourth gold text.
///
/// The weights were learnt from these texts among others: this holds what has been reached (a
/// precision of 0.755 from end to end on the quarter of Wiki-Fair that it reads), it does not
/// measure it. Texts and items are no part of the project: they lie in the folders `benchmarks` and
/// `wikidata` of `../shared`, or of the folder that the property `newsgraph.shared` names.
class LinkingGoldIT {

  static {
    JenaSystem.init();
  }

  private static final Path SHARED = Path.of(System.getProperty("newsgraph.shared", "../shared"));
  private static final Path GOLD = SHARED.resolve("benchmarks/linking/dev.jsonl");
  private static final Path SLICE = SHARED.resolve("wikidata/slice.json.gz");
  private static final int EVERY = 4;

  @Test
  void goldNames_areLinkedWellEnough(@TempDir Path folder) throws IOException {
    assumeTrue(
        Files.isRegularFile(GOLD) && Files.isRegularFile(SLICE),
        () -> "no gold texts at '%s': name their folder by -Dnewsgraph.shared".formatted(GOLD));
    Ran ran = Ran.in(folder, "-q", "wikidata", "index", SLICE.toString(), "--index", folder + "/i");
    assertThat(ran).returns(0, Ran::exitCode).returns("", Ran::err);

    try (ItemIndex index = ItemIndex.open(folder.resolve("i"))) {
      LinkingScore score =
          new LinkingTrial(index, Ontology.shipped(), texts()).score(LinkModel.shipped());

      System.out.println(LinkingReport.table(score));
      assertThat(score.all().firstRight()).isGreaterThanOrEqualTo(0.72);
      assertThat(score.all().linkedWrong()).isLessThanOrEqualTo(0.12);
      assertThat(Objects.requireNonNull(score.bySource().get("Wiki-Fair-v2")).precision())
          .isGreaterThanOrEqualTo(0.74);
    }
  }

  private static List<ReadGold> texts() throws IOException {
    List<LinkingDocument> documents = LinkingGoldReader.read(GOLD);
    Function<Article, Reading> network = SharedNetwork.load();
    List<ReadGold> texts = new ArrayList<>();
    for (int i = 0; i < documents.size(); i += EVERY) {
      LinkingDocument document = documents.get(i);
      texts.add(new ReadGold(document, network.apply(document.article())));
    }
    return texts;
  }
}
