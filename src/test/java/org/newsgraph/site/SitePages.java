package org.newsgraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A browser on the pages of a running server, which notes what must not happen.
final class SitePages implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private final String url;
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> troubles = new ArrayList<>();

  SitePages(String url) {
    this.url = url;
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

  /// A page as a desktop shows it.
  Page open(String path) {
    return open(path, ColorScheme.LIGHT, 1280, true);
  }

  Page open(String path, ColorScheme colours, int width, boolean scripts) {
    // Closing such a page closes its context too.
    Page page =
        browser.newPage(
            new Browser.NewPageOptions()
                .setViewportSize(width, 900)
                .setColorScheme(colours)
                .setJavaScriptEnabled(scripts));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            troubles.add(path + ": " + message.text());
          }
        });
    page.onPageError(error -> troubles.add(path + ": " + error));
    page.onDialog(
        dialog -> {
          troubles.add(path + ": a script of the data ran: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(
        request -> {
          URI asked = URI.create(request.url().replaceFirst("[?#].*", ""));
          if (asked.getScheme().startsWith("http") && !asked.getHost().equals("127.0.0.1")) {
            troubles.add(path + ": asks " + request.url());
          }
        });
    page.navigate(url + path.substring(1));
    return page;
  }

  /// Console errors, requests to other servers and scripts of the data since the last call: none.
  void assertNoTrouble() {
    List<String> found = List.copyOf(troubles);
    troubles.clear();
    assertThat(found).isEmpty();
  }

  /// What axe finds wrong, as `rule: element`.
  static List<String> violations(Page page) {
    page.evaluate(AXE);
    @SuppressWarnings("unchecked")
    List<String> found =
        (List<String>)
            page.evaluate(
                """
                async () => (await axe.run()).violations.flatMap(
                  rule => rule.nodes.map(node => rule.id + ": " + node.html.slice(0, 200)))
                """);
    return found;
  }

  private static final String AXE = axe();

  private static String axe() {
    try (var in = SitePages.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          java.util.Objects.requireNonNull(in, "axe.min.js").readAllBytes(),
          java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
