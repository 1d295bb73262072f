package org.newsgraph.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opens the server's pages in Debian's Chromium.
class FusekiPagesIT {
  static {
    JenaSystem.init();
  }

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private static final String ARTICLE =
      """
      @prefix ng: <https://w3id.org/newsgraph/ontology#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      <http://e/article/one> {
        <http://e/article/one> a ng:Article ; dcterms:identifier "one" ; dcterms:title "A raid" .
        <http://e/event/1> a ng:Arrest ; ng:place <http://e/entity/skopje> .
      }
      """;

  @TempDir static Path folder;
  private static DatasetGraph dataset;
  private static NewsServer server;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() {
    dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
    Txn.executeWrite(
        dataset,
        () -> RDFParser.create().source(new StringReader(ARTICLE)).lang(Lang.TRIG).parse(dataset));
    server =
        NewsServer.start(dataset, ServerSettings.readOnly(0).withWriteToken("token"), List.of());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void stop() {
    browser.close();
    playwright.close();
    server.close();
    dataset.close();
  }

  @Test
  void queryPage_showsAnAnswer() {
    try (Page page = browser.newPage()) {
      page.navigate(server.url() + "fuseki/#/dataset/news/query");
      page.locator(".CodeMirror").first().waitFor();

      page.evaluate(
          "query => document.querySelector('.CodeMirror').CodeMirror.setValue(query)",
          "SELECT ?place { ?event <https://w3id.org/newsgraph/ontology#place> ?place }");
      page.locator(".yasqe_queryButton").click();

      assertThat(page.locator(".yasr table")).containsText("http://e/entity/skopje");
      page.screenshot(screenshot("fuseki-query.png"));
    }
  }

  private static Page.ScreenshotOptions screenshot(String name) {
    return new Page.ScreenshotOptions()
        .setFullPage(true)
        .setPath(Path.of("target", "screenshots", name));
  }
}
