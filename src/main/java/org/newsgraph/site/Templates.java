package org.newsgraph.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.Optional;

/// Fills the templates of `src/main/jte`, which were turned into Java with the program.
final class Templates {

  private static final TemplateEngine ENGINE =
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

  /// The page of what it shows, or of what it shows meanwhile, which the browser loads again.
  Answer page(String template, Optional<?> view, Object meanwhile) {
    return view.map(ready -> page(template, ready))
        .orElseGet(() -> page(template, meanwhile).loadedAgain());
  }

  /// The same with another status.
  Answer page(int status, String template, Object view) {
    return Answer.of(status, Answer.HTML, text(template, Map.of("view", view, "assets", assets)));
  }

  /// The text of a template with these parameters.
  static String text(String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput(1 << 14);
    ENGINE.render(template + ".jte", parameters, output);
    return output.toString();
  }
}
