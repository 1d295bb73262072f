/// Answers over HTTP: Fuseki, its pages and the Graph Store Protocol.
@NullMarked
package org.newsgraph.serve;

import org.jspecify.annotations.NullMarked;
