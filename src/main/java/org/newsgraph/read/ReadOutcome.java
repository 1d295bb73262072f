package org.newsgraph.read;

/// What became of one input: an article, a failure, or a file skipped.
public sealed interface ReadOutcome permits ReadArticle, ReadFailure, ReadSkipped {}
