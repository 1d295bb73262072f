/// Scores a build against facts that people found in the same articles.
///
/// A [org.newsgraph.eval.GoldFact] is one triple written down by hand with the forms of its terms
/// that count as right; an [org.newsgraph.eval.ExtractedFact] is a row of `facts.rq`.
/// [org.newsgraph.eval.Agreement] holds the rules by which two of them are the same fact,
/// [org.newsgraph.eval.Matching] pairs those of an article, and an [org.newsgraph.eval.Evaluation]
/// counts: precision, recall and F1 by article and by class of fact, who says it, denied or not,
/// how surely, and whether the confidences hold what they say.
///
/// It reads what a store or a file holds and changes nothing; it knows nothing of how facts are
/// made.
@NullMarked
package org.newsgraph.eval;

import org.jspecify.annotations.NullMarked;
