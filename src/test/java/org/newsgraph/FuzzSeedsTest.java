package org.newsgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.newsgraph.emit.IriFuzz;
import org.newsgraph.ontology.OntologyFuzz;
import org.newsgraph.read.ReadFuzz;

/// Replays what a fuzzer begins with and what it has found, and some hundred mutations of each.
///
/// The classes `*Fuzz` are targets for Jazzer: `java -cp jazzer-0.30.0.jar:…
/// com.code_intelligence.jazzer.Jazzer --target_class=org.newsgraph.read.ReadFuzz$Matter
/// --instrumentation_includes=org.newsgraph.**`. What it finds becomes a file here.
class FuzzSeedsTest {

  private static final Path SEEDS = Path.of("src/test/resources/org/newsgraph/fuzz");
  private static final int MUTATIONS = 300;
  private static final Map<String, Consumer<byte[]>> TARGETS =
      Map.of(
          "Documents", ReadFuzz.Documents::fuzzerTestOneInput,
          "Pages", ReadFuzz.Pages::fuzzerTestOneInput,
          "Files", ReadFuzz.Files::fuzzerTestOneInput,
          "Matter", ReadFuzz.Matter::fuzzerTestOneInput,
          "Lines", ReadFuzz.Lines::fuzzerTestOneInput,
          "WebAddresses", ReadFuzz.WebAddresses::fuzzerTestOneInput,
          "Terms", OntologyFuzz.Terms::fuzzerTestOneInput,
          "Words", OntologyFuzz.Words::fuzzerTestOneInput,
          "IriFuzz", IriFuzz::fuzzerTestOneInput);

  @TestFactory
  Stream<DynamicTest> seed_andItsMutations_areReadOrTold() throws IOException {
    List<Path> seeds;
    try (Stream<Path> files = Files.walk(SEEDS)) {
      seeds = files.filter(Files::isRegularFile).sorted().toList();
    }
    return seeds.stream()
        .map(seed -> DynamicTest.dynamicTest(SEEDS.relativize(seed).toString(), () -> run(seed)));
  }

  private static void run(Path seed) throws IOException {
    Consumer<byte[]> target = TARGETS.get(seed.getParent().getFileName().toString());
    byte[] bytes = Files.readAllBytes(seed);
    target.accept(bytes);
    Random random = new Random(seed.toString().hashCode());
    for (int i = 0; i < MUTATIONS; i++) {
      target.accept(mutated(bytes, random));
    }
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] mutated = bytes.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
    }
    return mutated;
  }
}
