/// Checks an article's graph against the SHACL shapes; SHACL lives only here.
@NullMarked
package org.newsgraph.validate;

import org.jspecify.annotations.NullMarked;
