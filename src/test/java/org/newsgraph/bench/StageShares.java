package org.newsgraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// Which of the program's packages the time goes to, by the samples of a JFR recording.
///
/// Samples count for the innermost package of the program on their stack; time outside of Java
/// methods, such as collecting garbage and compiling, has none.
final class StageShares {

  private static final String PROGRAM = "org.newsgraph.";

  private StageShares() {}

  /// Share of each package, from 0 to 1.
  static Map<String, Double> of(Path recording) throws IOException {
    Map<String, Integer> samples = new TreeMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.getEventType().getName().equals("jdk.ExecutionSample")
          && event.getStackTrace() != null) {
        samples.merge(stage(event), 1, Integer::sum);
      }
    }
    double all = samples.values().stream().mapToInt(Integer::intValue).sum();
    Map<String, Double> shares = new TreeMap<>();
    samples.forEach((stage, count) -> shares.put(stage, count / all));
    return shares;
  }

  private static String stage(RecordedEvent event) {
    for (RecordedFrame frame : event.getStackTrace().getFrames()) {
      String type = frame.getMethod().getType().getName();
      if (type.startsWith(PROGRAM)) {
        return type.substring(PROGRAM.length()).split("\\.")[0];
      }
    }
    return "other";
  }
}
