package org.newsgraph.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.lexicon.EntryCheck;
import org.newsgraph.ontology.LexiconReader;
import org.newsgraph.ontology.LexiconReading;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.OntologyFiles;
import org.newsgraph.ontology.TurtleDiagnostic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Tells every fault of the lexicon with its file and line, and what of it cannot be matched.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Check the ontology and lexicon; report each error with file and line.")
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
    Ontology ontology = Ontology.of(files);
    LexiconReader reader = new LexiconReader(ontology);
    return switch (reader.read(files)) {
      case LexiconReading.Complete complete -> {
        List<TurtleDiagnostic> unmatched =
            reader.remarks(files, new EntryCheck(ontology)::unmatched);
        unmatched.forEach(remark -> output.diagnostic(remark.asWarning()));
        output.note(
            "%d entries, no fault, %d that cannot be matched as they stand"
                .formatted(complete.lexicon().all().size(), unmatched.size()));
        yield ExitCode.SUCCESS;
      }
      case LexiconReading.Faulty faulty -> {
        faulty.diagnostics().forEach(fault -> output.diagnostic(fault.toString()));
        yield ExitCode.FAILURE;
      }
    };
  }
}
