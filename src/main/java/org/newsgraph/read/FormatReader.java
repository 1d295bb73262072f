package org.newsgraph.read;

import java.io.IOException;

/// Takes the articles out of files of one format.
///
/// A file with one article is read at once, a file with many as its drafts are asked for; these
/// close it then. Text stays as written: cleaning and checking come later and are the same for all.
@FunctionalInterface
interface FormatReader {

  /// The drafts of a file.
  ///
  /// @throws ReadException where the whole file is bad
  Drafts open(Source source) throws ReadException, IOException;
}
