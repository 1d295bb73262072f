package org.newsgraph.eval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.newsgraph.model.FactKind;

/// One row of `facts.rq`: a triple that the program found.
///
/// @param columns the row's values by the names of their columns; unbound ones are left out
public record ExtractedFact(SortedMap<String, String> columns) {

  private static final Pattern NAMED = Pattern.compile(".*/entity/[^/]+");

  /// By their columns, names before values: the same order whatever order a store answers in.
  static final Comparator<ExtractedFact> ORDER =
      (a, b) -> compare(a.columns.entrySet().iterator(), b.columns.entrySet().iterator());

  public ExtractedFact {
    columns = new TreeMap<>(columns);
  }

  private static int compare(
      Iterator<Map.Entry<String, String>> a, Iterator<Map.Entry<String, String>> b) {
    Comparator<Map.Entry<String, String>> byColumn =
        Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue());
    while (a.hasNext() && b.hasNext()) {
      int order = byColumn.compare(a.next(), b.next());
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(a.hasNext(), b.hasNext());
  }

  /// The article's id: the last part of its IRI.
  public String article() {
    String iri = text("article").replaceFirst("/+$", "");
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  /// Local names of the subject's classes.
  public List<String> subjectTypes() {
    return list("subjectType");
  }

  /// What the subject is called.
  public List<String> subjectLabels() {
    return list("subjectLabel");
  }

  /// Local name of the property.
  public String property() {
    return text("property");
  }

  /// Local names of the object's classes; empty for plain values.
  public List<String> objectTypes() {
    return list("objectType");
  }

  /// What the object is called, or the value.
  public List<String> objectLabels() {
    return list("objectLabel");
  }

  /// What the claimant is called; empty where the article itself speaks.
  public List<String> claimants() {
    return list("claimant");
  }

  /// `affirmed` or `negated`.
  public String polarity() {
    return columns.getOrDefault("polarity", "affirmed");
  }

  /// `certain`, `probable`, `possible` or `undetermined`.
  public String certainty() {
    return columns.getOrDefault("certainty", "certain");
  }

  /// How likely the program takes the fact to be right; absent where the row does not say.
  public OptionalDouble confidence() {
    String confidence = text("confidence");
    return confidence.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(confidence));
  }

  /// Whether its confidence is at least this; one without a confidence is as sure as 0.
  boolean isAsSure(double threshold) {
    return confidence().orElse(0) >= threshold;
  }

  /// Its kind, as far as kinds differ in how often they are right.
  FactKind kind(Set<String> eventTypes) {
    return new FactKind(form(eventTypes), filler());
  }

  private FactKind.Form form(Set<String> eventTypes) {
    return subjectTypes().stream()
        .filter(eventTypes::contains)
        .findFirst()
        .map(FactKind::ofEvent)
        .orElseGet(() -> isNamed("subject") ? FactKind.Form.NAMED : FactKind.Form.DESCRIBED);
  }

  private FactKind.Filler filler() {
    if (objectTypes().isEmpty()) {
      return FactKind.ofValue(property());
    }
    return isNamed("object") ? FactKind.Filler.NAME : FactKind.Filler.DESCRIPTION;
  }

  /// Whether the term's IRI is that of a named thing.
  private boolean isNamed(String column) {
    String iri = columns.get(column);
    if (iri == null) {
      throw new IllegalArgumentException(
          "the rows have no column \"%s\"; take all columns of the query facts".formatted(column));
    }
    return NAMED.matcher(iri).matches();
  }

  /// The sentence that states it.
  public String quote() {
    return text("quote");
  }

  /// The fact for a reader.
  public String label() {
    return term(subjectLabels(), subjectTypes())
        + " "
        + property()
        + " "
        + term(objectLabels(), objectTypes());
  }

  private static String term(List<String> labels, List<String> types) {
    String label = labels.isEmpty() ? "?" : labels.getFirst();
    return types.isEmpty() ? "\"" + label + "\"" : label + " (" + String.join(", ", types) + ")";
  }

  private String text(String column) {
    return columns.getOrDefault(column, "");
  }

  private List<String> list(String column) {
    return Arrays.stream(text(column).split("\\|")).filter(part -> !part.isEmpty()).toList();
  }
}
