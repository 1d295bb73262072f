package org.newsgraph.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Asks in SPARQL on the query page, in the plain form and in the editor.
class QueryPageIT {

  @RegisterExtension private static final SampleRoom ROOM = new SampleRoom();

  @Test
  void query_run_isTableChartAndGraph() {
    try (Page page = ROOM.pages().open("/query")) {
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
  void name_inTheAnswer_leadsToItsPage() {
    try (Page page = ROOM.pages().open("/query?name=arrests")) {
      page.locator("#plain button").click();

      assertThat(page.locator(".yasr td a", having("Port guards")).first())
          .hasAttribute("href", ROOM.thing("Port guards"));
    }
  }

  @Test
  void parameter_asAField_changesTheQuery() {
    try (Page page = ROOM.pages().open("/query")) {
      page.locator("#question").selectOption("about");
      page.locator("#set-name").fill("Ana \"Kora\"");

      assertThat(page.locator("#text"))
          .hasValue(Pattern.compile("VALUES \\?name \\{ \"Ana \\\\\"Kora\\\\\"\" \\}"));
    }
  }

  @Test
  void prefixes_usual_needNoDeclaration() {
    try (Page page = editor(ColorScheme.LIGHT, 1280)) {
      page.evaluate(
          "() => yasgui.getTab().getYasqe().setValue('SELECT ?who { ?e a ng:Arrest ; ng:agent/rdfs:label ?who }')");
      page.locator(".yasqe_queryButton").first().click();

      assertThat(page.locator(".yasr table").first()).containsText("Port guards");
    }
  }

  @Test
  void property_isCompletedFromTheOntology() {
    try (Page page = editor(ColorScheme.LIGHT, 1280)) {
      page.evaluate(
          """
          () => { const yasqe = yasgui.getTab().getYasqe();
            yasqe.setValue("SELECT * { ?e ng:benef ?o }"); yasqe.setCursor(0, 22); yasqe.focus(); }
          """);
      page.keyboard().press("Control+Space");

      assertThat(page.locator(".CodeMirror-hints")).containsText("ng:beneficiary");
    }
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void query_written_staysInTheEditor() {
    try (Page page = editor(ColorScheme.LIGHT, 1280)) {
      assertThat(page.locator("#plain")).isHidden();
      assertThat(page.locator("#yasgui .CodeMirror")).containsText("SELECT");
      assertThat(page.locator("#yasgui .CodeMirror textarea")).isFocused();

      page.locator("#question").selectOption("arrests");
      assertThat(page.locator("#yasgui .CodeMirror")).containsText("Who was arrested");
    }
  }

  @Test
  void editor_onAPhone_fitsAndPassesAxe() {
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
    Page page = ROOM.pages().open("/query", colours, width, true);
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
}
