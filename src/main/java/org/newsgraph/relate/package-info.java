/// Reads relations between names with a linear model that is trained on KnowledgeNet.
///
/// No article is built with it: `eval knowledgenet` measures it, `relations train` trains it.
///
/// A [org.newsgraph.relate.RelationModel] looks at every pair of names, pronouns and dates of a
/// sentence. The first of two linear stages scores each pair by itself, from hashed features of its
/// words, the words between and around them and the dependency path; the second corrects that by
/// the scores of coreferent, listed, competing and reverse pairs and of other relations. The result
/// is calibrated, so that of the relations told with confidence 0.8 eight of ten are right.
///
/// From "Anna Berg (Oslo, 1961) chairs Norsk Hydro" it may read `PLACE_OF_BIRTH` between "Anna
/// Berg" and "Oslo" as a [org.newsgraph.model.LearntRelation].
///
/// A [org.newsgraph.relate.RelationTrainer] learns the model from
/// [org.newsgraph.relate.AnnotatedPassage]s. Passages that are not annotated for a relation serve
/// as weak examples that it does not hold: without them the model sees relations everywhere.
@NullMarked
package org.newsgraph.relate;

import org.jspecify.annotations.NullMarked;
