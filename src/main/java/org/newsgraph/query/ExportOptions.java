package org.newsgraph.query;

/// What of an article's graphs is written, and how.
///
/// @param factsOnly plain triples alone, without claims, assertions and evidence
/// @param withText the article's text too
/// @param withRun how and when the graph was made too
/// @param full what follows from the rest too: types, the places of all words, and Web Annotation
///   of sentences
/// @param rdf12 claims as reifiers of RDF 1.2 in place of subject, predicate and object
/// @param languageTags labels with the language tag `en`
public record ExportOptions(
    GraphFormat format,
    boolean factsOnly,
    boolean withText,
    boolean withRun,
    boolean full,
    boolean rdf12,
    boolean languageTags) {

  public ExportOptions {
    if (rdf12 && !format.hasRdf12()) {
      throw new ParameterException(
          "RDF 1.2 cannot be written as "
              + format.label()
              + ": use turtle, trig, nquads or ntriples");
    }
    if (format.isPropertyGraph() && (withText || withRun || full || languageTags)) {
      throw new ParameterException(
          format.label() + " has no place for texts, runs, annotations and language tags");
    }
  }

  /// Facts with their claims and evidence, without text and run, in RDF 1.1.
  public static ExportOptions of(GraphFormat format) {
    return new ExportOptions(format, false, false, false, false, false, false);
  }

  /// The same, but plain triples alone.
  public ExportOptions onlyFacts() {
    return new ExportOptions(format, true, withText, withRun, full, rdf12, languageTags);
  }

  /// The same with the article's text.
  public ExportOptions includingText() {
    return new ExportOptions(format, factsOnly, true, withRun, full, rdf12, languageTags);
  }

  /// The same with the run that made the graph.
  public ExportOptions includingRun() {
    return new ExportOptions(format, factsOnly, withText, true, full, rdf12, languageTags);
  }

  /// The same with what follows from the rest.
  public ExportOptions inFull() {
    return new ExportOptions(format, factsOnly, withText, withRun, true, rdf12, languageTags);
  }

  /// The same in RDF 1.2.
  public ExportOptions inRdf12() {
    return new ExportOptions(format, factsOnly, withText, withRun, full, true, languageTags);
  }

  /// The same with labels tagged as English.
  public ExportOptions withLanguageTags() {
    return new ExportOptions(format, factsOnly, withText, withRun, full, rdf12, true);
  }
}
