/// Keeps the graphs in TDB2 or behind a Graph Store Protocol server; the one place that changes a
/// database.
///
/// A [org.newsgraph.store.Store] takes datasets whose named graphs replace the stored ones of the
/// same names whole, so an article that is built again leaves no old triple behind and nothing else
/// is touched. It makes no triples and checks no shapes: what comes in is ready to be written.
///
/// Graphs that are written already come in as [org.newsgraph.store.LoadPart]s: in bulk into a
/// folder of its own, which takes the place of the former content when all of it is there.
///
/// A directory's labels are indexed in its folder `labels`, each once however many articles tell
/// it, in the same transactions; the index is made anew where it is missing, damaged or behind.
/// `?thing text:query (rdfs:label "kor*")` asks it in SPARQL.
///
/// The summary of a store, a graph of counts that others make, goes in the transaction that first
/// changes an article.
///
/// `StoreLocator.open(Path.of("newsgraph-db"))` gives the directory itself, or the server that
/// holds it while `newsgraph serve` runs.
@NullMarked
package org.newsgraph.store;

import org.jspecify.annotations.NullMarked;
