/// Analyses a text with CoreNLP: sentences, words, names, times and dependencies.
///
/// It serves `eval knowledgenet`, `relations train` and `eval linking` only; `interpret` reads the
/// articles that are built.
///
/// "Police arrested two men." becomes one [org.newsgraph.model.Sentence] whose word `arrested` is
/// the root, with `Police` as its `nsubj` and `men` as its `obj`. Beside
/// [org.newsgraph.annotate.Annotator] only `interpret` uses CoreNLP, for dates, numbers and lemmas.
@NullMarked
package org.newsgraph.annotate;

import org.jspecify.annotations.NullMarked;
