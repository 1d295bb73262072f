package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.Article;

class TableReadingTest {
  @TempDir Path folder;

  private List<ReadOutcome> read(String name, String table) throws IOException {
    return Reading.file(folder, name, table);
  }

  @Test
  void row_givesAnArticle() throws IOException {
    Article article =
        Reading.article(
            read(
                "mill.csv",
                """
                Id,Title,Date,Publisher,Author,Url,Text
                m1,Mill burns,2022-01-09,Vale Post,Eli Mark,https://vale.example/mill,"The mill burned, all night.

                ""Nothing is left,"" the owner said."
                """));

    assertThat(article.id()).isEqualTo("m1");
    assertThat(article.headline()).hasValue("Mill burns");
    assertThat(article.body())
        .isEqualTo("The mill burned, all night.\n\n\"Nothing is left,\" the owner said.");
    assertThat(article.metadata().date()).hasValue(LocalDate.of(2022, 1, 9));
    assertThat(article.metadata().publisher()).hasValue("Vale Post");
    assertThat(article.metadata().source()).isEqualTo(folder.resolve("mill.csv") + ":2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"mill.tsv|tab", "mill.csv|semicolon", "mill.tab|tab"})
  void delimiter_isTheOneOfTheFirstRow(String name, String delimiter) throws IOException {
    String table = "\uFEFFheadline\tbody\r\nMill, burns\tIt burned, he said; all night.\r\n";
    String other = table.replace(";", ",").replace("\t", delimiter.equals("tab") ? "\t" : ";");

    Article article = Reading.article(read(name, other));

    assertThat(article.headline()).hasValue("Mill, burns");
    assertThat(article.body()).isEqualTo("It burned, he said, all night.");
    assertThat(article.id()).isEqualTo("mill-1");
  }

  @Test
  void otherColumns_areMappedByOptions() throws IOException {
    Path file = Files.writeString(folder.resolve("mill.csv"), "head,story\nMill,It burned.\n");
    ReadOptions options =
        ReadOptions.standard().withFieldNames(Map.of("text", "story", "title", "head"));

    assertThat(Reading.article(Reading.outcomes(options, file.toString())).headline())
        .hasValue("Mill");
  }

  @Test
  void wrongLengthRow_isReportedAndReadingContinues() throws IOException {
    List<ReadOutcome> outcomes =
        read("mill.csv", "id,title,text\na,Mill,It burned.\nb,Only two\nc,Mill,It smoked.\n");

    assertThat(Reading.ids(outcomes)).containsExactly("a", "c");
    assertThat(((ReadFailure) outcomes.get(1)).message())
        .isEqualTo(
            folder.resolve("mill.csv")
                + ":3:1: error: has 2 values where the first row names 3 columns");
  }

  @Test
  void unclosedQuote_isReportedAtStartRow() throws IOException {
    List<ReadOutcome> outcomes =
        read("mill.csv", "id,text\na,It burned.\nb,\"It smoked.\nc,It rained.\n");

    assertThat(Reading.ids(outcomes)).containsExactly("a");
    assertThat(((ReadFailure) outcomes.getLast()).message())
        .isEqualTo(folder.resolve("mill.csv") + ":3:1: error: a value in quotes is never closed");
  }

  @Test
  void columnGivenTwice_isReported() throws IOException {
    assertThat(Reading.failure(read("mill.csv", "text,text\na,b\n")))
        .startsWith(folder.resolve("mill.csv") + ":1:1: error: no table: ");
  }
}
