/// Turns annotations into facts with the ontology's lexicon.
///
/// What to extract is in `ontology/`; how is here, one small class a layer:
///
/// 1. [org.newsgraph.extract.Tree]: a sentence as a tree, with the parser's best known errors
///    mended;
/// 2. [org.newsgraph.extract.MentionFinder]: the noun phrases that name things, with kind and
///    count;
/// 3. [org.newsgraph.extract.CoreferenceResolver]: which mentions are one thing;
/// 4. [org.newsgraph.extract.PredicateFinder]: words that the lexicon knows, with their arguments
///    by syntactic slot, whatever the construction (active, passive, relative clause, noun);
/// 5. [org.newsgraph.extract.FrameMatcher]: slots to roles, by the lexicon and the ontology's
///    ranges; [org.newsgraph.extract.Senses] refuses the senses that are not meant;
/// 6. [org.newsgraph.extract.Attribution]: who says so;
/// 7. [org.newsgraph.extract.Factuality]: denied, doubtful, planned, or so;
/// 8. [org.newsgraph.extract.NounRelations]: what noun phrases tell by themselves;
/// 9. [org.newsgraph.extract.FactAssembler]: facts with their grounds.
///
/// "Police said two men were arrested in Skopje" gives an `ng:Arrest` with `ng:patient` "two men"
/// and `ng:place` Skopje, claimed by the police, and `ng:count` 2 of the men.
@NullMarked
package org.newsgraph.extract;

import org.jspecify.annotations.NullMarked;
