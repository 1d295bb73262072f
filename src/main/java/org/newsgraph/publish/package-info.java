/// Lets other programs find the graph, look its IRIs up and link their tables to it.
///
/// Three parts of the server: [org.newsgraph.publish.LinkedData] answers at the IRIs of nodes and
/// at the ontology, [org.newsgraph.publish.DatasetPart] tells what the dataset holds (VoID, SPARQL
/// service description), and [org.newsgraph.publish.ReconciliationPart] finds the entity for a name
/// (Reconciliation Service API 0.2). They make no pages for readers and change nothing.
///
/// `GET /entity/skopje-23b8c1f0` with `Accept: text/turtle` leads by `303` to
/// `/entity/skopje-23b8c1f0.ttl`.
@NullMarked
package org.newsgraph.publish;

import org.jspecify.annotations.NullMarked;
