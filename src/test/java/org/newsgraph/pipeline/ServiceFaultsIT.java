package org.newsgraph.pipeline;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.sample.ArticleSketch.named;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsgraph.link.Decisions;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.Facts;
import org.newsgraph.model.LinkDecision;
import org.newsgraph.model.Reading;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.read.ReadArticle;
import org.newsgraph.read.ReadOutcome;
import org.newsgraph.reconcile.AnswerCache;
import org.newsgraph.reconcile.Certificates;
import org.newsgraph.reconcile.Pace;
import org.newsgraph.reconcile.ReconciliationService;
import org.newsgraph.reconcile.ReconcilingLinker;
import org.newsgraph.reconcile.Settings;
import org.newsgraph.reconcile.StandInHosts;
import org.newsgraph.reconcile.StandInService;
import org.newsgraph.reconcile.World;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Store;
import org.newsgraph.validate.ShapeValidator;

/// A reconciliation service that fails in each of sixteen ways, from the start or from the middle
/// of a build of ten articles.
class ServiceFaultsIT {
  static {
    JenaSystem.init();
  }

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final int ARTICLES = 10;

  @TempDir static Path keys;

  @TempDir Path folder;

  private Ontology ontology;
  private SSLContext usualTrust;
  private StandInService service;
  private int caches;

  /// What a build made.
  ///
  /// @param facts all but the links, as text
  private record Built(
      BuildSummary summary, List<DatasetGraph> articles, String facts, String links) {}

  @BeforeEach
  void prepare() throws IOException, GeneralSecurityException {
    ontology = Ontology.shipped();
    usualTrust = SSLContext.getDefault();
    service = new StandInService(World.visited(ARTICLES));
  }

  @AfterEach
  void restore() {
    service.close();
    StandInHosts.setKnown(true);
    SSLContext.setDefault(usualTrust);
  }

  @ParameterizedTest
  @EnumSource
  void build_serviceFailsAtStart_succeedsAndRelinks(Trouble trouble) throws Exception {
    check(trouble, 0);
  }

  @ParameterizedTest
  @EnumSource
  void build_serviceFailsMidway_succeedsAndRelinks(Trouble trouble) throws Exception {
    check(trouble, ARTICLES / 2);
  }

  private void check(Trouble trouble, int from) throws Exception {
    URI address = start(trouble);
    Built offline = build(Optional.empty(), article -> {});
    AnswerCache wholeCache = cache();
    Built whole;
    try (ReconciliationService asked = ask(address, trouble, wholeCache)) {
      whole = build(Optional.of(asked), article -> {});
    }
    AnswerCache cache = cache();
    Built failing;
    long begin = System.nanoTime();
    if (from == 0) {
      breakDown(trouble);
    }
    try (ReconciliationService asked = ask(address, trouble, cache)) {
      failing = build(Optional.of(asked), article -> breakDownAt(article, from, trouble));
    }
    Duration time = Duration.ofNanos(System.nanoTime() - begin);
    recover(trouble);

    assertThat(failing.summary().articles()).isEqualTo(ARTICLES);
    assertThat(failing.summary().failures()).isZero();
    assertThat(whole.summary().unresolvedLinks()).isZero();
    assertThat(failing.summary().unresolvedLinks())
        .isEqualTo(from == 0 ? 4 * ARTICLES : ARTICLES - from);
    assertThat(time).isLessThan(Duration.ofSeconds(60));
    assertThat(failing.facts()).isEqualTo(offline.facts()).isEqualTo(whole.facts());
    assertThat(whole.links()).contains("owl#sameAs");
    assertThat(matches(whole)).containsAll(matches(failing));
    assertThat(linkedLater(failing, address, trouble, cache)).isEqualTo(whole.links());
  }

  private static List<String> matches(Built built) {
    return built
        .links()
        .lines()
        .filter(line -> line.contains("sameAs") || line.contains("closeMatch"))
        .toList();
  }

  private String linkedLater(Built failing, URI address, Trouble trouble, AnswerCache cache) {
    DatasetGraph stored = DatasetGraphFactory.createTxnMem();
    try (Store store = new MemoryStore(stored);
        ReconciliationService asked = ask(address, trouble, cache)) {
      store.replace(failing.articles());
      Relinking relinking = new Relinking(linking(asked));
      for (ArticleIri article : store.articleIris()) {
        assertThat(relinking.relink(store, article))
            .noneMatch(decision -> decision.outcome() == LinkDecision.Outcome.UNRESOLVED);
      }
    }
    return text(stored, true);
  }

  private EntityLinking linking(ReconciliationService asked) {
    return new EntityLinking(new ReconcilingLinker(asked, ontology), Decisions.none(), ontology);
  }

  private AnswerCache cache() {
    return new AnswerCache(
        folder.resolve("cache" + caches++), Optional.empty(), InstantSource.fixed(NOON));
  }

