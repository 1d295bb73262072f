package org.newsgraph.cli;

import org.newsgraph.eval.LinkingDocument;
import org.newsgraph.model.Reading;

/// A gold text with what was read in it.
record ReadGold(LinkingDocument document, Reading reading) {}
