/// Asks the store: named queries, exports, explanations and statistics.
///
/// All classes ask through Jena's `RDFLink`, so a directory and a server are the same to them, and
/// write to a stream that they are given. Nothing here changes a store.
///
/// `facts.rq` is a [org.newsgraph.query.NamedQuery] of the [org.newsgraph.query.QueryCatalogue]; a
/// [org.newsgraph.query.QueryRunner] writes its rows as a table, CSV, TSV, JSON or XML.
@NullMarked
package org.newsgraph.query;

import org.jspecify.annotations.NullMarked;
