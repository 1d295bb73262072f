/// What is looked for and how English words it: the ontology, its terms and the lexicon.
///
/// Reads `ontology/*.ttl` and `ontology/lexicon/*.ttl`; knows nothing of articles. An entry such as
/// "detain" (a verb that denotes `ng:Arrest`, whose subject is the agent and whose object is the
/// patient) is one [org.newsgraph.ontology.LexicalEntry].
@NullMarked
package org.newsgraph.ontology;

import org.jspecify.annotations.NullMarked;
