package org.newsgraph.site;

import java.util.List;
import java.util.Map;
import org.newsgraph.publish.Snippets;

/// Makes what other programs show of this graph's things.
public final class SnippetTemplates implements Snippets {

  @Override
  public String preview(String name, String description, List<Fact> facts) {
    return Templates.text(
        "preview", Map.of("name", name, "description", description, "facts", List.copyOf(facts)));
  }

  @Override
  public String flyout(String name, String description) {
    return Templates.text("flyout", Map.of("name", name, "description", description));
  }
}
