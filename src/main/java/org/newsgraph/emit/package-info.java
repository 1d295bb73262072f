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
/// What follows is not written: a claim and an assertion have no type, since `ng:statedIn` leads
/// from one to the other; a sentence is one node, whose IRI tells by its RFC 5147 fragment where it
/// stands (`…/article/ferry#char=510,626`), with its words; the words within it (trigger, subject,
/// object, cues) are places in the same text, `120,128`, and those of subject and object are left
/// out where their label stands first ([org.newsgraph.ontology.NamedPlaces]). So a claim takes 11
/// triples and not 15. `export --full` writes it all, sentences as Web Annotation targets.
@NullMarked
package org.newsgraph.emit;

import org.jspecify.annotations.NullMarked;
