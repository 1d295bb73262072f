package org.newsgraph.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.sample.ArticleSketch.named;
import static org.newsgraph.sample.ArticleSketch.number;
import static org.newsgraph.sample.ArticleSketch.unnamed;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Polarity;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.serve.NewsServer;
import org.newsgraph.serve.ServerSettings;
import org.newsgraph.store.Tdb2Store;

/// Reads the pages of a real server in Debian's Chromium.
class ReadingRoomIT {

  private static final String EVIL = "<script>alert('x')</script> & \"Sons\"";
  private static final String ARABIC = "محمد الهاشمي";
  private static final String ARREST = "Port guards arrested " + ARABIC + " in Piraeus.";
  private static final String SALE = "He paid " + EVIL + " for a boat.";

  @TempDir static Path folder;
  private static Tdb2Store store;
  private static NewsServer server;
  private static SitePages pages;

  @BeforeAll
  static void start() {
    store = Tdb2Store.openOrCreate(folder);
    store.replace(
        Stream.of(
                SampleArticles.dockers("dockers"),
                hostile(),
                counts("morning", "Rescuers said 12 sailors died.", "Rescuers", "12"),
                counts("evening", "The owner said 15 sailors died.", "The owner", "15"))
            .map(facts -> Writers.still().write(facts).dataset())
            .toList());
    server =
        NewsServer.start(store.dataset(), ServerSettings.readOnly(0), List.of(new ReadingRoom()));
    pages = new SitePages(server.url());
  }

  private static Facts hostile() {
    ArticleSketch sketch =
        new ArticleSketch("hostile", "Guards <b>hold</b> " + ARABIC, ARREST + "\n\n" + SALE);
    Event arrest = sketch.event("Arrest", "arrest", "arrested");
    Event payment = sketch.event("Financing", "pay", "paid");
    Assertion arrested = sketch.says(ARREST, "arrested");
    Assertion paid = sketch.says(SALE, "paid");
    return sketch
        .fact(arrest, "agent", named("Organization", "Port guards"), arrested)
        .fact(arrest, "patient", named("Person", ARABIC), arrested)
        .fact(arrest, "place", named("Place", "Piraeus"), arrested)
        .fact(payment, "recipient", named("Company", EVIL), paid)
        .facts();
  }

  private static Facts counts(String id, String sentence, String source, String count) {
    ArticleSketch sketch = new ArticleSketch(id, "Ship sinks off Malta", sentence + " Off Malta.");
    Entity sailors = unnamed("Group", count + " sailors");
    Event death = sketch.event("Death", "die", "died");
    Assertion said =
        sketch.assertion(
            sentence,
            "died",
            Optional.of(named("Organization", source)),
            Polarity.AFFIRMED,
            Certainty.CERTAIN);
    return sketch
        .fact(death, "patient", sailors, said)
        .fact(death, "place", named("Place", "Malta"), said)
        .fact(sailors, "count", number(count, count), said)
        .facts();
  }

  @AfterAll
  static void stop() {
    pages.close();
    server.close();
    store.close();
  }

  @AfterEach
  void nothingWentWrongInTheBrowser() {
    pages.assertNoTrouble();
  }

  static List<String> paths() {
    return List.of(
        "/",
        "/articles",
        "/article/dockers.html",
        "/article/hostile.html",
        thing("Ana Kora"),
        thing("Malta") + "?order=time",
        "/claims",
        "/disagreements",
        "/query",
        "/search?q=malta");
  }

