package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;

/// Holds a store open in a process of its own, and may be in the middle of writing an article.
final class StoreHolder {

  private StoreHolder() {}

  static Process start(Path directory) throws IOException {
    return process(directory.toString());
  }

  /// A process that has written this article and does not come to commit it.
  static Process write(Path directory, String article) throws IOException {
    return process(directory.toString(), article);
  }

  private static Process process(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoreHolder.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getInputStream().read();
    return process;
  }

  @SuppressWarnings("SystemOut") // Its output is how it tells that it holds the store.
  public static void main(String[] arguments) throws Exception {
    JenaSystem.init();
    Tdb2Store store = Tdb2Store.openOrCreate(Path.of(arguments[0]));
    if (arguments.length > 1) {
      DatasetGraph article = StoreContract.dockers(arguments[1]).dataset();
      store.dataset().begin(ReadWrite.WRITE);
      article.stream().forEach(store.dataset()::add);
    }
    System.out.println("open");
    System.out.flush();
    Thread.sleep(60_000);
  }
}
