/// Says which named things of an article are which items of Wikidata, and with what grounds.
///
/// [org.newsgraph.link.IndexBuilder] streams a Wikidata dump into a Lucene index, whose items an
/// [org.newsgraph.link.ItemIndex] finds by name. A [org.newsgraph.link.Linker] ranks the candidates
/// of all names of an article, first each by itself and then with regard to the others, by the
/// weights of a [org.newsgraph.link.LinkModel] that [org.newsgraph.link.LinkTraining] has learnt;
/// what a person has decided ([org.newsgraph.link.Decisions]) wins. It makes no triples and asks
/// nothing outside the machine. Lucene lives only here.
///
/// "Lundhavn" in an article that names Norvania is the port in Norvania and not the hamlet in
/// Estmark: its label, and the article names its country.
@NullMarked
package org.newsgraph.link;

import org.jspecify.annotations.NullMarked;
