/// Writes facts as RDF; the one place that makes triples.
///
/// [org.newsgraph.emit.GraphWriter] turns the [org.newsgraph.model.Facts] of one article into
/// [org.newsgraph.emit.ArticleGraphs]: what it tells, its text, and how that was made. All names
/// are hashed from what they stand for, so the same facts give the same triples on every machine;
/// there are no blank nodes. It opens no file and no store.
///
/// "Police arrested two men" becomes `event:arrest-9f… ng:patient thing:group-81…`, a claim with
/// the same subject, predicate and object, and the claim's assertion, which leads to the sentence.
/// Where the sentence is denied or doubted, the plain triple is left out.
///
/// Of the spans only the evidence, a whole sentence, is described in full as a Web Annotation
/// target; the words within it (trigger, subject, object, cues) are named by IRIs whose RFC 5147
/// fragment says where they stand (`…/article/ferry#char=120,128`), since five more triples for
/// each word would double the graph.
@NullMarked
package org.newsgraph.emit;

import org.jspecify.annotations.NullMarked;
