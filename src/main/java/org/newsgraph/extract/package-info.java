/// Turns annotations into facts with the ontology's lexicon.
@NullMarked
package org.newsgraph.extract;

import org.jspecify.annotations.NullMarked;
