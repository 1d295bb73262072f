/// Calls the stages in order: read, annotate, extract, emit, validate, store.
@NullMarked
package org.newsgraph.pipeline;

import org.jspecify.annotations.NullMarked;
