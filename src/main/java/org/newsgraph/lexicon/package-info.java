/// Adds to a reading what the words of a lexicon tell, by their syntactic arguments.
///
/// The network knows the classes that it was trained on; this stage is how a class that somebody
/// adds in Turtle is found without training. One small class a step:
///
/// 1. [org.newsgraph.lexicon.SyntaxTree]: a sentence as a tree, from the network's syntax;
/// 2. [org.newsgraph.lexicon.TriggerFinder]: words and phrases that the lexicon has entries for;
/// 3. [org.newsgraph.lexicon.Arguments]: their arguments by deep slot, whatever the construction
///    (active, passive, relative clause, coordination, noun);
/// 4. [org.newsgraph.lexicon.Fillers]: the node that stands for an argument, or a new one;
/// 5. [org.newsgraph.lexicon.FrameReader]: slots to roles, by the entry and the ontology's ranges;
/// 6. [org.newsgraph.lexicon.Outlooks]: denied, doubtful or so, and who says it;
/// 7. [org.newsgraph.lexicon.LexiconMatcher]: all of it into the reading, beside what the network
///    read or instead of it.
///
/// "The mill was bought by Selve Foods" with an entry "buy" that denotes `co:Takeover`, of which
/// `arg:subject` is `ng:agent` and `arg:object` is `co:target`: the network has read two things,
/// "The mill" and "Selve Foods". Added are an event `co:Takeover` at "bought" and two arcs from it,
/// `co:target` to the mill and `ng:agent` to Selve Foods. Had the network taken "bought" for an
/// `ng:Acquisition`, that event would become the takeover, and those of its arcs stay that a
/// takeover may have.
///
/// A verb that neither the network nor an entry knows becomes an open event, with the agent and the
/// patient that were read.
///
/// What it does not do: it makes no facts and joins no mentions.
@NullMarked
package org.newsgraph.lexicon;

import org.jspecify.annotations.NullMarked;
