/// Analyses an article's text: sentences, words, names, times and dependencies; CoreNLP lives only here.
@NullMarked
package org.newsgraph.annotate;

import org.jspecify.annotations.NullMarked;
