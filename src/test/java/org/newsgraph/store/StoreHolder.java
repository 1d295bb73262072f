package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.sys.JenaSystem;

/// Holds a store open in a process of its own.
final class StoreHolder {

  private StoreHolder() {}

  static Process start(Path directory) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoreHolder.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getInputStream().read();
    return process;
  }

  @SuppressWarnings("SystemOut") // Its output is how it tells that it holds the store.
  public static void main(String[] arguments) throws Exception {
    JenaSystem.init();
    Tdb2Store.openOrCreate(Path.of(arguments[0]));
    System.out.println("open");
    System.out.flush();
    Thread.sleep(60_000);
  }
}
