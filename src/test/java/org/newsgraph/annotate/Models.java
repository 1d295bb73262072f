package org.newsgraph.annotate;

/// The real annotator, loaded once for all tests that need it.
public final class Models {

  private static final class Loaded {
    private static final Annotator ANNOTATOR = CoreNlpAnnotator.load();
  }

  private Models() {}

  public static Annotator annotator() {
    return Loaded.ANNOTATOR;
  }
}
