package org.newsgraph.annotate;

import edu.stanford.nlp.ie.NumberNormalizer;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Properties;

/// CoreNLP's tagger of names, numbers and times, which looks for times only where they can be.
///
/// SUTime tries each of its rules at each token and would take most of the time of the annotators.
/// It reads the tokens of a sentence from a list with its numbers put together; here that list
/// holds those that a [TimeCue] reaches. What is found is the same.
final class NameTagger extends NERCombinerAnnotator {

  NameTagger(Properties properties) throws IOException {
    super(properties);
  }

  @Override
  public void doOneSentence(Annotation document, CoreMap sentence) {
    sentence.set(CoreAnnotations.NumerizedTokensAnnotation.class, readByTimeRules(sentence));
    super.doOneSentence(document, sentence);
  }

  private static List<CoreMap> readByTimeRules(CoreMap sentence) {
    List<CoreLabel> words = sentence.get(CoreAnnotations.TokensAnnotation.class);
    if (words.stream().allMatch(word -> TimeCue.of(word.word()) == TimeCue.NONE)) {
      return List.of();
    }
    List<CoreMap> tokens = NumberNormalizer.findAndMergeNumbers(sentence);
    BitSet reached = new BitSet(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      TimeCue cue = TimeCue.of(tokens.get(i));
      if (cue != TimeCue.NONE) {
        reached.set(Math.max(0, i - cue.reach()), Math.min(tokens.size(), i + cue.reach() + 1));
      }
    }
    List<CoreMap> read = new ArrayList<>();
    reached.stream().forEach(i -> read.add(tokens.get(i)));
    return read;
  }
}
