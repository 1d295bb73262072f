/// Asks the store: named queries, exports, explanations and statistics.
@NullMarked
package org.newsgraph.query;

import org.jspecify.annotations.NullMarked;
