package org.newsgraph.cli;

import java.util.List;
import org.newsgraph.publish.DatasetPart;
import org.newsgraph.publish.LinkedData;
import org.newsgraph.publish.ReconciliationPart;
import org.newsgraph.serve.ServerPart;
import org.newsgraph.site.ReadingRoom;
import org.newsgraph.site.SnippetTemplates;

/// What `newsgraph serve` answers beside the SPARQL endpoint and what comes with it.
public final class ServedParts {

  /// Each of them.
  public static final List<ServerPart> ALL =
      List.of(
          new LinkedData(new ReadingRoom()),
          new DatasetPart(),
          new ReconciliationPart(new SnippetTemplates()));

  private ServedParts() {}
}
