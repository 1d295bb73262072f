/// Analyses an article's text: sentences, words, names, times and dependencies.
///
/// CoreNLP lives only here, behind [org.newsgraph.annotate.Annotator]. "Police arrested two men."
/// becomes one [org.newsgraph.model.Sentence] whose word `arrested` is the root, with `Police` as
/// its `nsubj` and `men` as its `obj`. Coreference is not done here: what it is worth on news comes
/// from names and descriptions, which `extract` resolves itself.
@NullMarked
package org.newsgraph.annotate;

import org.jspecify.annotations.NullMarked;
