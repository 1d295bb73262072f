package org.newsgraph.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Reading.Form;
import org.newsgraph.model.Reading.Node;
import org.newsgraph.model.Reading.Stance;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.Ontology;

class NameSpotterTest {

  static {
    JenaSystem.init();
  }

  @TempDir static Path folder;

  private static ItemIndex index;
  private static NameSpotter spotter;

  @BeforeAll
  static void makeIndex() throws IOException {
    index = TinyIndex.in(folder.resolve("index"));
    spotter = new NameSpotter(index, Ontology.shipped());
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void namedThing_isAName_ofItsKind() {
    Read read =
        new Read("Mirja/NNP Tolv/NNP left/VBD Sundby/NNP ./.")
            .thing("Mirja Tolv", "Person")
            .thing("Sundby", "Place");

    assertThat(read.names()).containsExactly("PERSON Mirja Tolv", "PLACE Sundby");
  }

  @Test
  void subclass_isOfTheKindAboveIt() {
    assertThat(new Read("Selve/NNP Foods/NNPS grew/VBD").thing("Selve Foods", "Company").names())
        .containsExactly("ORGANIZATION Selve Foods");
  }

  @Test
  void determinerBeforeName_isExcluded() {
    Read read = new Read("In/IN the/DT Rask/NNP Bank/NNP");

    assertThat(read.thing("the Rask Bank", "Company").names())
        .containsExactly("ORGANIZATION Rask Bank");
  }

  @Test
  void describedThing_isNoName() {
    Read read = new Read("Two/CD men/NNS met/VBD the/DT minister/NN ./.");

    assertThat(read.thing("Two men", "Group").thing("the minister", "Person").names()).isEmpty();
  }

  @Test
  void nameWithinALongerOne_isNone() {
    Read read =
        new Read("The/DT University/NNP of/IN Sundby/NNP")
            .thing("University of Sundby", "Organization")
            .thing("Sundby", "Place");

    assertThat(read.names()).containsExactly("ORGANIZATION University of Sundby");
  }

  @Test
  void unlikelyThing_isReadAsTheWordsAre() {
    Read read = new Read("Osk/NNP Brask/NNP slept/VBD").unlikely("Osk", "Place");

    assertThat(read.names()).containsExactly("UNKNOWN Osk Brask");
  }

  @Test
  void unclassifiedProperNouns_formUnknownName() {
    assertThat(new Read("They/PRP saw/VBD Edda/NNP Noll/NNP ./.").names())
        .containsExactly("UNKNOWN Edda Noll");
  }

  @Test
  void time_isNoName() {
    assertThat(new Read("On/IN Monday/NNP she/PRP slept/VBD").value("Monday", Form.TIME).names())
        .isEmpty();
  }

  @Test
  void abbreviationFinalPeriod_belongsToName() {
    Read read = new Read("The/DT N.R/NNP ./NNP fell/VBD");

    assertThat(read.thing("N.R .", "Place").names()).containsExactly("PLACE N.R .");
  }

  @Test
  void nameOfTheIndex_isFoundWhole() {
    Read read = new Read("In/IN the/DT Kingdom/NNP of/IN Estmark/NNP");

    assertThat(read.names()).containsExactly("UNKNOWN Kingdom of Estmark");
  }

  @Test
  void placeBeforeCountry_givesBothNames() {
    Read read =
        new Read("In/IN Lundhavn/NNP ,/, Norvania/NNP")
            .thing("Lundhavn", "Place")
            .thing("Norvania", "Place");

    assertThat(read.names()).contains("PLACE Lundhavn", "PLACE Norvania");
  }

  @Test
  void spanKind_matchesThingOrIsUnknown() {
    Read read = new Read("Police/NNS saw/VBD Mirja/NNP Tolv/NNP").thing("Mirja Tolv", "Person");

    assertThat(spotter.kind(read.reading(), read.span("Mirja Tolv"))).isEqualTo(Kind.PERSON);
    assertThat(spotter.kind(read.reading(), read.span("Police"))).isEqualTo(Kind.UNKNOWN);
  }

  /// One sentence, `word/TAG word/TAG`, and what was read in it.
  private static final class Read {
    private final StringBuilder text = new StringBuilder();
    private final List<Token> tokens = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    Read(String words) {
      for (String word : words.split(" ")) {
        int slash = word.lastIndexOf('/');
        String form = word.substring(0, slash);
        int begin = text.isEmpty() ? 0 : text.append(' ').length();
        text.append(form);
        Span span = new Span(begin, text.length());
        tokens.add(
            new Token(tokens.size(), span, form, form, word.substring(slash + 1), -1, "root"));
      }
    }

    Span span(String words) {
      int begin = text.indexOf(words);
      return new Span(begin, begin + words.length());
    }

    Read thing(String words, String type) {
      return node(words, Form.THING, Optional.of(OntologyTerm.ng(type)), 0.9);
    }

    Read unlikely(String words, String type) {
      return node(words, Form.THING, Optional.of(OntologyTerm.ng(type)), 0.3);
    }

    Read value(String words, Form form) {
      return node(words, form, Optional.empty(), 0.9);
    }

    private Read node(String words, Form form, Optional<OntologyTerm> type, double score) {
      nodes.add(
          new Node(
              nodes.size(), 0, span(words), form, type, Optional.empty(), score, Stance.PLAIN));
      return this;
    }

    Reading reading() {
      Article article =
          new Article("a", Optional.empty(), text.toString(), ArticleMetadata.ofSource("a"));
      Sentence sentence = new Sentence(0, new Span(0, text.length()), tokens);
      return new Reading(article, List.of(sentence), nodes, List.of(), List.of());
    }

    List<String> names() {
      return spotter.spot(reading()).stream().map(name -> name.kind() + " " + name.name()).toList();
    }
  }
}
