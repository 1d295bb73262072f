package org.newsgraph.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newsgraph.interpret.Interpreter;
import org.newsgraph.model.AnalysisPart;
import org.newsgraph.ontology.OntologyFiles;
import org.newsgraph.pipeline.AnalyserSettings;
import org.newsgraph.pipeline.SoftwareVersion;
import org.newsgraph.read.ReadOptions;

/// How the articles of a job are read and analysed, as it is sent to the executors.
///
/// @param fieldNames which key of an object or column of a table holds a field
/// @param requireIds whether an article without id and address is a failure
record JobSettings(
    OntologyFiles ontology,
    String base,
    double minConfidence,
    Set<AnalysisPart> without,
    @Nullable SentFile index,
    @Nullable SentFile decisions,
    Map<String, String> fieldNames,
    boolean requireIds)
    implements Serializable {

  JobSettings {
    without = Set.copyOf(without);
    fieldNames = Map.copyOf(fieldNames);
  }

  /// The settings of this process's analyser.
  AnalyserSettings here() {
    return new AnalyserSettings(
        ontology, base, minConfidence, without, path(index), path(decisions), reading());
  }

  private static Optional<Path> path(@Nullable SentFile file) {
    return Optional.ofNullable(file).map(SentFile::path);
  }

  ReadOptions reading() {
    return ReadOptions.standard().withFieldNames(fieldNames);
  }

  /// What decides the graphs: parts of other settings do not belong into one folder.
  Map<String, String> summary() {
    Map<String, String> summary = new TreeMap<>();
    summary.put("software", SoftwareVersion.number());
    summary.put("model", Interpreter.MODEL);
    summary.put("ontology", ontology.sha256());
    summary.put("base", base);
    summary.put("min-confidence", Double.toString(minConfidence));
    summary.put("without", without.stream().sorted().toList().toString());
    summary.put("fields", new TreeMap<>(fieldNames).toString());
    summary.put("require-ids", Boolean.toString(requireIds));
    summary.put("index", index == null ? "" : index.named());
    summary.put("decisions", decisions == null ? "" : decisions.named());
    return summary;
  }
}
