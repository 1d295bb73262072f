package org.newsgraph.validate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.ontology.Ontology;

/// Checks graphs against the ontology's shapes. Safe for use by many threads.
public final class ShapeValidator {

  private static final Comparator<Violation> ORDER =
      Comparator.comparing((Violation violation) -> FmtUtils.stringForNode(violation.node()))
          .thenComparing(violation -> violation.path().map(Path::toString).orElse(""))
          .thenComparing(Violation::message)
          .thenComparing(violation -> violation.value().map(FmtUtils::stringForNode).orElse(""));

  private final Shapes shapes;
  private final Graph hierarchy;

  /// Reads the shapes of the ontology.
  public ShapeValidator(Ontology ontology) {
    this(ontology.shapes().getGraph(), ontology.model().getGraph());
  }

  /// Reads these shapes; the classes say which class is below which.
  ShapeValidator(Graph shapes, Graph classes) {
    this.shapes = Shapes.parse(shapes);
    hierarchy = GraphFactory.createDefaultGraph();
    classes.find(Node.ANY, RDFS.Nodes.subClassOf, Node.ANY).forEachRemaining(hierarchy::add);
  }

  /// What the shapes say of an article's facts.
  public Validation validate(Graph facts) {
    // `sh:class ng:Event` is to hold for an arrest too, so the class hierarchy is part of the data;
    // a copy takes half the time of a union.
    Graph data = GraphFactory.createDefaultGraph();
    facts.find().forEachRemaining(data::add);
    hierarchy.find().forEachRemaining(data::add);
    ValidationReport report = ShaclValidator.get().validate(shapes, data);
    if (report.conforms()) {
      return new Validation.Conforms();
    }
    List<Violation> violations =
        report.getEntries().stream().map(ShapeValidator::violation).sorted(ORDER).toList();
    return new Validation.Violations(violations);
  }

  private static Violation violation(ReportEntry entry) {
    return new Violation(
        entry.focusNode(),
        Optional.ofNullable(entry.resultPath()),
        Optional.ofNullable(entry.value()),
        Optional.ofNullable(entry.message()).orElse("does not conform"));
  }
}
