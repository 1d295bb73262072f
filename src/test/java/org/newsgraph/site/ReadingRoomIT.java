package org.newsgraph.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Reads the pages of a real server in Debian's Chromium.
class ReadingRoomIT {

  private static final String ROWS = "table.claims tbody tr:not(.said)";

  @RegisterExtension private static final SampleRoom ROOM = new SampleRoom();

  @Test
  void home_tellsWhatIsInTheGraph() {
    try (Page page = ROOM.pages().open("/")) {
      assertThat(page.locator(".totals")).containsText("4 articles");
      assertThat(page.locator(".totals")).containsText("1 claims denied");
      assertThat(page.locator("main")).containsText("Dockers held");
    }
  }

  @Test
  void search_suggestsNamesThatTheKeyboardCanChoose() {
    try (Page page = ROOM.pages().open("/")) {
      page.locator("#find-large").pressSequentially("ana");
      page.locator("#find-large-list li").first().waitFor();

      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");

      page.waitForURL("**/entity/ana-kora-*.html");
      assertThat(page.locator("h1")).hasText("Ana Kora");
    }
  }

  @Test
  void fact_chosen_marksItsWords() {
    try (Page page = ROOM.pages().open("/article/dockers.html")) {
      page.locator(".text a.m.t", having("paid")).click();

      assertThat(page.locator(".text .on-t")).hasText("paid");
      assertThat(page.locator(".text .on-s")).hasText("Ana Kora");
      assertThat(page.locator(".fact.on .say"))
          .containsText("According to The Dockers' Union denied");
      assertThat(page.locator("#chosen")).containsText("Ana Kora paid");

      page.keyboard().press("Escape");
      assertThat(page.locator(".text .on-t")).hasCount(0);
    }
  }

  @Test
  void fact_showsItsTurtle() {
    try (Page page = ROOM.pages().open("/article/dockers.html")) {
      Locator fact = page.locator(".fact", having("paid"));
      fact.locator("summary").click();

      assertThat(fact.locator("code")).containsText("ng:polarity");
      assertThat(fact.locator("code")).containsText("ng:Negated");
    }
  }

  @Test
  void claim_leadsToItsPlaceInTheArticle() {
    String id;
    try (Page page = ROOM.pages().open("/article/dockers.html")) {
      id = page.locator(".fact").first().getAttribute("id");
    }
    try (Page page = ROOM.pages().open("/claim/" + id.substring("claim-".length()) + ".html")) {
      assertThat(page.url()).endsWith("/article/dockers.html#" + id);
    }
  }

  @Test
  void thing_onItsPage_hasFactsNeighboursData() {
    try (Page page = ROOM.pages().open(ROOM.thing("Piraeus"))) {
      assertThat(page.locator("main")).containsText("Harbour police arrested two dockers");
      assertThat(page.locator(".neighbours")).containsText("Port guards");
      assertThat(page.locator(".data a")).hasCount(4);
      assertThat(page.locator(".picture canvas").first()).isVisible();
    }
  }

