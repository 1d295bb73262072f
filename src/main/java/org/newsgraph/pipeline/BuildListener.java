package org.newsgraph.pipeline;

import java.util.List;
import org.newsgraph.read.Diagnostic;

/// Is told how a build goes; called by one thread.
public interface BuildListener {

  /// There is something to tell of an input: an error, a warning or a note.
  void diagnosed(Diagnostic diagnostic);

  /// A stage broke on an article; told beside the diagnostic, for those who want the stack trace.
  default void crashed(Diagnostic diagnostic, Throwable cause) {}

  /// An input is done with, whatever became of it; those skipped do not count.
  default void finished(String place) {}

  /// These articles' graphs are safe.
  default void committed(List<String> articleIds) {}
}
