package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;

/// Passwords, their hashes and tokens are neither said, nor logged, nor stored, nor exported.
class SecretsIT {

  private static final String IN_ADDRESSES = "s3cret-in-address";
  private static final String RIGHT = "a right long password";
  private static final String WRONG = "a wrong long password";

  @TempDir static Path folder;
  private static Path store;
  private static Ran built;

  @BeforeAll
  static void buildOfAddressesWithPasswords() throws IOException {
    String withPassword = "https://ana:" + IN_ADDRESSES + "@news.example/";
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(
        in.resolve("front.md"),
        """
        ---
        url: %1$sfront
        publisher: %1$s
        author: %1$sana
        ---
        Police arrested Ana Sol in Oslo on 4 May 2019.
        """
            .formatted(withPassword));
    Files.writeString(
        in.resolve("page.html"),
        """
        <html><head><link rel="canonical" href="%1$spage"></head>
        <body><article><p>Police arrested <a href="%1$sben">Ben Sol</a> in Oslo on 4 May 2019.</p>
        </article></body></html>
        """
            .formatted(withPassword));
    Files.writeString(
        in.resolve("lines.jsonl"),
        """
        {"id": "%1$sline", "url": "%1$sline", "text": "Police arrested Eva Sol in Oslo in 2019."}
        {"id": "other", "url": "ftp://ana:%2$s@news", "text": "Police arrested Ida Sol in Oslo in 2019."}
        {"url": %1$s}
        """
            .formatted(withPassword, IN_ADDRESSES));
    store = folder.resolve("db");
    built =
        Ran.in(
            folder,
            "build",
            in.toString(),
            withPassword + "fetched",
            withPassword.replace("news.example", "no host"),
            withPassword.replace("https", "ftp"),
            "--store",
            store.toString(),
            "--verbose");
  }

  @Test
  void password_inAnAddress_isNotPrinted() {
    assertThat(built.exitCode()).isEqualTo(1);
    assertThat(built.out() + built.err()).doesNotContain(IN_ADDRESSES);
    assertThat(built.err())
        .contains(
            "front.md: warning: took user name and password out of the url",
            "page.html: warning: took user name and password out of the url",
            "lines.jsonl:1:1: warning: took user name and password out of the id",
            "https://news.example/fetched: error: addresses with a user name are not read",
            "ftp://news.example/: error: addresses with a user name are not read");
  }

