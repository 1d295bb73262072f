/// Answers over HTTP: SPARQL, the Graph Store Protocol and pages, on a Fuseki inside this process.
///
/// Everyone on this machine may read; who knows the token of the running server may write, and with
/// `Access` those users whose role allows it. No request makes the server open a file or another
/// address than the allowed services: `LOAD` and remote JSON-LD contexts are off. `Limits` says
/// what one request may cost. `GET /news/sparql?query=ASK{}` is a query, `GET /news/data?graph=IRI`
/// an article's graph, `/fuseki/` Fuseki's own pages.
///
/// What answers beside the endpoint is a [ServerPart]: a function from the [ServedGraph] (dataset,
/// base of the IRIs, settings) to [Route]s. `graph -> List.of(Route.reading("/claims", new
/// Claims(graph)))` is one. The server's own are listed in [NewsServer], those of packages above in
/// `ServedParts` of the command line. A route only reads; `Route.asking` takes posted forms too.
/// Each route stands in the access table that `AccessTableIT` reads.
@NullMarked
package org.newsgraph.serve;

import org.jspecify.annotations.NullMarked;
