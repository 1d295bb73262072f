/// Keeps the graphs in TDB2 or behind a Graph Store Protocol server; the one place that changes a
/// database.
@NullMarked
package org.newsgraph.store;

import org.jspecify.annotations.NullMarked;
