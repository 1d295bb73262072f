/// Reads an article's text with a small network and says what it found.
///
/// The text is cut into sentences and words ([Sentences], [WordSplitter]), several sentences
/// together with the headline into a [Window] of word pieces ([WordPieces]), and the encoder gives
/// each word a vector. Over every stretch of a sentence's words the network says what it is (a
/// thing and its class, an event and its type, a time, …), then for each pair of these what one is
/// to the other.
///
/// "Police arrested two men in Oslo on Monday" becomes the nodes *Police*, *two men*, *Oslo*,
/// *Monday* and the event *arrested*, with arcs `agent`, `patient`, `place` and `time` from it, and
/// `count` from *two men* to *two*.
///
/// Dates get their values from CoreNLP's SUTime, which is loaded with the first one; numbers and
/// lemmas come from CoreNLP too, without any model. Nothing here makes facts or decides which
/// mentions are one thing.
///
/// ONNX Runtime is used here and nowhere else. The network is trained by `org.newsgraph.train` in
/// `src/train`, which uses the same words, pieces and windows.
@NullMarked
package org.newsgraph.interpret;

import org.jspecify.annotations.NullMarked;
