/// Writes facts as RDF; the one place that makes triples.
@NullMarked
package org.newsgraph.emit;

import org.jspecify.annotations.NullMarked;
