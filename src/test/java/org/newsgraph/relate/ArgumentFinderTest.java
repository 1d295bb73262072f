package org.newsgraph.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentFinderTest {

  @Test
  void runOfTaggedWords_isOneName() {
    assertThat(arguments("Anna/NNP/PERSON Berg/NNP/PERSON left/VBD Oslo/NNP/LOCATION"))
        .containsExactly("Anna Berg: PERSON", "Oslo: LOCATION");
  }

  @Test
  void capitalisedWordsThatTheTaggerMissed_areNames() {
    assertThat(arguments("she/PRP leads/VBZ Novabit/NNP Labs/NNPS"))
        .containsExactly("she: PERSON_PRONOUN", "Novabit Labs: NAME");
  }

  @Test
  void capitalisedAdjective_isNoPartOfTheNameAfterIt() {
    assertThat(arguments("a/DT Danish/JJ Lyngby/NNP firm/NN"))
        .containsExactly("Danish: ADJECTIVE", "Lyngby: NAME");
  }

  @Test
  void firstWord_isNoNameForItsCapitalAlone() {
    assertThat(arguments("Young/JJ people/NNS left/VBD")).isEmpty();
  }

  @Test
  void wordOfAnotherScript_isAName() {
    assertThat(arguments("Sofia/NNP/LOCATION (/-LRB- София/FW )/-RRB-"))
        .containsExactly("Sofia: LOCATION", "София: NAME");
  }

  @Test
  void bareYear_isADate() {
    assertThat(arguments("he/PRP died/VBD 1931/CD"))
        .containsExactly("he: PERSON_PRONOUN", "1931: DATE");
  }

  @Test
  void numberThatIsNoYear_isNothing() {
    assertThat(arguments("all/DT 3100/CD left/VBD")).isEmpty();
  }

  @Test
  void relatives_areKnownByWhatTheyCanStandFor() {
    assertThat(arguments("the/DT man/NN who/WP left/VBD the/DT house/NN which/WDT fell/VBD"))
        .containsExactly("who: PERSON_RELATIVE", "which: THING_RELATIVE");
  }

  @Test
  void moreThanFortyNames_areCutOff() {
    String list = "Oslo/NNP/LOCATION ,/, ".repeat(50).strip();

    assertThat(ArgumentFinder.find(TaggedSentence.of(list))).hasSize(40);
  }

  private static List<String> arguments(String tagged) {
    String text = TaggedSentence.text(tagged);
    return ArgumentFinder.find(TaggedSentence.of(tagged)).stream()
        .map(argument -> argument.span().in(text) + ": " + argument.kind())
        .toList();
  }
}