  @Test
  void password_inAnAddress_isNotStored() throws IOException {
    assertThat(filesWith(store, IN_ADDRESSES)).isEmpty();
    assertThat(exported("nquads", store))
        .contains("<https://news.example/front>", "<https://news.example/page>", "line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"turtle", "trig", "nquads", "ntriples", "jsonld", "rdfxml"})
  void password_inAnAddress_isNotExported(String format) {
    assertThat(exported(format, store))
        .contains("https://news.example/")
        .doesNotContain(IN_ADDRESSES);
  }

  private static String exported(String format, Path store) {
    Ran ran =
        Ran.in(folder, "export", "--with-text", "--format", format, "--store", store.toString());
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    return ran.out();
  }

  private static List<Path> filesWith(Path top, String secret) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(top)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains(secret)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "articles --endpoint %s",
        "link --reconcile %s",
        "compare wikidata --wikidata-endpoint %s",
        "query facts --allow-service %s",
        "serve --allow-service %s"
      })
  void addressWithPassword_isRefusedWithoutPrintingPassword(String command) {
    for (String host : List.of("news.example", "no_host", "no host", "news.example:port")) {
      String address = "https://ana:" + IN_ADDRESSES + "@" + host + "/";
      Ran ran = Ran.in(folder, command.formatted(address.replace(" ", "{")).split(" "));

      assertThat(ran.exitCode()).isEqualTo(2);
      assertThat(ran.err()).contains("address").doesNotContain(IN_ADDRESSES);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"password=%s${HOME}", "endpoint=https://ana:%s@news.example/"})
  void secretInThePropertyFile_isNotRepeated(String line) throws IOException {
    Path there = Files.createTempDirectory(folder, "properties");
    Files.writeString(there.resolve("newsgraph.properties"), line.formatted(IN_ADDRESSES));

    Ran ran = Ran.in(there, "articles");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err())
        .contains("--" + line.substring(0, line.indexOf('=')))
        .doesNotContain(IN_ADDRESSES);
  }

  @Test
  void userFields_inWrongOrder_areNotRepeated() throws IOException {
    Path other = storeWithUser("disordered");
    Path file = other.resolve("users.tsv");
    List<String> fields =
        new ArrayList<>(Arrays.asList(Files.readString(file).strip().split("\t")));
    String salt = fields.get(3);
    String hash = fields.get(4);
    for (int i = 1; i < 5; i++) {
      fields.addLast(fields.removeFirst());
      Files.writeString(file, String.join("\t", fields) + "\n");

      Ran ran = Ran.in(folder, "user", "list", "--store", other.toString(), "--verbose");

      assertThat(ran.exitCode()).isEqualTo(1);
      assertThat(ran.err())
          .contains("users.tsv:1: error: a line has name, role")
          .doesNotContain(salt, hash);
    }
  }

  /// A store with the articles "first" and "second" and the user "ana".
  private static Path storeWithUser(String name) {
    Path made = folder.resolve(name);
    try (Tdb2Store opened = Tdb2Store.openOrCreate(made)) {
      for (String id : List.of("first", "second")) {
        opened.replace(List.of(Writers.still().write(SampleArticles.dockers(id)).dataset()));
      }
    }
    Ran ran =
        Ran.run(
            folder,
            "",
            Map.of("NEWSGRAPH_PASSWORD", RIGHT),
            "user",
            "add",
            "ana",
            "--writer",
            "--store",
            made.toString());
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    return made;
  }

  /// The server and a client that say all they can say of themselves.
  @Test
  void secrets_ofAServer_appearNowhere() throws Exception {
    Path served = storeWithUser("served");
    String[] user = Files.readString(served.resolve("users.tsv")).strip().split("\t");
    Started server =
        Started.main(
            folder, Map.of(), "serve", "--write", "--port", "0", "-v", "--store", "served");
    String url = server.awaitOnErr(Pattern.compile(" at (http://\\S+)/\n"));
    JsonNode running = new ObjectMapper().readTree(served.resolve("server.json").toFile());
    List<String> secrets =
        List.of(
            RIGHT,
            WRONG,
            base64("ana:" + RIGHT),
            base64("ana:" + WRONG),
            user[3],
            user[4],
            running.path("token").asText());
    StringBuilder said = new StringBuilder();

    for (String authorization :
        List.of("Basic " + base64("ana:" + RIGHT), "Basic " + base64("ana:" + WRONG), "Bearer x")) {
      for (String path :
          List.of("", "limits", "prefixes.json", ".well-known/void", "nothing", "users.tsv")) {
        said.append(get(url + "/" + path, authorization));
      }
      said.append(get(url + "/news/data?graph=urn:none", authorization));
      said.append(get(url + "/news/sparql?query=ASK%20%7B%7D", authorization));
      said.append(update(url + "/news/update", authorization));
    }
    // By the token, and with a password that is wrong.
    said.append(Ran.in(folder, "remove", "first", "--store", served.toString(), "--verbose"));
    String endpoint = url + "/news";
    for (String password : List.of(WRONG, RIGHT)) {
      said.append(
          Ran.run(
              folder,
              "",
              Map.of("NEWSGRAPH_USER", "ana", "NEWSGRAPH_PASSWORD", password),
              "remove",
              "second",
              "--verbose",
              "--endpoint",
              endpoint));
    }
    server.process().destroy();
    Ran ended = server.ended();

    assertThat(said)
        .contains(
            "HTTP 200", "HTTP 204", "HTTP 401", "removed \"first\"", "check user and password");
    assertThat(said).doesNotContain(secrets.toArray(String[]::new));
    assertThat(ended.err()).contains("200 OK");
    assertThat(ended.out() + ended.err()).doesNotContain(secrets);
    assertThat(exported("nquads", served)).contains("/second>").doesNotContain(secrets);
    for (String secret : secrets) {
      assertThat(filesWith(served, secret)).isSubsetOf(List.of(served.resolve("users.tsv")));
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String get(String address, String authorization) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(address)).GET(), authorization);
  }

  private static String update(String address, String authorization) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/sparql-update")
            .POST(HttpRequest.BodyPublishers.ofString("INSERT DATA { <urn:a> <urn:b> 1 }")),
        authorization);
  }

  private static String send(HttpRequest.Builder request, String authorization) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              request.header("Authorization", authorization).build(),
              HttpResponse.BodyHandlers.ofString());
      return "HTTP %d %s%n%s%n"
          .formatted(response.statusCode(), response.headers().map(), response.body());
    }
  }
}
