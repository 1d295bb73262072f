package org.newsgraph.spark;

import java.io.Serializable;

/// A file that is written whole.
///
/// @param file its path below the output folder
/// @param sha256 of its bytes, in hexadecimal digits
record WrittenFile(String file, long bytes, String sha256) implements Serializable {}
