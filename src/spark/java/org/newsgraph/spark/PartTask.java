package org.newsgraph.spark;

import java.io.IOException;
import java.util.Iterator;
import org.apache.jena.sys.JenaSystem;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.newsgraph.pipeline.Analyser;
import org.newsgraph.read.ReadOutcome;
import scala.Tuple2;

/// Analyses the articles of one part and writes it.
///
/// @param run names the files of this run
record PartTask(
    Broadcast<CorpusFiles> corpus,
    Broadcast<JobSettings> settings,
    Broadcast<SerializableConfiguration> hadoop,
    Counters counters,
    String output,
    String run)
    implements VoidFunction<Iterator<Tuple2<PartKey, byte[]>>> {

  @Override
  public void call(Iterator<Tuple2<PartKey, byte[]>> records) throws IOException {
    if (!records.hasNext()) {
      return;
    }
    JenaSystem.init();
    TaskContext task = TaskContext.get();
    Analyser analyser = ExecutorAnalyser.of(settings.value());
    // Each attempt writes files of its own: of two that run at once, one counts.
    String name = "%s-%05d-%d".formatted(run, task.partitionId(), task.taskAttemptId());
    OutputFolder folder = new OutputFolder(output, hadoop.value().value());
    try (PartWriter writer = new PartWriter(folder, name);
        CorpusReader reader =
            new CorpusReader(corpus.value(), settings.value(), hadoop.value().value())) {
      while (records.hasNext()) {
        Tuple2<PartKey, byte[]> record = records.next();
        RecordKey key = record._1().record();
        ReadOutcome read = reader.read(key, record._2());
        String place = corpus.value().place(key);
        counters.add(writer.write(place, read, analyser.analyse(read)));
      }
      counters.parts().add(writer.finish());
    }
  }
}
