/// Says which named things of an article are which items of Wikidata, and with what grounds.
///
/// [org.newsgraph.link.IndexBuilder] streams a Wikidata dump into a Lucene index, whose items an
/// [org.newsgraph.link.ItemIndex] finds by name. It links nothing outside the machine unless an
/// online service is named. Lucene lives only here, behind [org.newsgraph.link.ItemIndex].
@NullMarked
package org.newsgraph.link;

import org.jspecify.annotations.NullMarked;
