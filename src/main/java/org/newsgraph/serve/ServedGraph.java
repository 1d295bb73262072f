package org.newsgraph.serve;

import org.apache.jena.sparql.core.DatasetGraph;

/// What a part of the server gets to answer from.
///
/// @param dataset the stored graphs, to be read in a transaction; its default graph is their union
/// @param base what the IRIs of the graph begin with, ending in `/` or `#`
/// @param settings how the server was started
public record ServedGraph(DatasetGraph dataset, String base, ServerSettings settings) {}
