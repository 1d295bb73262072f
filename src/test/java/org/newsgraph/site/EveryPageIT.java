package org.newsgraph.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every page: nothing that axe objects to, a phone's width, few bytes at first.
class EveryPageIT {

  @RegisterExtension private static final SampleRoom ROOM = new SampleRoom();

  static List<String> paths() {
    return List.of(
        "/",
        "/articles",
        "/people",
        "/places?q=malta",
        "/events",
        "/article/dockers.html",
        "/article/hostile.html",
        ROOM.thing("Ana Kora"),
        ROOM.thing("Malta") + "?order=time",
        "/claims",
        "/disagreements",
        "/query",
        "/ontology.html",
        "/limits",
        "/search?q=malta");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void page_hasNothingThatAxeObjectsTo(String path) {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Page page = ROOM.pages().open(path, colours, 1280, true)) {
        assertThat(SitePages.violations(page)).as(path + " " + colours).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void page_fitsAPhone(String path) {
    try (Page page = ROOM.pages().open(path, ColorScheme.DARK, 360, true)) {
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(360);
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void page_isUnder300KilobytesAtFirst(String path) {
    try (Page page = ROOM.pages().open(path)) {
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

  /// For people to look at.
  @ParameterizedTest
  @EnabledIfSystemProperty(named = "newsgraph.long", matches = "true")
  @EnumSource(names = {"LIGHT", "DARK"})
  void page_inBothColours_isPhotographed(ColorScheme colours) {
    Map<String, String> pages =
        Map.of(
            "home", "/",
            "article", "/article/dockers.html",
            "entity", ROOM.thing("Piraeus"),
            "people", "/people",
            "claims", "/claims",
            "disagreements", "/disagreements",
            "query", "/query");
    pages.forEach(
        (name, path) -> {
          for (int width : List.of(1280, 360)) {
            try (Page page = ROOM.pages().open(path, colours, width, true)) {
              page.waitForLoadState(LoadState.NETWORKIDLE);
              SitePages.shoot(
                  page, "%s-%s-%d".formatted(name, colours.name().toLowerCase(Locale.ROOT), width));
            }
          }
        });
  }
}
