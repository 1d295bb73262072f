/// Answers over HTTP: SPARQL, the Graph Store Protocol and pages, on a Fuseki inside this process.
///
/// Everyone on this machine may read; only who knows the token of the running server may write. No
/// request makes the server open another address or a file: `SERVICE`, `LOAD` and remote JSON-LD
/// contexts are off, and there is no SPARQL Update. `GET /news/sparql?query=ASK{}` is a query, `GET
/// /news/data?graph=IRI` an article's graph, `/fuseki/` Fuseki's own pages.
@NullMarked
package org.newsgraph.serve;

import org.jspecify.annotations.NullMarked;
