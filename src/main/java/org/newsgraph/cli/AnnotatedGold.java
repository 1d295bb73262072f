package org.newsgraph.cli;

import org.newsgraph.eval.LinkingDocument;
import org.newsgraph.model.Annotations;

/// A gold text with its analysis.
record AnnotatedGold(LinkingDocument document, Annotations annotations) {}
