package org.newsgraph.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemIndexTest {

  @TempDir static Path folder;

  private static ItemIndex index;

  @BeforeAll
  static void makeIndex() throws IOException {
    index = TinyIndex.in(folder.resolve("index"));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Norvania, 1, label",
    "norvania, 1, label",
    "City of Lundhavn, 2, alias",
    "Norva, 1, alias",
    "Norvanian, 1, demonym",
    "Norvanians, 1, demonym",
    "NAR, 7, acronym",
    "Harbour Gazette, 8, label",
    "Otto Brimm (goalkeeper), 6, alias",
    "'Fjordby, Norvania', 13, shortened",
    "Captain Ada Brimm, 5, shortened",
    "Air Rescue, 7, words",
    "Estmarkk, 4, similar"
  })
  void name_leadsToItsItem(String name, int number, String way) {
    assertThat(index.lookup(name, 1))
        .singleElement()
        .returns(TinyIndex.id(number), found -> found.item().id())
        .returns(way, FoundItem::way);
  }

  @Test
  void ambiguousName_givesTheBestKnownFirst() {
    List<String> ids = index.lookup("Lundhavn", 10).stream().map(f -> f.item().id()).toList();

    assertThat(ids).startsWith(TinyIndex.id(2), TinyIndex.id(3));
  }

  @Test
  void lastName_givesThePeopleOfThatName() {
    assertThat(index.lookup("Brimm", 10).stream().map(found -> found.item().label()))
        .containsExactly("Brimm", "Otto Brimm", "Ada Brimm");
  }

  @Test
  void unknownName_givesNothing() {
    assertThat(index.lookup("Quxford", 10)).isEmpty();
    assertThat(index.lookup("…", 10)).isEmpty();
  }

  @Test
  void noIndex_isToldWithWhatToDo() {
    assertThatThrownBy(() -> ItemIndex.open(folder.resolve("none")))
        .hasMessageContaining("no index at")
        .hasMessageContaining("newsgraph wikidata index");
  }
}
