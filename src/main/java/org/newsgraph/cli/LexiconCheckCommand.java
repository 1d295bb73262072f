package org.newsgraph.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.newsgraph.ontology.LexiconReader;
import org.newsgraph.ontology.LexiconReading;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.OntologyFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Tells every fault of the lexicon with its file and line.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Check the ontology and lexicon; tell each fault with file and line.")
final class LexiconCheckCommand implements Callable<Integer> {

  private final OutputOptions output;

  @Mixin private final OntologyOptions ontologies;

  LexiconCheckCommand(Console console, OutputOptions output) {
    this.output = output;
    this.ontologies = new OntologyOptions(console);
  }

  @Override
  public Integer call() throws IOException {
    OntologyFiles files = ontologies.files();
    return switch (new LexiconReader(Ontology.of(files)).read(files)) {
      case LexiconReading.Complete complete -> {
        output.note("%d entries, no fault".formatted(complete.lexicon().all().size()));
        yield ExitCode.SUCCESS;
      }
      case LexiconReading.Faulty faulty -> {
        faulty.diagnostics().forEach(fault -> output.diagnostic(fault.toString()));
        yield ExitCode.FAILURE;
      }
    };
  }
}
