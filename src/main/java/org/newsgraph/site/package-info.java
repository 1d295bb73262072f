/// The reading room: pages on which a person reads what the graph holds, each fact beside its
/// sentence.
///
/// A [org.newsgraph.site.ReadingRoom] is a part of the server. Each page is a small class that
/// reads the stored graphs within one transaction into a record (`ArticlePage` into `ArticleView`),
/// which a template of `src/main/jte` turns into HTML; the templates escape by where a text stands.
/// Pages work without scripts, and scripts and styles are files of this program and its webjars:
/// nothing is asked of another server. Nothing here changes the graph.
///
/// `GET /article/charity-raid.html` shows the article's text, and beside it "According to Milan
/// Todosic: Salkovic – met → Lirim Dauti, in Skopje, in 2014", whose words are marked in the text.
@NullMarked
package org.newsgraph.site;

import org.jspecify.annotations.NullMarked;
