package org.newsgraph.read;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.newsgraph.model.ArchivedCopy;

/// Fetches pages: politely, over redirects, and from or into an archive if there is one.
public final class PageFetcher implements Fetcher, Closeable {
  private static final int MAX_REDIRECTS = 5;
  private static final String ACCEPT =
      "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9";

  private final Web web;
  private final Map<String, String> headers;
  private final int maxBytes;
  private final InstantSource clock;
  private final Optional<PageArchive> archive;
  private final Optional<TimeGate> timeGate;

  private PageFetcher(
      Web web, WebOptions options, Optional<PageArchive> archive, Optional<TimeGate> timeGate) {
    this.web = web;
    this.headers = Map.of("User-Agent", options.userAgent(), "Accept", ACCEPT);
    this.maxBytes = options.maxBytes();
    this.clock = options.clock();
    this.archive = archive;
    this.timeGate = timeGate;
  }

  /// Opens the archive, if one is named; asks nothing yet.
  ///
  /// @throws IOException where the archive cannot be used
  public static PageFetcher open(Web web, WebOptions options) throws IOException {
    PoliteWeb polite = new PoliteWeb(web, options.politeness(), InstantSource.system());
    Web robots = new RobotsWeb(polite);
    Map<String, String> agent = Map.of("User-Agent", options.userAgent());
    if (options.archive().isEmpty()) {
      return new PageFetcher(
          robots,
          options,
          Optional.empty(),
          options.timeGate().map(gate -> new TimeGate(gate, polite, agent)));
    }
    PageArchive archive =
        PageArchive.open(options.archive().get(), options.userAgent(), options.clock());
    Web kept = new ArchivedWeb(archive);
    Web pages = options.offline() ? kept : new ArchivingWeb(robots, archive);
    Web mementos = options.offline() ? kept : new KeptAnswers(polite, archive);
    return new PageFetcher(
        pages,
        options,
        Optional.of(archive),
        options.timeGate().map(gate -> new TimeGate(gate, mementos, agent)));
  }

  @Override
  public FetchedPage fetch(URI address) throws FetchException {
    URI current = withoutFragment(address);
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      WebAnswer answer = web.ask(new WebRequest(current, headers));
      if (!answer.isRedirect()) {
        return page(current, answer);
      }
      current = withoutFragment(answer.target(current));
    }
    throw new FetchException("redirects more than %d times".formatted(MAX_REDIRECTS));
  }

  /// What the archive has that is damaged.
  public List<Diagnostic> warnings() {
    return archive.map(PageArchive::warnings).orElse(List.of());
  }

  /// Ends the archive's file.
  @Override
  public void close() throws IOException {
    if (archive.isPresent()) {
      archive.get().close();
    }
  }

  private FetchedPage page(URI address, WebAnswer answer) throws FetchException {
    if (answer.status() != 200) {
      throw new FetchException("the server answers with status " + answer.status());
    }
    byte[] body = unpacked(answer.header("Content-Encoding").orElse("identity"), answer.body());
    List<ArchivedCopy> copies = new ArrayList<>(answer.copy().stream().toList());
    List<String> warnings = new ArrayList<>();
    if (timeGate.isPresent()) {
      Instant time = answer.copy().flatMap(ArchivedCopy::date).orElseGet(clock::instant);
      try {
        timeGate.get().find(address, time).ifPresent(copies::add);
      } catch (FetchException e) {
        warnings.add("no Memento was found: " + e.getMessage());
      }
    }
    return new FetchedPage(address, answer.header("Content-Type"), body, copies, warnings);
  }

  /// Some servers compress although nobody asked for it.
  private byte[] unpacked(String encoding, byte[] body) throws FetchException {
    if (encoding.equalsIgnoreCase("identity")) {
      return body;
    }
    if (!encoding.equalsIgnoreCase("gzip")) {
      throw new FetchException("is packed as \"%s\", which was not asked for".formatted(encoding));
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] unpacked = in.readNBytes(maxBytes + 1);
      if (unpacked.length > maxBytes) {
        throw new FetchException(CappedBody.message(maxBytes));
      }
      return unpacked;
    } catch (IOException e) {
      throw new FetchException("is not valid gzip");
    }
  }

  /// A fragment is never sent: it names a part of the page.
  private static URI withoutFragment(URI address) throws FetchException {
    if (address.getRawFragment() == null) {
      return address;
    }
    String text = address.toString();
    try {
      return new URI(text.substring(0, text.indexOf('#')));
    } catch (URISyntaxException e) {
      throw new FetchException("\"%s\" is not an address".formatted(text));
    }
  }
}
