package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldReaderTest {

  private static final String FACT =
      """
      {"id": "old-harbour-01", "quote": "Kora left.", "subject": {"event": ["Travel"], "trigger": "left"}, "property": ["agent"], "object": {"name": ["Kora"], "type": ["Person"]}, "claimant": ["police"], "certainty": "probable"}
      """;

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void line_givesItsFact() throws IOException {
    List<GoldFact> facts = GoldReader.read(List.of(file("a.jsonl", FACT)));

    assertThat(facts)
        .containsExactly(
            new GoldFact(
                "old-harbour-01",
                "Kora left.",
                new GoldTerm.Happening(List.of("Travel"), "left"),
                List.of("agent"),
                new GoldTerm.Thing(List.of("Kora"), List.of("Person")),
                List.of("police"),
                "affirmed",
                "probable"));
    assertThat(facts.getFirst().article()).isEqualTo("old-harbour");
  }

  @Test
  void folder_givesTheFactsOfItsFiles() throws IOException {
    file("b.jsonl", FACT.replace("-01", "-02") + "\n\n");
    file("a.jsonl", FACT);
    file("notes.txt", "no facts");

    assertThat(GoldReader.read(List.of(folder)))
        .extracting(GoldFact::id)
        .containsExactly("old-harbour-01", "old-harbour-02");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`{\"id\": \"x-1\",`                        | 2:14 | no JSON",
        "`[1]`                                      | 2:1  | no JSON object",
        "`{\"id\": \"x-1\"}`                        | 2:1  | \"quote\" is missing",
        "`{\"id\": \"x-1\", \"quote\": 7}`          | 2:15 | \"quote\" is missing or no text",
        "`{\"id\": \"old-harbour-01\", \"quote\": \"Q\", \"subject\": {\"event\": [\"Travel\"]}, \"property\": [\"agent\"], \"object\": {\"literal\": [\"2\"]}}` | 2:2 | already at",
        "`{\"id\": \"x-1\", \"quote\": \"Q\", \"subject\": {\"name\": [\"K\"]}}` | 2:29 | needs \"name\" and \"type\"",
        "`{\"id\": \"x-1\", \"quote\": \"Q\", \"subject\": {\"event\": []}}` | 2:29 | at least one text",
        "`{\"id\": \"x-1\", \"quote\": \"Q\", \"subject\": {\"event\": [\"Travel\"]}, \"property\": \"agent\", \"object\": {\"literal\": [\"2\"]}}` | 2:63 | \"property\" needs a list",
        "`{\"id\": \"x-1\", \"quote\": \"Q\", \"subject\": {\"event\": [\"Travel\"]}, \"property\": [\"time\"], \"object\": {\"literal\": [\"2\"]}, \"polarity\": \"no\"}` | 2:115 | allowed are affirmed, negated"
      })
  void malformedLine_isToldWithItsPlace(String line, String place, String reason)
      throws IOException {
    Path file = file("bad.jsonl", FACT + line + "\n");

    assertThatThrownBy(() -> GoldReader.read(List.of(file)))
        .isInstanceOf(GoldException.class)
        .hasMessageStartingWith(file + ":" + place + ": error: ")
        .hasMessageContaining(reason);
  }

  @Test
  void missingFile_isToldByName() {
    assertThatThrownBy(() -> GoldReader.read(List.of(folder.resolve("none.jsonl"))))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("none.jsonl");
  }
}
