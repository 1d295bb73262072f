/// Analyses a corpus on a Spark cluster: files of articles in, parts of N-Quads out.
///
/// [org.newsgraph.spark.BuildJob] finds the files of a corpus ([org.newsgraph.spark.CorpusFiles]),
/// surveys their articles ([org.newsgraph.spark.Survey]) and refuses two of one id, leaves out what
/// an earlier run has done and what comes twice, and spreads the rest by size
/// ([org.newsgraph.spark.Plan]). Each task analyses its share with the program's
/// [org.newsgraph.pipeline.Analyser], of which a process has one, and writes a part
/// ([org.newsgraph.spark.PartTask]). Parts count once the manifest names them
/// ([org.newsgraph.spark.Manifest]), so a task that is repeated, or runs twice, doubles nothing.
///
/// What follows from all articles together is not made here but by the store that the parts are
/// loaded into.
@NullMarked
package org.newsgraph.spark;

import org.jspecify.annotations.NullMarked;
