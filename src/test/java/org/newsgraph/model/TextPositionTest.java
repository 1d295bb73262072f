package org.newsgraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.TextPosition.Part;

class TextPositionTest {

  private static final String SENTENCE = "\uD83D\uDE00 Kora met Ana Kora and Ana.";
  private static final TextPosition PLACE = new TextPosition(Part.BODY, 100, 127);

  @Test
  void form_isReadBack() {
    for (TextPosition position : List.of(PLACE, new TextPosition(Part.HEADLINE, 3, 9))) {
      assertThat(TextPosition.ofForm(position.form())).contains(position);
    }
    assertThat(PLACE.form()).isEqualTo("100,127");
    assertThat(new TextPosition(Part.HEADLINE, 3, 9).form()).isEqualTo("headline 3,9");
  }

  @Test
  void otherText_isNoForm() {
    assertThat(List.of("", "12", "a,b", "1,2,3", "body 1,2", "1,99999999999"))
        .allMatch(text -> TextPosition.ofForm(text).isEmpty());
  }

  @Test
  void firstOf_countsCodePointsFromTextStart() {
    assertThat(PLACE.firstOf(List.of("Ana"), SENTENCE)).contains(at(111, 114));
  }

  @Test
  void firstOf_severalLabels_returnsEarliestThenLongest() {
    assertThat(PLACE.firstOf(List.of("Ana", "Ana Kora"), SENTENCE)).contains(at(111, 119));
    assertThat(PLACE.firstOf(List.of("Ana Kora", "Kora"), SENTENCE)).contains(at(102, 106));
  }

  @Test
  void firstOf_absentLabels_returnsEmpty() {
    assertThat(PLACE.firstOf(List.of("Berg", ""), SENTENCE)).isEmpty();
  }

  @Test
  void span_isReadBackInItsArticleAlone() {
    ArticleIri article = ArticleIri.of(ArticleIri.DEFAULT_BASE, "a");
    TextPosition title = new TextPosition(Part.HEADLINE, 0, 4);

    assertThat(article.position(article.span(PLACE))).contains(PLACE);
    assertThat(article.position(article.span(title))).contains(title);
    assertThat(ArticleIri.of(ArticleIri.DEFAULT_BASE, "b").position(article.span(PLACE))).isEmpty();
    assertThat(article.position(article.iri())).isEmpty();
  }

  private static TextPosition at(int begin, int end) {
    return new TextPosition(Part.BODY, begin, end);
  }
}
