package org.newsgraph.ontology;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.model.OntologyTerm;

/// The terms of Newsgraph's and others' ontologies that articles' graphs are made of, as nodes.
public final class Ng {

  public static final Node ARTICLE = ng("Article");
  public static final Node NEWS_ARTICLE = NodeFactory.createURI("https://schema.org/NewsArticle");
  public static final Node ABOUT = ng("about");
  public static final Node SECTION = NodeFactory.createURI("https://schema.org/articleSection");
  public static final Node CORRECTION = NodeFactory.createURI("https://schema.org/correction");

  public static final Node ARCHIVED_AT = ng("archivedAt");
  public static final Node ARCHIVED_COPY = ng("ArchivedCopy");
  public static final Node ARCHIVED_ON = ng("archivedOn");
  public static final Node PAYLOAD_DIGEST = ng("payloadDigest");
  public static final Node ARCHIVE_FILE = ng("archiveFile");

  public static final Node CLAIM = ng("Claim");
  public static final Node STATED_IN = ng("statedIn");
  public static final Node SUBJECT_SPAN = ng("subjectSpan");
  public static final Node OBJECT_SPAN = ng("objectSpan");
  public static final Node TIME_TEXT = ng("timeText");

  public static final Node ASSERTION = ng("Assertion");
  public static final Node CLAIMANT = ng("claimant");
  public static final Node REPORTED_IN = ng("reportedIn");
  public static final Node POLARITY = ng("polarity");
  public static final Node CERTAINTY = ng("certainty");
  public static final Node CONFIDENCE = ng("confidence");
  public static final Node EVIDENCE = ng("evidence");
  public static final Node QUOTE = ng("quote");
  public static final Node PAGE = ng("page");
  public static final Node TRIGGER = ng("trigger");
  public static final Node ATTRIBUTION_CUE = ng("attributionCue");
  public static final Node NEGATION_CUE = ng("negationCue");
  public static final Node HEDGE_CUE = ng("hedgeCue");

  public static final Node CLAIMED_TYPE = ng("claimedType");
  public static final Node PREDICATE = ng("predicate");
  public static final Node TEXT = ng("text");
  public static final Node CONTENT_KEY = ng("contentKey");
  public static final Node TIME = ng("time");
  public static final Node NEGATED = ng("Negated");
  public static final Node CERTAIN = ng("Certain");

  public static final Node UNMATCHED = ng("Unmatched");
  public static final Node HAS_UNMATCHED = ng("unmatched");
  public static final Node REASON = ng("reason");
  public static final Node GAVE_OPEN_EVENTS = ng("gaveOpenEvents");
  public static final Node SOFTWARE_VERSION = ng("softwareVersion");
  public static final Node ONTOLOGY_HASH = ng("ontologyHash");
  public static final Node MODEL = ng("model");
  public static final Node OPTION = ng("option");

  public static final Node SUMMARY = ng("Summary");
  public static final Node ARTICLE_COUNT = ng("articleCount");
  public static final Node PAIR_OF = ng("pairOf");

  public static final Node ACTIVITY = prov("Activity");
  public static final Node GENERATED = prov("generated");
  public static final Node ENDED_AT_TIME = prov("endedAtTime");

  private Ng() {}

  /// The term of this local name.
  public static Node ng(String localName) {
    return NodeFactory.createURI(OntologyTerm.ng(localName).iri());
  }

  /// The certainty of this name in lower case, such as `probable`.
  public static Node certainty(String name) {
    return ng(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
  }

  private static Node prov(String localName) {
    return NodeFactory.createURI("http://www.w3.org/ns/prov#" + localName);
  }
}
