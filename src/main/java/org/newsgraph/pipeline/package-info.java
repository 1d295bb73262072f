/// Calls the stages in order: read, interpret, lexicon, resolve, assemble, emit, link, validate,
/// store.
///
/// An [org.newsgraph.pipeline.Analysis] is how a text becomes facts: the network reads it, the
/// lexicon adds what its words tell, mentions of one thing are joined, and facts are made of what
/// is left. [org.newsgraph.pipeline.Stages] are the analysis with what follows it.
///
/// An [org.newsgraph.pipeline.Analyser] is the one way in for all who have articles: the command
/// line, Spark and other programs. It takes an article, or a line of JSONL, through all stages up
/// to the store, and gives its graphs or says why there are none.
///
/// A [org.newsgraph.pipeline.Build] takes the outcomes of reading as a stream, works on several
/// articles at once, and hands their graphs on in the order of the input and in small batches, so
/// memory stays bounded and a kill loses at most the batch in flight. A bad article is reported and
/// the others are built. The stages themselves know nothing of each other.
///
/// With an index or a person's decisions, [org.newsgraph.pipeline.Identity] says between emitting
/// and validating which things are one, and what they are is then written with one name.
///
/// A fact that breaks the shapes is left out with a warning; the rest of its article is kept.
///
/// A [org.newsgraph.pipeline.Loading] fills a store from graphs that were written elsewhere, and
/// brings those of earlier versions into today's form.
///
/// `new Build(analyser, threads, …).run(reader.read(inputs), store::replace)` builds a store; a
/// `List::add` in place of `store::replace` keeps the graphs in memory.
@NullMarked
package org.newsgraph.pipeline;

import org.jspecify.annotations.NullMarked;
