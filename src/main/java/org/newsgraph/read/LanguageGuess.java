package org.newsgraph.read;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Names the language of a text by its letters, one of some seventy.
final class LanguageGuess {
  private static final double SURE = 0.8;

  /// Loading takes a second, so it is done for the first text that needs it.
  private static final class Loaded {
    private static final LanguageDetector DETECTOR = detector();

    private static LanguageDetector detector() {
      try {
        return LanguageDetectorBuilder.create(NgramExtractors.standard())
            .withProfiles(new LanguageProfileReader().readAllBuiltIn())
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private LanguageGuess() {}

  /// The language that the text is most likely in; absent where none is likely.
  static Optional<Locale> of(String text) {
    return Loaded.DETECTOR.getProbabilities(text).stream()
        .filter(language -> language.getProbability() >= SURE)
        .max(Comparator.comparingDouble(DetectedLanguage::getProbability))
        .map(language -> Locale.of(language.getLocale().getLanguage()));
  }
}
