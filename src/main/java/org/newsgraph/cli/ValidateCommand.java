package org.newsgraph.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.query.ArticleEntry;
import org.newsgraph.query.ArticleList;
import org.newsgraph.store.Store;
import org.newsgraph.validate.ShapeValidator;
import org.newsgraph.validate.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Checks the stored graphs against the shapes.
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Check every article's graph against the SHACL shapes.")
final class ValidateCommand extends StoreCommand implements Callable<Integer> {

  @Mixin private final OntologyOptions ontologies;

  ValidateCommand(Console console, OutputOptions output) {
    super(console, output);
    this.ontologies = new OntologyOptions(console);
  }

  @Override
  public Integer call() throws IOException {
    ShapeValidator validator = new ShapeValidator(Ontology.of(ontologies.files()));
    try (Store store = stores.open();
        RDFLink link = store.link()) {
      List<ArticleEntry> articles = new ArticleList(link).all();
      long faulty =
          articles.stream().filter(article -> !conforms(article, link, validator)).count();
      output.note(
          "%s, %d of them with faults"
              .formatted(Amounts.count(articles.size(), "article", "articles"), faulty));
      return faulty == 0 ? ExitCode.SUCCESS : ExitCode.FAILURE;
    }
  }

  private boolean conforms(ArticleEntry article, RDFLink link, ShapeValidator validator) {
    return switch (validation(article, link, validator)) {
      case Validation.Conforms() -> true;
      case Validation.Violations violations -> {
        violations
            .violations()
            .forEach(violation -> output.diagnostic(article.id() + ": error: " + violation));
        yield false;
      }
    };
  }

  private static Validation validation(
      ArticleEntry article, RDFLink link, ShapeValidator validator) {
    link.begin(ReadWrite.READ);
    try {
      return validator.validate(link.get(NodeFactory.createURI(article.iri())));
    } finally {
      link.end();
    }
  }
}
