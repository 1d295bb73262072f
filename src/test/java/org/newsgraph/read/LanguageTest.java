package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "German|Die Polizei hat am Montag im Hafen zwei Männer festgenommen, die nach Angaben eines"
            + " Sprechers bewaffnet waren und sich der Festnahme widersetzt hatten.",
        "Danish|Politiet anholdt mandag to mænd i havnen efter en nat med uroligheder i byens"
            + " centrum, siger en talsmand for politiet til avisen, og de skal for en dommer.",
        "Albanian|Policia arrestoi të hënën dy burra në port pas një nate me trazira në qendër të"
            + " qytetit, tha një zëdhënës i policisë, ndërsa avokati i tyre nuk u përgjigj.",
        "Macedonian|Полицијата во понеделникот уапси двајца мажи во пристаништето по ноќ на немири"
            + " во центарот на градот, изјави портпаролот, а нивниот адвокат не одговори.",
        "Turkish|Polis pazartesi günü şehir merkezindeki olayların ardından limanda iki kişiyi"
            + " gözaltına aldı; sözcü, şüphelilerin avukatının soruları yanıtsız bıraktığını söyledi, belediye ise bölgede güvenlik önlemlerinin artırılacağını duyurdu."
      })
  void otherLanguage_isNamed(String language, String text) {
    assertThatThrownBy(() -> EnglishCheck.check(text))
        .isInstanceOf(ReadException.class)
        .hasMessage("is in %s; only English is understood".formatted(language));
  }

  @Test
  void headlines_withFewCommonWords_passAsEnglish() {
    String headlines =
        "Council leaders refuse wage talks; strike enters third week; buses stopped downtown; mayor"
            + " blames unions, unions blame mayor; schools closing early Thursday; hospitals cancel"
            + " routine operations; ferries running hourly.";

    assertThatCode(() -> EnglishCheck.check(headlines)).doesNotThrowAnyException();
  }

  @Test
  void englishThatQuotesAnotherLanguage_isRead() {
    String text =
        "The mayor said \"la policía detuvo a dos hombres en el puerto\" and that the city was calm."
            + " He left the hall by a side door, and his aides would not take questions from us.";

    assertThatCode(() -> EnglishCheck.check(text)).doesNotThrowAnyException();
  }

  @Test
  void fewWords_areLetThrough() {
    assertThatCode(() -> EnglishCheck.check("Bürgermeister tritt zurück"))
        .doesNotThrowAnyException();
    assertThat(LanguageGuess.of("")).isEmpty();
  }
}
