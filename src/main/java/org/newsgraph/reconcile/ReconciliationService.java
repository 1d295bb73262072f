package org.newsgraph.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A reconciliation service on the network, behind what it has answered before.
///
/// Safe for use by many threads.
public final class ReconciliationService implements AutoCloseable {

  private static final ObjectNode MANIFEST = JsonNodeFactory.instance.objectNode();

  private final URI address;
  private final ServiceSettings settings;
  private final AnswerCache cache;
  private final PoliteClient client;

  /// The service at the address; it is asked nothing yet.
  ///
  /// @param clock for the days of the answers
  /// @param pace for waiting
  public ReconciliationService(
      URI address, ServiceSettings settings, AnswerCache cache, InstantSource clock, Pace pace) {
    this.address = address;
    this.settings = settings;
    this.cache = cache;
    client = new PoliteClient(settings, clock, pace);
  }

  /// Where it is, without what may be secret of its address.
  public URI publicAddress() {
    return withoutQuery(address);
  }

  /// The address without what follows a question mark, where keys and tokens stand.
  static URI withoutQuery(URI address) {
    String text = address.toString();
    int mark = text.indexOf('?');
    return mark < 0 ? address : URI.create(text.substring(0, mark));
  }

  /// What the service says of itself.
  Manifest manifest() throws ServiceException {
    Optional<AnswerCache.Kept> kept = cache.find(address, "manifest", MANIFEST);
    if (kept.isPresent()) {
      return Protocol.manifest(kept.get().answer());
    }
    return client.ask(
        request().GET().build(),
        text -> {
          ObjectNode json = Protocol.object(text);
          Manifest manifest = Protocol.manifest(json);
          cache.keep(address, "manifest", MANIFEST, json);
          return manifest;
        });
  }

  /// An answer for each query.
  Map<Query, QueryOutcome> ask(Collection<Query> queries, Manifest manifest) {
    Map<Query, QueryOutcome> answers = new HashMap<>();
    List<Query> open = new ArrayList<>();
    for (Query query : new LinkedHashSet<>(queries)) {
      remembered(query, manifest)
          .ifPresentOrElse(answer -> answers.put(query, answer), () -> open.add(query));
    }
    for (int begin = 0; begin < open.size(); begin += manifest.batchSize()) {
      int end = Math.min(open.size(), begin + manifest.batchSize());
      answers.putAll(askBatch(open.subList(begin, end), manifest));
    }
    return answers;
  }

  /// Ends what is still under way.
  @Override
  public void close() {
    client.close();
  }

  private Map<Query, QueryOutcome> askBatch(List<Query> batch, Manifest manifest) {
    ObjectNode queries = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < batch.size(); i++) {
      queries.set("q" + i, batch.get(i).json());
    }
    String form = "queries=" + URLEncoder.encode(queries.toString(), StandardCharsets.UTF_8);
    HttpRequest request =
        request()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      return client.ask(request, text -> read(batch, Protocol.object(text), manifest));
    } catch (ServiceException e) {
      Map<Query, QueryOutcome> none = new HashMap<>();
      batch.forEach(query -> none.put(query, new QueryOutcome.Unresolved(e.reason())));
      return none;
    }
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(address)
        .header("User-Agent", settings.userAgent())
        .header("Accept", "application/json")
        .header("Accept-Encoding", "gzip");
  }

  private Optional<QueryOutcome> remembered(Query query, Manifest manifest) {
    try {
      Optional<AnswerCache.Kept> kept = cache.find(address, query.name(), query.json());
      return kept.isPresent() ? Optional.of(found(kept.get(), manifest)) : Optional.empty();
    } catch (ServiceException e) {
      return Optional.of(new QueryOutcome.Unresolved(e.reason()));
    }
  }

  /// One bad result spoils no other; where none is good, the answer as a whole is bad.
  private Map<Query, QueryOutcome> read(List<Query> batch, ObjectNode json, Manifest manifest)
      throws ServiceException {
    Map<Query, QueryOutcome> answers = new HashMap<>();
    Optional<ServiceException> trouble = Optional.empty();
    for (int i = 0; i < batch.size(); i++) {
      try {
        answers.put(batch.get(i), read(batch.get(i), json.path("q" + i), manifest));
      } catch (ServiceException e) {
        answers.put(batch.get(i), new QueryOutcome.Unresolved(e.reason()));
        trouble = Optional.of(e);
      }
    }
    if (trouble.isPresent()
        && answers.values().stream().noneMatch(QueryOutcome.Found.class::isInstance)) {
      throw trouble.get();
    }
    return answers;
  }

  private QueryOutcome read(Query query, JsonNode json, Manifest manifest) throws ServiceException {
    Protocol.candidates(json, manifest);
    return found(cache.keep(address, query.name(), query.json(), json), manifest);
  }

  private static QueryOutcome found(AnswerCache.Kept kept, Manifest manifest)
      throws ServiceException {
    return new QueryOutcome.Found(Protocol.candidates(kept.answer(), manifest), kept.retrieved());
  }
}