  @Test
  void picture_chosen_leadsToTheNextThing() {
    try (Page page = ROOM.pages().open(ROOM.thing("Harbour police"))) {
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
  void claims_filtered_areDownloadedAlike() throws Exception {
    try (Page page = ROOM.pages().open("/claims")) {
      page.locator("#f-polarity").selectOption("negated");
      page.locator("form.filter button").click();

      assertThat(page.locator(ROWS)).hasCount(1);
      assertThat(page.locator("table.claims")).containsText("Ana Kora");
      String csv =
          ROOM.get(page.locator("a", having("Download as CSV")).getAttribute("href")).body();
      assertThat(csv.lines()).hasSize(2);
      assertThat(csv).contains("\"Ana Kora paid\"", "\"negated\"");
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

  @Test
  void claims_fromNoTime_areRefusedWithExamples() throws Exception {
    for (String path : List.of("/claims?from=abc", "/claims.csv?to=2014-5")) {
      HttpResponse<String> answer = ROOM.get(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.body()).contains("is not a time. Write a year, a month or a day");
    }
  }

  private static int rows(String query) {
    try (Page page = ROOM.pages().open("/claims?" + query)) {
      return page.locator(ROWS).count();
    }
  }

  @Test
  void filter_suggestsSourcesThatTheKeyboardCanChoose() {
    try (Page page = ROOM.pages().open("/claims")) {
      page.locator("#f-claimant").pressSequentially("res");
      page.locator("#f-claimant-list li").first().waitFor();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");

      assertThat(page.locator("#f-claimant")).hasValue("Rescuers");
      page.keyboard().press("Enter");
      assertThat(page.locator(ROWS)).hasCount(2);
    }
  }

  @Test
  void disagreements_standSideBySideWithTheirSentences() {
    try (Page page = ROOM.pages().open("/disagreements")) {
      Locator pair = page.locator(".pairs li", having("Rescuers"));

      assertThat(pair).containsText("Rescuers said 12 sailors died.");
      assertThat(pair).containsText("The owner said 15 sailors died.");
      assertThat(pair.locator(".says a").first()).hasAttribute("href", ROOM.thing("Rescuers"));
      pair.locator(".grounds a").first().click();
      page.waitForURL("**/article/morning.html#char=0,30");
    }
  }

  @Test
  void term_standsWhereItsIriLeads() {
    try (Page page = ROOM.pages().open("/ontology.html#Arrest")) {
      assertThat(page.locator(".terms dt:target")).containsText("ng:Arrest");
      page.locator("dt:target + dd a", having("Event")).first().click();
      assertThat(page.locator(".terms dt:target")).containsText("event");
    }
  }

  @Test
  void hostileText_isInertAndRight() {
    try (Page page = ROOM.pages().open("/article/hostile.html")) {
      assertThat(page.locator("h1")).hasText("Guards <b>hold</b> " + SampleRoom.ARABIC);
      assertThat(page.locator(".text")).containsText(SampleRoom.SALE);
      assertThat(page.locator("main script")).hasCount(0);
      assertThat(page.locator(".fact bdi", having(SampleRoom.ARABIC)).first()).isVisible();
    }
    try (Page page = ROOM.pages().open(ROOM.thing("Sons"))) {
      assertThat(page.locator("h1")).hasText(SampleRoom.EVIL);
    }
    String search = "\"><img src=x onerror=alert(1)>";
    try (Page page = ROOM.pages().open("/search?q=" + Addresses.encoded(search))) {
      assertThat(page.locator("main input")).hasValue(search);
      assertThat(page.locator("main img")).hasCount(0);
    }
  }

  @Test
  void withoutScripts_textFactsAndTablesAreReadable() {
    try (Page page = ROOM.pages().open("/article/dockers.html", ColorScheme.LIGHT, 1280, false)) {
      assertThat(page.locator(".text")).containsText("Harbour police arrested two dockers");
      page.locator(".text a.m.t", having("arrested")).click();
      assertThat(page.locator(".fact:target, .fact:has(:target)")).containsText("two dockers");
    }
    try (Page page = ROOM.pages().open("/claims", ColorScheme.LIGHT, 1280, false)) {
      assertThat(page.locator("table.claims")).containsText("Ana Kora");
    }
    try (Page page = ROOM.pages().open("/query", ColorScheme.LIGHT, 1280, false)) {
      assertThat(page.locator("#text")).isVisible();
    }
  }

  @Test
  void asset_isCompressedOnlyWhereTheClientAsks() throws Exception {
    String home = ROOM.get("/").body();
    String path = home.replaceAll("(?s).*href=\"(/assets/site-[0-9a-f]+\\.css)\".*", "$1");

    HttpResponse<String> plain = ROOM.get(path);
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(plain.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    assertThat(plain.body()).contains(":root");
    HttpResponse<String> gzipped = ROOM.get(path, "Accept-Encoding", "gzip");
    assertThat(gzipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
  }

  @Test
  void colours_areSwitchedAndRemembered() {
    try (Page page = ROOM.pages().open("/")) {
      page.locator("button.theme").click();
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

      page.reload();
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }
  }

  @Test
  void missing_isSaidInTheSameLook() throws Exception {
    for (String path : List.of("/nothing", "/article/none.html", "/entity/none.html")) {
      HttpResponse<String> answer = ROOM.get(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).contains("class=\"brand\"", "Not here");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "script-src 'self';")
          .doesNotContain("unsafe");
    }
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
