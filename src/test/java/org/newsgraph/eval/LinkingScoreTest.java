package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.Span;

class LinkingScoreTest {

  private static final String GOLD =
      """
      {"id":"d1","source":"Made-up","text":"𝒳 the Oslo of Ana Kora and Mr Nil sing.","mentions":[
       {"start":2,"end":10,"text":"the Oslo","qid":"Q2000000001"},
       {"start":14,"end":22,"text":"Ana Kora","qid":"Q2000000002"},
       {"start":14,"end":17,"text":"Ana","qid":"Q2000000003","optional":true},
       {"start":27,"end":33,"text":"Mr Nil","qid":null},
       {"start":34,"end":38,"text":"sing","qid":null,"ignore":true}]}
      """
          .replace("\n", "");

  @TempDir Path folder;

  private LinkingDocument document() throws IOException {
    return LinkingGoldReader.read(Files.writeString(folder.resolve("gold.jsonl"), GOLD)).getFirst();
  }

  private static LinkedName name(LinkingMention mention, String first, boolean linked) {
    Optional<String> item = Optional.of(first).filter(id -> !id.isEmpty());
    return new LinkedName(mention.span(), item, linked ? item : Optional.empty());
  }

  @Test
  void gold_isReadInCodePoints() throws IOException {
    assertThat(document().mentions())
        .extracting(LinkingMention::text)
        .containsExactly("the Oslo", "Ana Kora", "Ana", "Mr Nil", "sing");
  }

  @Test
  void givenSpans_countFirstRightAndWrongLinks() throws IOException {
    LinkingDocument document = document();
    List<LinkingMention> gold = document.mentions();
    LinkingScore score = new LinkingScore();

    score.add(
        document,
        List.of(
            name(gold.get(0), "Q2000000001", true),
            name(gold.get(1), "Q2000000009", true),
            name(gold.get(2), "Q2000000009", true),
            name(gold.get(3), "Q2000000004", true),
            name(gold.get(4), "Q2000000004", true)),
        List.of());

    assertThat(score.all())
        .returns(2, LinkingCounts::wanted)
        .returns(1, LinkingCounts::first)
        .returns(1, LinkingCounts::right)
        .returns(2, LinkingCounts::wrong)
        .returns(1, LinkingCounts::nil)
        .returns(0, LinkingCounts::nilRight);
  }

  @Test
  void unlinkedFirstCandidate_countsAsFirstOnly() throws IOException {
    LinkingDocument document = document();
    LinkingScore score = new LinkingScore();

    score.add(document, List.of(name(document.mentions().get(0), "Q2000000001", false)), List.of());

    assertThat(score.all())
        .returns(1, LinkingCounts::first)
        .returns(0, LinkingCounts::right)
        .returns(0, LinkingCounts::wrong);
  }

  @Test
  void endToEnd_ignoresDeterminerAndPenalisesExtras() throws IOException {
    LinkingDocument document = document();
    LinkingMention oslo = document.mentions().get(0);
    Span withoutThe = new Span(oslo.span().begin() + 4, oslo.span().end());
    LinkingScore score = new LinkingScore();

    score.add(
        document,
        List.of(),
        List.of(
            new LinkedName(withoutThe, Optional.of("Q2000000001"), Optional.of("Q2000000001")),
            name(document.mentions().get(2), "Q2000000003", true),
            new LinkedName(new Span(0, 2), Optional.of("Q2000000007"), Optional.of("Q2000000007")),
            name(document.mentions().get(3), "Q2000000008", false)));

    assertThat(score.all())
        .returns(2, LinkingCounts::named)
        .returns(1, LinkingCounts::foundRight)
        .returns(1, LinkingCounts::foundWrong)
        .returns(0.5, LinkingCounts::precision)
        .returns(0.5, LinkingCounts::recall);
  }

  @Test
  void reports_tellEachSource() throws IOException {
    LinkingScore score = new LinkingScore();
    score.add(document(), List.of(), List.of());

    assertThat(LinkingReport.table(score)).contains("| Made-up | 0 |", "| all |");
    assertThat(LinkingReport.json(score)).contains("\"Made-up\"", "\"precision\" : 0.0");
  }

  @Test
  void brokenGold_isToldWithFileAndLine() throws IOException {
    Path file = Files.writeString(folder.resolve("broken.jsonl"), "\n{\"text\":\n");

    assertThatThrownBy(() -> LinkingGoldReader.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("broken.jsonl:2: error: no gold text");
  }
}
