package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newsgraph.sample.Writers;

class HttpStoreIT extends StoreContract {

  private FusekiServer server;

  @BeforeEach
  void start() {
    Writers.still();
    server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .add("/news", DatasetGraphFactory.createTxnMem())
            .add("/readable", DatasetGraphFactory.createTxnMem(), false)
            .build()
            .start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Override
  Store store() {
    return at("news");
  }

  private Store at(String dataset) {
    URI endpoint = URI.create(server.serverURL() + dataset);
    return new HttpStore(endpoint, new Credentials.None());
  }

  @Test
  void serverThatTakesNoWrites_isTold() {
    assertThatThrownBy(() -> at("readable").replace(List.of(dockers("a").dataset())))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("/readable'");
  }

  @Test
  void serverThatIsGone_isTold() {
    Store store = store();
    server.stop();

    assertThatThrownBy(() -> store.replace(List.of(dockers("a").dataset())))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("does not answer");
    assertThatThrownBy(store::articles)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("does not answer");
  }
}
