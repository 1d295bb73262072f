package org.newsgraph.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.serve.ServerUnderTest;

/// Fuseki's own pages in Debian's Chromium.
class FusekiPagesIT {

  @Test
  void queryPage_showsAnAnswer(@TempDir Path folder) {
    var article = Writers.still().write(SampleArticles.dockers("a"));
    try (ServerUnderTest server = ServerUnderTest.of(folder, List.of(article), List.of());
        SitePages pages = new SitePages(server.url());
        Page page = pages.open("/fuseki/#/dataset/news/query")) {
      page.locator(".CodeMirror").first().waitFor();

      page.evaluate(
          "query => document.querySelector('.CodeMirror').CodeMirror.setValue(query)",
          "SELECT ?place { ?event <https://w3id.org/newsgraph/ontology#place> ?place }");
      page.locator(".yasqe_queryButton").click();

      assertThat(page.locator(".yasr table")).containsText("/entity/piraeus-");
    }
  }
}
