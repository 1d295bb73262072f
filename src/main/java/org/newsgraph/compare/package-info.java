/// Says of each stated fact what Wikidata says about the same, and writes what is new for it.
///
/// A `Comparer` looks at the `StatedFacts` of linked things whose property the ontology aligns with
/// one of Wikidata. What Wikidata knows comes from a `Wikidata`: a `WikidataEndpoint`, or whatever
/// else the caller has, such as an index; the answer is the same. Nothing here changes a store or
/// Wikidata: `QuickStatements` are lines that a person looks through and submits.
///
/// "Ada Brimm, born in Norvania in April 1961": Wikidata is more precise, since it has the port in
/// Norvania and the day.
@NullMarked
package org.newsgraph.compare;

import org.jspecify.annotations.NullMarked;
