package org.newsgraph.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {
  static {
    JenaSystem.init();
  }

  @ParameterizedTest
  @CsvSource({
    "+1961-04-02T00:00:00Z/11, +1961-04-02T00:00:00Z/11, true",
    "+1961-04-02T00:00:00Z/11, +1961-04-00T00:00:00Z/10, true",
    "+1961-04-02T00:00:00Z/11, +1961-01-01T00:00:00Z/9, true",
    "+1961-04-02T00:00:00Z/11, +1961-05-00T00:00:00Z/10, false",
    "+1961-04-02T00:00:00Z/11, +1962-00-00T00:00:00Z/9, false",
    "+1612-05-03T00:00:00Z/11/J, +1612-05-13T00:00:00Z/11, true",
    "+1965-01-01T00:00:00Z/9, +1960-00-00T00:00:00Z/8, true",
    "+1850-01-01T00:00:00Z/9, +2000-00-00T00:00:00Z/7, false"
  })
  void moments_agreeAsFarAsBothTell(String one, String other, boolean agree) {
    Moment first = Moment.ofStatement(one).orElseThrow();
    Moment second = Moment.ofStatement(other).orElseThrow();

    assertThat(first.agrees(second)).isEqualTo(agree);
    assertThat(second.agrees(first)).isEqualTo(agree);
  }

  @ParameterizedTest
  @CsvSource({
    "1961-04-02, date, +1961-04-02T00:00:00Z/11",
    "1961-04, gYearMonth, +1961-04-00T00:00:00Z/10",
    "1961, gYear, +1961-00-00T00:00:00Z/9",
    "2014-05-01T10:00:00, dateTime, +2014-05-01T00:00:00Z/11"
  })
  void literal_isWrittenAsWikidataDoes(String text, String type, String statement) {
    assertThat(
            Moment.of(NodeFactory.createLiteralDT(text, new XSDDatatype(type)))
                .map(Moment::asStatement))
        .contains(statement);
  }

  @Test
  void words_areNoMoment() {
    assertThat(Moment.of(NodeFactory.createLiteralString("last summer"))).isEmpty();
    assertThat(Moment.ofStatement("Q2000000001")).isEmpty();
  }
}
