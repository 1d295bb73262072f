package org.newsgraph.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.jena.sys.JenaSystem;
import org.newsgraph.interpret.Interpreter;
import org.newsgraph.interpret.ModelFile;
import org.newsgraph.ontology.LexiconReader;
import org.newsgraph.ontology.LexiconReading;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.OntologyException;
import org.newsgraph.ontology.OntologyFiles;
import org.newsgraph.pipeline.SharedNetwork;
import org.newsgraph.pipeline.SoftwareVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Examines all that the other commands need.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Check what Newsgraph runs on: versions, Java, memory, network, ontology, store and disk.",
      "Prints what is wrong and what to do about it; the exit code is 1 where a command would"
          + " fail."
    })
final class DoctorCommand extends StoreCommand implements Callable<Integer> {

  /// What the network and Java itself take beside the heap.
  private static final long BESIDE_THE_HEAP = 700L << 20;

  @Mixin private final OntologyOptions ontologies;

  DoctorCommand(Console console, OutputOptions output) {
    super(console, output);
    this.ontologies = new OntologyOptions(console);
  }

  @Override
  public Integer call() throws IOException {
    Path directory = stores.localDirectory();
    StoreExamination store = new StoreExamination(directory);
    List<Finding> findings =
        List.of(
            versions(),
            java(),
            memory(),
            processors(),
            KeptClasses.ofProcess()
                .finding(
                    Runtime.version().feature(),
                    console.environment().getOrDefault("NEWSGRAPH_AOT", "").equals("off")),
            network(),
            ontology(),
            store.store(),
            store.disk());
    findings.forEach(finding -> console.out().println(finding.line()));
    int problems = (int) findings.stream().filter(Finding::isProblem).count();
    if (problems > 0) {
      output.error(Amounts.count(problems, "problem", "problems") + ", see above");
      return ExitCode.FAILURE;
    }
    return ExitCode.SUCCESS;
  }

  private static Finding versions() {
    return Finding.ok(
        "version",
        "Newsgraph %s, Apache Jena %s"
            .formatted(
                SoftwareVersion.number(),
                JenaSystem.class.getPackage().getImplementationVersion()));
  }

  private static Finding java() {
    return Finding.ok(
        "java",
        "%s of %s in \"%s\""
            .formatted(
                Runtime.version(),
                System.getProperty("java.vendor"),
                System.getProperty("java.home")));
  }

  private static Finding memory() {
    long heap = Runtime.getRuntime().maxMemory();
    long machine = machine().getTotalMemorySize();
    String text =
        "a heap of %s at most, of the machine's %s"
            .formatted(Amounts.bytes(heap), Amounts.bytes(machine));
    return heap + BESIDE_THE_HEAP > machine
        ? Finding.note(
            "memory",
            text
                + "; reading articles takes %s more: set NEWSGRAPH_MEMORY lower, not below 1000m"
                    .formatted(Amounts.bytes(BESIDE_THE_HEAP)))
        : Finding.ok("memory", text);
  }

  private static Finding processors() {
    OperatingSystemMXBean machine = machine();
    return Finding.ok(
        "processor",
        "%s, %s, %s %s"
            .formatted(
                Amounts.count(machine.getAvailableProcessors(), "processor", "processors"),
                machine.getArch(),
                machine.getName(),
                machine.getVersion()));
  }

  private static OperatingSystemMXBean machine() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }

  /// Loads it, which finds out whether memory and the native library are good for it.
  private static Finding network() {
    String subject = "network";
    try {
      ModelFile file = ModelFile.shipped();
      if (!file.isAsDescribed()) {
        return Finding.problem(
            subject,
            "SHA-256 %s is not that of the program's model card; get the program again"
                .formatted(file.sha256()));
      }
      SharedNetwork.checkMemory();
      long start = System.nanoTime();
      Interpreter.load();
      return Finding.ok(
          subject,
          "%s, SHA-256 %s, on ONNX Runtime %s, loads in %s"
              .formatted(
                  Amounts.bytes(file.bytes()),
                  file.sha256(),
                  Interpreter.runtimeVersion(),
                  Amounts.time(Duration.ofNanos(System.nanoTime() - start))));
    } catch (IOException | UncheckedIOException | IllegalStateException | LinkageError e) {
      return Finding.problem(subject, "cannot be loaded: " + e.getMessage());
    }
  }

  private Finding ontology() {
    String subject = "ontology";
    try {
      OntologyFiles files = ontologies.files();
      Ontology ontology = Ontology.of(files);
      return switch (new LexiconReader(ontology).read(files)) {
        case LexiconReading.Complete complete ->
            Finding.ok(
                subject,
                String.format(
                    Locale.ROOT,
                    "%,d classes, %,d properties, %,d entries of the lexicon",
                    ontology.classes().size(),
                    ontology.properties().size(),
                    complete.lexicon().all().size()));
        case LexiconReading.Faulty faulty -> faulty(subject, faulty.diagnostics().size());
      };
    } catch (OntologyException e) {
      return faulty(subject, e.diagnostics().size());
    } catch (IOException e) {
      return Finding.problem(subject, String.valueOf(e.getMessage()));
    }
  }

  private static Finding faulty(String subject, int faults) {
    return Finding.problem(
        subject,
        Amounts.count(faults, "fault", "faults") + "; newsgraph lexicon check prints where");
  }
}
