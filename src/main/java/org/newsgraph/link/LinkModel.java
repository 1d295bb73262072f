package org.newsgraph.link;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.newsgraph.model.LinkDecision;
import org.newsgraph.ontology.ShippedFile;

/// The weights by which candidates are ranked and the best one is trusted. Never changes.
public final class LinkModel {

  private static final String RESOURCE = "model.tsv";

  // Measured with newsgraph eval linking --folds 2; see src/site/markdown/wikidata.md.
  private static final double SAME = 0.68;
  private static final double CLOSE = 0.4;

  private static final Map<Feature, Double> ROUGH =
      Map.ofEntries(
          Map.entry(Feature.LABEL, 3.0),
          Map.entry(Feature.ALIAS, 2.5),
          Map.entry(Feature.BARE, 2.0),
          Map.entry(Feature.DEMONYM, 3.0),
          Map.entry(Feature.PART_OF_PERSON, 3.0),
          Map.entry(Feature.ENDS_LONGER, 0.5),
          Map.entry(Feature.ACRONYM_OF_LONGER, 3.0),
          Map.entry(Feature.SHORTENED, 1.5),
          Map.entry(Feature.ACRONYM, 1.0),
          Map.entry(Feature.POPULARITY, 3.0),
          Map.entry(Feature.SAME_PERSON, 2.0),
          Map.entry(Feature.SAME_ORGANIZATION, 2.0),
          Map.entry(Feature.SAME_PLACE, 2.0));

  private final RankingNet ranking;
  private final double[] trust;
  private final double same;
  private final double close;

  private LinkModel(RankingNet ranking, double[] trust, double same, double close) {
    this.ranking = ranking;
    this.trust = trust.clone();
    this.same = same;
    this.close = close;
  }

  /// The model that comes with the program.
  public static LinkModel shipped() throws IOException {
    return read(RESOURCE, ShippedFile.text(LinkModel.class, RESOURCE));
  }

  /// Reads what [#write] writes.
  ///
  /// @param file where the text comes from, for messages
  public static LinkModel read(String file, String text) throws IOException {
    Map<String, double[]> ranking = new LinkedHashMap<>();
    double[] trust = new double[Trust.COUNT];
    double same = SAME;
    double close = CLOSE;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] fields = line.split("\t");
      try {
        double[] values = values(fields);
        switch (fields[0]) {
          case "ranking" -> ranking.put(row(fields[1]), values);
          case "trust" -> trust[Trust.position(fields[1])] = values[0];
          case "same" -> same = values[0];
          case "close" -> close = values[0];
          default ->
              throw new IllegalArgumentException("\"%s\" is no part of a model".formatted(line));
        }
      } catch (IllegalArgumentException e) {
        throw new IOException("%s:%d: error: %s".formatted(file, number, e.getMessage()), e);
      }
    }
    try {
      return new LinkModel(RankingNet.ofRows(ranking), trust, same, close);
    } catch (IllegalArgumentException e) {
      throw new IOException("%s: error: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static double[] values(String[] fields) {
    if (fields.length < 3) {
      throw new IllegalArgumentException("no weight");
    }
    double[] values = new double[fields.length - 2];
    for (int i = 0; i < values.length; i++) {
      try {
        values[i] = Double.parseDouble(fields[i + 2]);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("\"%s\" is not a number".formatted(fields[i + 2]), e);
      }
    }
    return values;
  }

  private static String row(String name) {
    if (!RankingNet.isRow(name)) {
      throw new IllegalArgumentException("\"%s\" is not a feature".formatted(name));
    }
    return name;
  }

  /// Writes what [#read] reads, with a first line that says where it comes from.
  public void write(String origin, PrintWriter out) {
    out.println("# " + origin);
    ranking.rows().forEach((name, row) -> out.println("ranking\t" + name + "\t" + joined(row)));
    for (int i = 0; i < Trust.COUNT; i++) {
      out.printf(Locale.ROOT, "trust\t%s\t%.4f%n", Trust.name(i), trust[i]);
    }
    out.printf(Locale.ROOT, "same\tthreshold\t%.2f%n", same);
    out.printf(Locale.ROOT, "close\tthreshold\t%.2f%n", close);
    out.flush();
  }

  private static String joined(double[] weights) {
    return Arrays.stream(weights)
        .mapToObj(weight -> String.format(Locale.ROOT, "%.4f", weight))
        .collect(Collectors.joining("\t"));
  }

  /// Weights by guess, from which learning begins.
  static LinkModel rough() {
    return new LinkModel(RankingNet.of(ROUGH), new double[Trust.COUNT], SAME, CLOSE);
  }

  LinkModel withRanking(RankingNet net) {
    return new LinkModel(net, trust, same, close);
  }

  LinkModel withTrust(double[] weights) {
    return new LinkModel(ranking, weights, same, close);
  }

  LinkDecision.Outcome outcome(double score) {
    if (score >= same) {
      return LinkDecision.Outcome.SAME;
    }
    return score >= close ? LinkDecision.Outcome.CLOSE : LinkDecision.Outcome.NONE;
  }

  double rank(Numbers features) {
    return ranking.score(features);
  }

  double trust(Numbers numbers) {
    return 1 / (1 + Math.exp(-numbers.times(trust)));
  }
}
