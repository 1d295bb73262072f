package org.newsgraph.site;

import static org.newsgraph.sample.ArticleSketch.named;
import static org.newsgraph.sample.ArticleSketch.number;
import static org.newsgraph.sample.ArticleSketch.unnamed;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Polarity;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.serve.ServerUnderTest;

/// A running server over a few articles, and a browser on its pages, for all tests of a class;
/// after each the browser must have had no trouble.
final class SampleRoom implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  static final String EVIL = "<script>alert('x')</script> & \"Sons\"";
  static final String ARABIC = "محمد الهاشمي";
  static final String ARREST = "Port guards arrested " + ARABIC + " in Piraeus.";
  static final String SALE = "He paid " + EVIL + " for a boat.";

  private @Nullable Running running;

  private record Running(Path folder, ServerUnderTest server, SitePages pages) {}

  @Override
  public void beforeAll(ExtensionContext test) throws IOException {
    Path folder = Files.createTempDirectory("room");
    ServerUnderTest server =
        ServerUnderTest.of(
            folder,
            Stream.of(
                    SampleArticles.dockers("dockers"),
                    hostile(),
                    counts("morning", "Rescuers said 12 sailors died.", "Rescuers", "12"),
                    counts("evening", "The owner said 15 sailors died.", "The owner", "15"))
                .map(facts -> Writers.still().write(facts))
                .toList(),
            List.of(new ReadingRoom()));
    running = new Running(folder, server, new SitePages(server.url()));
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

  SitePages pages() {
    return running().pages();
  }

  private Running running() {
    return Objects.requireNonNull(running, "used before the tests began");
  }

  /// The address of the page of a named thing, as the search finds it.
  String thing(String name) {
    try (Page page = pages().open("/search?q=" + Addresses.encoded(name))) {
      return page.locator("main .articles a").first().getAttribute("href");
    }
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return running().server().get(path.substring(1), headers);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    pages().assertNoTrouble();
  }

  @Override
  public void afterAll(ExtensionContext test) throws IOException {
    Running ended = running();
    ended.pages().close();
    ended.server().close();
    FileUtils.deleteDirectory(ended.folder().toFile());
  }
}