  /// The page of a named thing, as the search finds it.
  private static String thing(String name) {
    try (Page page = pages.open("/search?q=" + Addresses.encoded(name))) {
      return page.locator("main .articles a").first().getAttribute("href");
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void page_hasNothingThatAxeObjectsTo(String path) {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Page page = pages.open(path, colours, 1280, true)) {
        assertThat(SitePages.violations(page)).as(path + " " + colours).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void page_fitsAPhone(String path) {
    try (Page page = pages.open(path, ColorScheme.DARK, 360, true)) {
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(360);
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void page_isUnder300KilobytesAtFirst(String path) {
    try (Page page = pages.open(path)) {
      page.waitForLoadState();
      int bytes =
          ((Number)
                  page.evaluate(
                      """
                      performance.getEntries().filter(e => e.transferSize)
                        .reduce((sum, entry) => sum + entry.transferSize, 0)
                      """))
              .intValue();
      assertThat(bytes).as(path).isBetween(1_000, 300_000);
    }
  }

  @Test
  void home_tellsWhatIsInTheGraph() {
    try (Page page = pages.open("/")) {
      assertThat(page.locator(".totals")).containsText("4 articles");
      assertThat(page.locator(".totals")).containsText("1 claims denied");
      assertThat(page.locator("main")).containsText("Dockers held");
    }
  }

  @Test
  void search_suggestsNamesThatTheKeyboardCanChoose() {
    try (Page page = pages.open("/")) {
      page.locator("#find-large").pressSequentially("ana");
      page.locator("#find-large-list li").first().waitFor();

      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");

      page.waitForURL("**/entity/ana-kora-*.html");
      assertThat(page.locator("h1")).hasText("Ana Kora");
    }
  }

  @Test
  void fact_chosen_marksItsWordsEachInItsOwnWay() {
    try (Page page = pages.open("/article/dockers.html")) {
      page.locator(".text a.m.t", having("paid")).click();

      assertThat(page.locator(".text .on-t")).hasText("paid");
      assertThat(page.locator(".text .on-s")).hasText("Ana Kora");
      assertThat(page.locator(".fact.on .say"))
          .containsText("According to The Dockers' Union denied");
      assertThat(page.locator("#chosen")).containsText("Ana Kora — paid");

      page.keyboard().press("Escape");
      assertThat(page.locator(".text .on-t")).hasCount(0);
    }
  }

  @Test
  void fact_showsItsTurtle() {
    try (Page page = pages.open("/article/dockers.html")) {
      Locator fact = page.locator(".fact", having("paid"));
      fact.locator("summary").click();

      assertThat(fact.locator("code")).containsText("ng:polarity");
      assertThat(fact.locator("code")).containsText("ng:Negated");
    }
  }

  @Test
  void claim_leadsToItsPlaceInTheArticle() {
    String id;
    try (Page page = pages.open("/article/dockers.html")) {
      id = page.locator(".fact").first().getAttribute("id");
    }
    try (Page page = pages.open("/claim/" + id.substring("claim-".length()) + ".html")) {
      assertThat(page.url()).endsWith("/article/dockers.html#" + id);
    }
  }

  @Test
  void thing_hasItsFactsItsNeighboursAndItsData() {
    try (Page page = pages.open(thing("Piraeus"))) {
      assertThat(page.locator("main")).containsText("Harbour police — arrested → two dockers");
      assertThat(page.locator(".neighbours")).containsText("Port guards");
      assertThat(page.locator(".data a")).hasCount(4);
      assertThat(page.locator(".picture canvas").first()).isVisible();
    }
  }

  @Test
  void picture_isWalkedFromOneThingToTheNext() {
    try (Page page = pages.open(thing("Harbour police"))) {
      page.locator(".picture canvas").first().waitFor();
      page.evaluate(
          "() => { neighbourhood.nodes().filter(n => n.data('label') === 'Piraeus').emit('tap') }");
      page.locator(".picked button").click();

      // Not waitForFunction, which the pages' policy does not let run.
      page.waitForCondition(
          () ->
              page.evaluate(
                      "() => neighbourhood.nodes().some(n => n.data('label') === 'Port guards')")
                  .equals(true));
    }
  }

  @Test
  void claims_areFilteredByTheAddressAndDownloadedAlike() throws Exception {
    try (Page page = pages.open("/claims")) {
      page.locator("#f-polarity").selectOption("negated");
      page.locator("form.filter button").click();

      assertThat(page.locator("table.claims tbody tr")).hasCount(1);
      assertThat(page.locator("table.claims")).containsText("Ana Kora");
      String csv = get(page.locator("a", having("Download as CSV")).getAttribute("href")).body();
      assertThat(csv.lines()).hasSize(2);
      assertThat(csv).contains("\"Ana Kora — paid\"", "\"negated\"");
    }
  }

  @Test
  void claims_filterByEachField() {
    assertThat(rows("about=Ana+Kora")).isEqualTo(1);
    assertThat(rows("kind=Arrest")).isEqualTo(2);
    assertThat(rows("kind=count")).isEqualTo(3);
    assertThat(rows("claimant=Rescuers")).isEqualTo(2);
    assertThat(rows("certainty=possible")).isEqualTo(1);
    assertThat(rows("place=Malta&kind=Death")).isEqualTo(2);
    assertThat(rows("from=2025&to=2025-12")).isEqualTo(1);
    assertThat(rows("from=2026")).isZero();
    assertThat(rows("article=hostile")).isEqualTo(2);
    assertThat(rows("article=hostile&polarity=negated")).isZero();
  }

  private static int rows(String query) {
    try (Page page = pages.open("/claims?" + query)) {
      return page.locator("table.claims tbody tr").count();
    }
  }

  @Test
  void disagreements_standSideBySideWithTheirSentences() {
    try (Page page = pages.open("/disagreements")) {
      Locator pair = page.locator(".pairs li", having("Rescuers"));

      assertThat(pair).containsText("Rescuers said 12 sailors died.");
      assertThat(pair).containsText("The owner said 15 sailors died.");
      pair.locator("a").first().click();
      page.waitForURL("**/article/morning.html#char=0,30");
    }
  }

  @Test
  void query_chosenAndRun_isShownAsTableChartAndGraph() {
    try (Page page = pages.open("/query")) {
      page.locator("#question").selectOption("arrests");
      page.locator("#plain button").click();
      assertThat(page.locator(".yasr table").first()).containsText("Port guards");
      SitePages.shoot(page, "query-light");

      page.locator(".yasr .select_Chart").click();
      assertThat(page.locator(".chart")).containsText("Rows by");
      page.locator(".yasr .select_Graph").click();
      page.locator(".graph canvas").first().waitFor();
    }
  }

  @Test
  void query_written_goesOnInTheEditorWhereItWas() {
    try (Page page = editor(ColorScheme.LIGHT, 1280)) {
      assertThat(page.locator("#plain")).isHidden();
      assertThat(page.locator("#yasgui .CodeMirror")).containsText("SELECT");
      assertThat(page.locator("#yasgui .CodeMirror textarea")).isFocused();

      page.locator("#question").selectOption("arrests");
      assertThat(page.locator("#yasgui .CodeMirror")).containsText("Who was arrested");
    }
  }

  @Test
  void query_editor_fitsAPhoneAndHasNothingThatAxeObjectsTo() {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Page page = editor(colours, 1280)) {
        assertThat(SitePages.violations(page)).as(colours.toString()).isEmpty();
      }
    }
    try (Page page = editor(ColorScheme.DARK, 360)) {
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }
  }

  /// The query page after somebody went to write.
  private static Page editor(ColorScheme colours, int width) {
    Page page = pages.open("/query", colours, width, true);
    page.locator("#text").click();
    page.locator("#yasgui .CodeMirror").waitFor();
    return page;
  }

  @Test
  void query_construct_isDrawn() {
    try (Page page = editor(ColorScheme.LIGHT, 1280)) {
      page.evaluate(
          """
          () => yasgui.getTab().getYasqe().setValue(
            "CONSTRUCT { ?s ?p ?o } WHERE { ?s <https://w3id.org/newsgraph/ontology#agent> ?o . ?s ?p ?o }")
          """);
      page.locator(".yasqe_queryButton").first().click();

      assertThat(page.locator(".yasr table").first()).containsText("harbour-police");
      page.locator(".yasr .select_Graph").click();
      page.locator(".graph canvas").first().waitFor();
    }
  }

  @Test
  void hostileText_isInertAndRight() {
    try (Page page = pages.open("/article/hostile.html")) {
      assertThat(page.locator("h1")).hasText("Guards <b>hold</b> " + ARABIC);
      assertThat(page.locator(".text")).containsText(SALE);
      assertThat(page.locator("main script")).hasCount(0);
      assertThat(page.locator(".fact bdi", having(ARABIC)).first()).isVisible();
    }
    try (Page page = pages.open(thing("Sons"))) {
      assertThat(page.locator("h1")).hasText(EVIL);
    }
    String search = "\"><img src=x onerror=alert(1)>";
    try (Page page = pages.open("/search?q=" + Addresses.encoded(search))) {
      assertThat(page.locator("main input")).hasValue(search);
      assertThat(page.locator("main img")).hasCount(0);
    }
  }

  @Test
  void withoutScripts_textFactsAndTablesAreReadable() {
    try (Page page = pages.open("/article/dockers.html", ColorScheme.LIGHT, 1280, false)) {
      assertThat(page.locator(".text")).containsText("Harbour police arrested two dockers");
      page.locator(".text a.m.t", having("arrested")).click();
      assertThat(page.locator(".fact:target, .fact:has(:target)")).containsText("two dockers");
    }
    try (Page page = pages.open("/claims", ColorScheme.LIGHT, 1280, false)) {
      assertThat(page.locator("table.claims")).containsText("Ana Kora");
    }
    try (Page page = pages.open("/query", ColorScheme.LIGHT, 1280, false)) {
      assertThat(page.locator("#text")).isVisible();
    }
  }

  @Test
  void colours_areSwitchedAndRemembered() {
    try (Page page = pages.open("/")) {
      page.locator("button.theme").click();
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

      page.reload();
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }
  }

  @Test
  void missing_isSaidInTheSameLook() throws Exception {
    for (String path : List.of("/nothing", "/article/none.html", "/entity/none.html")) {
      HttpResponse<String> answer = get(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).contains("class=\"brand\"", "Not here");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "script-src 'self';")
          .doesNotContain("unsafe");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void screenshots(ColorScheme colours) {
    for (String path : List.of("/", "/article/dockers.html", "/claims", "/disagreements")) {
      for (int width : List.of(1280, 360)) {
        try (Page page = pages.open(path, colours, width, true)) {
          String name = path.equals("/") ? "home" : path.substring(1).replaceAll("\\W", "-");
          SitePages.shoot(
              page, name + "-" + colours.name().toLowerCase(java.util.Locale.ROOT) + "-" + width);
        }
      }
    }
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(server.url() + path.substring(1))).build(),
          BodyHandlers.ofString());
    }
  }
}
