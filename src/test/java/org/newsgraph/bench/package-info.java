/// Measures speed and memory: `mvn -B -Pbench -DskipTests verify` writes `target/bench/report.md`.
///
/// Everything is measured from outside, on processes as users start them, so that nothing of it is
/// in the program.
@NullMarked
package org.newsgraph.bench;

import org.jspecify.annotations.NullMarked;
