/// Trains the network that [org.newsgraph.interpret] reads text with.
///
/// [Trainer] is the command. [GoldArticle] is an annotated article cut into words, with the nodes
/// and arcs that the network has to find; [Treebank] holds sentences with their syntax. [Batch]
/// puts windows of several of them into arrays; [Network] holds the weights and says how wrong it
/// is; [Optimizer] mends them; [ModelWriter] writes what the program reads.
///
/// Only the profile `train` compiles this package: the program carries none of it.
@NullMarked
package org.newsgraph.train;

import org.jspecify.annotations.NullMarked;
