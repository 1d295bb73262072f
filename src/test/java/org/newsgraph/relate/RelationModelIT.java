package org.newsgraph.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.annotate.Models;
import org.newsgraph.model.Annotations;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;

/// The shipped model on sentences that the real annotators have read.
class RelationModelIT {

  @Test
  void shippedModel_readsALife() throws IOException {
    assertThat(
            read(
                "Maria Lindqvist (born 4 March 1961 in Uppsala) is a Swedish engineer. In 1990 she"
                    + " married the painter Jonas Ek."))
        .contains(
            "Maria Lindqvist DATE_OF_BIRTH 4 March 1961",
            "Maria Lindqvist PLACE_OF_BIRTH Uppsala",
            "Maria Lindqvist NATIONALITY Swedish",
            "she SPOUSE Jonas Ek",
            "Jonas Ek SPOUSE she");
  }

  @Test
  void shippedModel_readsACompany() throws IOException {
    assertThat(
            read(
                "Tarvo Systems, a software company headquartered in Tallinn, was founded in 1998 by"
                    + " Kalev Mets."))
        .contains(
            "Tarvo Systems HEADQUARTERS Tallinn",
            "Tarvo Systems DATE_FOUNDED 1998",
            "Tarvo Systems FOUNDED_BY Kalev Mets");
  }

  @Test
  void shippedModel_readsNothingThatIsNotThere() throws IOException {
    assertThat(read("On Tuesday Maria Lindqvist flew over Tallinn.")).isEmpty();
  }

  private static List<String> read(String text) throws IOException {
    Article article =
        new Article("sample", Optional.empty(), text, ArticleMetadata.ofSource("sample"));
    Annotations annotations = Models.annotator().annotate(article);
    return RelationModel.shipped().relate(annotations).stream()
        .map(r -> r.subject().in(text) + " " + r.relation() + " " + r.object().in(text))
        .toList();
  }
}
