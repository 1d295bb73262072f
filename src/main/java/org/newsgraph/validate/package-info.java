/// Checks an article's graph against the SHACL shapes; SHACL lives only here.
///
/// [org.newsgraph.validate.ShapeValidator] reads the ontology's shapes once and says of each
/// article's facts whether they conform; what does not is a value, never an exception. It changes
/// nothing. A claim without its assertion, say, is a [org.newsgraph.validate.Violation].
@NullMarked
package org.newsgraph.validate;

import org.jspecify.annotations.NullMarked;
