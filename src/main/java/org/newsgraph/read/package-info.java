/// Reads files, folders, corpora and addresses into articles.
@NullMarked
package org.newsgraph.read;

import org.jspecify.annotations.NullMarked;
