package org.newsgraph.pipeline;

import java.util.Optional;
import org.newsgraph.model.Article;
import org.newsgraph.model.Fact;
import org.newsgraph.read.Diagnostic;
import org.newsgraph.validate.Violation;

/// A fact that is not written, since it breaks a shape.
record LeftOutFact(Fact fact, Violation violation) {

  /// The warning that tells of it, with its sentence.
  Diagnostic diagnostic(Article article) {
    return new Diagnostic(
        article.metadata().source(),
        Optional.empty(),
        Diagnostic.Severity.WARNING,
        "left out the fact \"%s\" %s \"%s\"; the shapes say: %s; its sentence is \"%s\""
            .formatted(
                fact.subject().label(),
                fact.property().localName(),
                fact.object().label(),
                violation.message(),
                fact.assertion().evidence().onOneLine(article.text())));
  }
}
