package org.newsgraph.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The sentences of the tests with their trees, checked by eye, so that tests need no models.
///
/// A file in CoNLL-U form: after `# text = Two men were arrested.` one line a word, ten columns
/// parted by tabs, `_` where empty. The last column holds what the name, time and number taggers
/// say: `NER=PERSON|Time=2015-05|Number=2`.
final class Treebank {

  private static final String RESOURCE = "/org/newsgraph/annotate/treebank.conllu";
  private static final String TEXT = "# text = ";
  private static final Treebank INSTANCE = new Treebank(lines());

  /// A word as the treebank has it; heads count from 1, 0 is above the root.
  record Word(
      String form, String lemma, String tag, int head, String relation, Map<String, String> misc) {}

  private final Map<String, List<Word>> sentences = new HashMap<>();

  private Treebank(List<String> lines) {
    List<Word> words = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(TEXT)) {
        words = new ArrayList<>();
        sentences.put(line.substring(TEXT.length()), words);
      } else if (!line.isBlank()) {
        words.add(word(line.split("\\t")));
      }
    }
  }

  private static List<String> lines() {
    try (InputStream in = Treebank.class.getResourceAsStream(RESOURCE)) {
      byte[] bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Word word(String[] columns) {
    Map<String, String> misc = new HashMap<>();
    if (!columns[9].equals("_")) {
      Arrays.stream(columns[9].split("\\|"))
          .map(feature -> feature.split("=", 2))
          .forEach(feature -> misc.put(feature[0], feature[1]));
    }
    return new Word(
        columns[1], columns[2], columns[4], Integer.parseInt(columns[6]), columns[7], misc);
  }

  /// The words of a sentence that the treebank has letter for letter.
  static List<Word> words(String sentence) {
    List<Word> words = INSTANCE.sentences.get(sentence);
    if (words == null) {
      throw new IllegalArgumentException(
          "no tree for '" + sentence + "': add one with TreebankWriter and check it");
    }
    return words;
  }
}
