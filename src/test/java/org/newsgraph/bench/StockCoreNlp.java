package org.newsgraph.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// The peer: CoreNLP as it comes, up to its own relations between things.
final class StockCoreNlp {

  private StockCoreNlp() {}

  public static void main(String[] arguments) throws Exception {
    long begin = System.nanoTime();
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,kbp");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    long loaded = System.nanoTime();
    long tokens = 0;
    List<Path> files;
    try (Stream<Path> listed = Files.list(Path.of(arguments[0]))) {
      files = listed.sorted().toList();
    }
    for (Path file : files) {
      CoreDocument document =
          new CoreDocument(Files.readString(file).split("(?m)^---$", 3)[2].strip());
      pipeline.annotate(document);
      tokens += document.tokens().size();
    }
    System.out.printf("load %.1f%n", (loaded - begin) / 1e9);
    System.out.printf("annotate %.1f%n", (System.nanoTime() - loaded) / 1e9);
    System.out.printf("tokens %d%n", tokens);
  }
}
