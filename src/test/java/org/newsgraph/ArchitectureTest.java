package org.newsgraph;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The packages' directions and the libraries' rooms.
class ArchitectureTest {

  private static final List<String> NOUNS = List.of("model", "ontology");
  private static final List<String> STAGES =
      List.of(
          "read",
          "interpret",
          "resolve",
          "assemble",
          "lexicon",
          "link",
          "reconcile",
          "emit",
          "validate",
          "store");
  private static final List<String> UPPER =
      List.of("pipeline", "query", "compare", "eval", "serve", "publish", "site", "cli");

  private static JavaClasses program;

  @BeforeAll
  static void importProgram() {
    program =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.newsgraph");
  }

  /// A rule over no classes would hold whatever the code does.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "model",
        "ontology",
        "read",
        "interpret",
        "resolve",
        "assemble",
        "lexicon",
        "link",
        "reconcile",
        "emit",
        "validate",
        "store",
        "pipeline",
        "query",
        "eval",
        "compare",
        "serve",
        "publish",
        "site",
        "cli"
      })
  void package_hasClasses(String name) {
    assertThat(program.stream().map(JavaClass::getPackageName))
        .filteredOn(found -> found.equals("org.newsgraph." + name))
        .hasSizeGreaterThan(1);
  }

  @Test
  void noOtherPackages_exist() {
    assertThat(program.stream().map(JavaClass::getPackageName).distinct())
        .allMatch(
            found ->
                Stream.of(NOUNS, STAGES, UPPER)
                    .flatMap(List::stream)
                    .anyMatch(name -> found.equals("org.newsgraph." + name)));
  }

  @Test
  void model_knowsNothingButTheJdk() {
    check(
        classes()
            .that()
            .resideInAPackage("org.newsgraph.model")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.newsgraph.model", "java..", "org.jspecify.."));
  }

  @Test
  void ontology_knowsOfOursTheModelAlone() {
    doesNotUse("ontology", Stream.of(STAGES, UPPER).flatMap(List::stream).toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "read",
        "interpret",
        "resolve",
        "assemble",
        "lexicon",
        "link",
        "emit",
        "validate",
        "store"
      })
  void stage_usesNoOtherStageOrUpperPackage(String stage) {
    doesNotUse(
        stage,
        Stream.of(STAGES, UPPER)
            .flatMap(List::stream)
            .filter(other -> !other.equals(stage))
            .toArray(String[]::new));
  }

  /// Reconciling is another way of linking: it answers what linking asks, in linking's words.
  @Test
  void reconcile_knowsOfTheStagesLinkAlone() {
    doesNotUse(
        "reconcile",
        Stream.of(STAGES, UPPER)
            .flatMap(List::stream)
            .filter(other -> !List.of("reconcile", "link").contains(other))
            .toArray(String[]::new));
  }

  @Test
  void pipeline_usesNoReadingSideOrCommandLine() {
    doesNotUse("pipeline", "query", "compare", "eval", "serve", "publish", "site", "cli");
  }

  @Test
  void commandLine_analysesByTheAnalyserAlone() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.newsgraph.cli")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.newsgraph.pipeline.Stages")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.newsgraph.pipeline.Analysis"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"query", "compare", "eval", "serve", "publish", "site"})
  void readingSide_doesNotUseBuildStages(String side) {
    doesNotUse(
        side,
        "read",
        "interpret",
        "resolve",
        "assemble",
        "lexicon",
        "link",
        "reconcile",
        "emit",
        "validate",
        "pipeline",
        "cli");
  }

  @ParameterizedTest
  @CsvSource({
    "org.jsoup.., read",
    "org.commonmark.., read",
    "org.apache.pdfbox.., read",
    "org.snakeyaml.., read",
    "org.mozilla.universalchardet.., read",
    "ai.onnxruntime.., interpret",
    "edu.stanford.nlp.., interpret",
    "com.ibm.icu.., interpret",
    "opennlp.., interpret",
    "org.apache.jena.query.text.., store",
    "org.netpreserve.jwarc.., read",
    "crawlercommons.., read",
    "com.optimaize.langdetect.., read",
    "org.jbibtex.., read",
    "com.rtfparserkit.., read",
    "org.apache.james.mime4j.., read",
    "org.apache.jena.shacl.., validate",
    "org.apache.jena.fuseki.., serve",
    "org.eclipse.jetty.., serve",
    "gg.jte.., site",
    "picocli.., cli",
    "me.tongfei.progressbar.., cli"
  })
  void library_isUsedInOnePackageAlone(String library, String room) {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.newsgraph." + room)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library));
    assertThat(program.stream().filter(type -> uses(type, library.replace("..", ""))))
        .as("classes that use " + library)
        .isNotEmpty();
  }

  @Test
  void compress_isUsedWhereFilesAreReadAlone() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("org.newsgraph.link", "org.newsgraph.read")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.compress.."));
  }

  @Test
  void lucene_isUsedForItemsAndLabelsAlone() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("org.newsgraph.link", "org.newsgraph.store")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene.."));
  }

  @Test
  void onlyServerPackages_useServlets() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "org.newsgraph.serve", "org.newsgraph.publish", "org.newsgraph.site")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.servlet.."));
  }

  @Test
  void tdb2_isOpenedInTheStoreAlone() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.newsgraph.store")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.jena.tdb2.DatabaseMgr"));
  }

  @Test
  void onlyCommandLine_usesExitAndStandardStreams() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.newsgraph.cli")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in"));
  }

  /// Who is killed while they write must not have lost the former file.
  @Test
  void commandLine_writesFilesOnlyThroughOutputFile() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.newsgraph.cli")
            .and()
            .doNotHaveSimpleName("OutputFile")
            .should()
            .callMethodWhere(
                target(owner(type(Files.class)))
                    .and(
                        target(
                            nameMatching("newOutputStream|newBufferedWriter|write|writeString")))));
  }

  @Test
  void types_haveNamesOfWhatTheyAre() {
    check(
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl"));
  }

  private static boolean uses(JavaClass type, String library) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(found -> found.getTargetClass().getPackageName().startsWith(library));
  }

  private static void doesNotUse(String name, String... others) {
    String[] packages =
        Arrays.stream(others).map(other -> "org.newsgraph." + other).toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage("org.newsgraph." + name)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages));
  }

  private static void check(ArchRule rule) {
    rule.check(program);
  }
}
