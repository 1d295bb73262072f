package org.newsgraph.publish;

import java.util.List;

/// HTML for other programs to show, made by whoever has the templates.
public interface Snippets {

  /// What a fact says of the thing that the snippet is about.
  record Fact(String property, String value) {}

  /// A small page about a thing, to be framed: inert, without links and scripts.
  String preview(String name, String description, List<Fact> facts);

  /// A few elements about a thing or term, to be put into a page.
  String flyout(String name, String description);
}
