/// Asks a reconciliation service which items the named things of an article are.
///
/// A [org.newsgraph.reconcile.ReconcilingLinker] is a [org.newsgraph.link.NameLinker] that works
/// over the network: it speaks the W3C Reconciliation Service API 0.2, which Wikidata's service,
/// OpenRefine's and many others have. All HTTP of linking lives here, and it is polite: one request
/// at a time, not too many, no more when the service is in trouble. What was answered is kept on
/// disk with its date ([org.newsgraph.reconcile.AnswerCache]), so that the next run needs no
/// network and gives the same. A service that fails never stops a build: its things are unresolved,
/// and a later run asks for them again.
///
/// "Lundhavn", a place of which the article says that it is in Norvania, is asked for with the
/// service's type for places and with Norvania as its country; of what comes back the one item that
/// is clearly ahead is the same, two that are close are none.
@NullMarked
package org.newsgraph.reconcile;

import org.jspecify.annotations.NullMarked;
