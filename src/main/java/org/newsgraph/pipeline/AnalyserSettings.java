package org.newsgraph.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.newsgraph.emit.BaseIri;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.model.AnalysisPart;
import org.newsgraph.ontology.OntologyFiles;
import org.newsgraph.read.ReadOptions;

/// How articles are analysed.
///
/// @param ontology terms, shapes and lexicon
/// @param base what all IRIs of the graphs begin with
/// @param minConfidence facts that are less sure are left out, 0 to 1
/// @param without parts that are left out, to measure what they bring
/// @param index the folder of an index of items that named things are linked to
/// @param decisions Turtle in which people say which things are which
/// @param reading how lines of JSONL are read
public record AnalyserSettings(
    OntologyFiles ontology,
    String base,
    double minConfidence,
    Set<AnalysisPart> without,
    Optional<Path> index,
    Optional<Path> decisions,
    ReadOptions reading) {

  public AnalyserSettings {
    without = Set.copyOf(without);
    BaseIri.checked(base);
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException(
          "the confidence \"%s\" is not a probability; allowed are 0 to 1"
              .formatted(minConfidence));
    }
  }

  /// The ontology that the program ships, every fact, and no linking.
  public static AnalyserSettings standard() throws IOException {
    return of(OntologyFiles.shipped());
  }

  /// Every fact of this ontology, and no linking.
  public static AnalyserSettings of(OntologyFiles ontology) {
    return new AnalyserSettings(
        ontology,
        GraphWriter.DEFAULT_BASE,
        0,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        ReadOptions.standard());
  }

  /// The same with named things linked to the items of this index.
  public AnalyserSettings withIndex(Path directory) {
    return new AnalyserSettings(
        ontology, base, minConfidence, without, Optional.of(directory), decisions, reading);
  }

  /// What the graphs of runs tell of these settings.
  SortedMap<String, String> options() {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("base", base);
    if (minConfidence > 0) {
      options.put("min-confidence", Double.toString(minConfidence));
    }
    if (!without.isEmpty()) {
      options.put("without", without.stream().sorted().toList().toString());
    }
    return options;
  }
}
