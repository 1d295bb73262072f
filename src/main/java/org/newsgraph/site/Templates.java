package org.newsgraph.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Fills the templates of `src/main/jte`, which were turned into Java with the program.
final class Templates {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "org.newsgraph.site");
  private final Assets assets;

  Templates(Assets assets) {
    this.assets = assets;
  }

  /// The page of a template, with what it shows.
  Answer page(String template, Object view) {
    return page(200, template, view);
  }

  /// The same with another status.
  Answer page(int status, String template, Object view) {
    StringOutput output = new StringOutput(1 << 14);
    engine.render(template + ".jte", Map.of("view", view, "assets", assets), output);
    return Answer.of(status, Answer.HTML, output.toString());
  }
}
