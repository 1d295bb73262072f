/// The nouns that every stage speaks: articles, readings and facts.
///
/// Records and enums over the JDK alone; no library and no behaviour beyond what the values
/// themselves know. An [org.newsgraph.model.Article] becomes a [org.newsgraph.model.Reading] (what
/// its words name and what each is to the other), this becomes [org.newsgraph.model.Resolved] (with
/// the thing that each mention speaks of), and this [org.newsgraph.model.Facts].
///
/// All [org.newsgraph.model.Span]s are half-open, in UTF-16 code units of
/// [org.newsgraph.model.Article#text()]; what leaves the program is converted to code points by
/// [org.newsgraph.model.Article#position].
@NullMarked
package org.newsgraph.model;

import org.jspecify.annotations.NullMarked;
