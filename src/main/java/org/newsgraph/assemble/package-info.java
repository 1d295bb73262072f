/// Makes facts of a reading whose mentions are resolved.
///
/// [org.newsgraph.assemble.Assembler] keeps what is likely enough and what the ontology allows,
/// gives times and numbers their values, and each fact its ground: the sentence, who says so, and
/// how surely. It decides neither which mentions are one thing nor how facts are written.
///
/// "Police said two men were arrested in May 2015", read as an arrest with two men as its patient,
/// a time, and a claimant, becomes `ng:Arrest` with `ng:patient` "two men" and `ng:time`
/// `"2015-05"^^xsd:gYearMonth`, both claimed by the police.
@NullMarked
package org.newsgraph.assemble;

import org.jspecify.annotations.NullMarked;