  private ReconciliationService ask(URI address, Trouble trouble, AnswerCache cache) {
    Duration timeout = trouble == Trouble.HANG ? Duration.ofSeconds(2) : Duration.ofSeconds(20);
    return new ReconciliationService(
        address,
        Settings.answeringWithin(timeout),
        cache,
        InstantSource.fixed(NOON),
        Pace.ofTheMachine());
  }

  private Built build(Optional<ReconciliationService> asked, IntConsumer beforeArticle) {
    Stages plain =
        new Stages(
            article -> {
              beforeArticle.accept(Integer.parseInt(article.id()));
              return Reading.empty(article);
            },
            reading -> visit(Integer.parseInt(reading.article().id())),
            Writers.still(),
            new ShapeValidator(ontology));
    Stages stages =
        asked
            .map(this::linking)
            .map(linking -> new Identity(linking, Optional.empty(), Decisions.none(), ontology))
            .map(plain::with)
            .orElse(plain);
    Stream<ReadOutcome> inputs =
        IntStream.range(0, ARTICLES).mapToObj(i -> new ReadArticle(visit(i).article(), List.of()));
    List<DatasetGraph> articles = new ArrayList<>();
    BuildSummary summary =
        new Build(new Analyser(stages), 1, InstantSource.fixed(NOON), diagnostic -> {})
            .run(inputs, articles::addAll);
    return new Built(summary, articles, text(articles, false), text(articles, true));
  }

  /// Somebody whom no other article names meets somebody whom the service does not know.
  private static Facts visit(int number) {
    String visitor = World.visitor(number);
    String sentence = visitor + " of Norvania met Tove Quxley in Lundhavn.";
    ArticleSketch sketch = new ArticleSketch(Integer.toString(number), "A visit", sentence);
    var meeting = sketch.event("Communication", "meet", "met");
    return sketch
        .fact(meeting, "agent", named("Person", visitor), sketch.says(sentence, "met"))
        .fact(meeting, "recipient", named("Person", "Tove Quxley"), sketch.says(sentence, "met"))
        .fact(meeting, "place", named("Place", "Lundhavn"), sketch.says(sentence, "met"))
        .fact(
            named("Person", visitor),
            "citizenOf",
            named("Place", "Norvania"),
            sketch.says(sentence, "of"))
        .facts();
  }

  private static String text(List<DatasetGraph> articles, boolean links) {
    DatasetGraph all = DatasetGraphFactory.create();
    articles.forEach(article -> article.find().forEachRemaining(all::add));
    return text(all, links);
  }

  /// The links' or the other graphs' quads, sorted.
  private static String text(DatasetGraph dataset, boolean links) {
    DatasetGraph chosen = DatasetGraphFactory.create();
    dataset
        .find()
        .forEachRemaining(
            quad -> {
              if (quad.getGraph().getURI().endsWith("/links") == links) {
                chosen.add(quad);
              }
            });
    return RDFWriter.source(chosen)
        .lang(Lang.NQUADS)
        .asString()
        .lines()
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private URI start(Trouble trouble) throws Exception {
    if (trouble == Trouble.NO_TLS) {
      Certificates.trust(keys);
      service.close();
      service = new StandInService(World.visited(ARTICLES), Certificates.tls(keys, 0));
      return service.address();
    }
    return trouble == Trouble.NO_SUCH_HOST
        ? URI.create(service.address().toString().replace("localhost", StandInHosts.HOST))
        : service.address();
  }

  private void breakDownAt(int article, int from, Trouble trouble) {
    if (article == from && from > 0) {
      breakDown(trouble);
    }
  }

  private void breakDown(Trouble trouble) {
    int port = service.address().getPort();
    switch (trouble) {
      case REFUSED -> service.close();
      case NO_SUCH_HOST -> {
        StandInHosts.setKnown(false);
        // Connections that are open would need no name.
        service.close();
        service = new StandInService(World.visited(ARTICLES), options().port(port));
      }
      case NO_TLS -> {
        service.close();
        service =
            new StandInService(World.visited(ARTICLES), options().dynamicPort().httpsPort(port));
      }
      case Q0, WRONG_TYPES, CHARSET_LIE -> service.failAnswers(trouble.change());
      default -> service.failFrom(0, trouble.change());
    }
  }

  private void recover(Trouble trouble) throws Exception {
    int port = service.address().getPort();
    switch (trouble) {
      case REFUSED -> service = new StandInService(World.visited(ARTICLES), options().port(port));
      case NO_SUCH_HOST -> StandInHosts.setKnown(true);
      case NO_TLS -> {
        service.close();
        service = new StandInService(World.visited(ARTICLES), Certificates.tls(keys, port));
      }
      default -> service.recover();
    }
  }
}
