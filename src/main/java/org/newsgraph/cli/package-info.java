/// The command line; the only place that prints and exits, and the only one that knows picocli.
///
/// Each command is a small class that turns options into calls of the packages below and their
/// values into lines: results on standard output, everything else on standard error. It exits with
/// 0 where all is done, 1 where something failed, 2 where it was called wrongly. `newsgraph build
/// data --store S` reads `data`, stores its graph in `S` and says what it did.
@NullMarked
package org.newsgraph.cli;

import org.jspecify.annotations.NullMarked;
