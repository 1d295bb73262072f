package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.store.Tdb2Store;

class UserCommandTest {

  @TempDir private Path folder;

  @BeforeEach
  void makeStore() {
    Tdb2Store.openOrCreate(folder.resolve("db")).close();
  }

  private Ran user(String input, Map<String, String> environment, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "user";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--store";
    all[arguments.length + 2] = folder.resolve("db").toString();
    return Ran.run(folder, input, environment, all);
  }

  private Ran user(String... arguments) {
    return user("", Map.of(), arguments);
  }

  @Test
  void users_added_areListedWithoutPasswords() throws Exception {
    Ran added = user("a long password\n", Map.of(), "add", "ana", "--writer");
    assertThat(added.exitCode()).as(added.err()).isZero();
    assertThat(user("", Map.of("NEWSGRAPH_PASSWORD", "another one"), "add", "ben").exitCode())
        .isZero();

    Ran listed = user("list");
    assertThat(listed.exitCode()).isZero();
    assertThat(listed.out()).containsPattern("ana\\W+writer").containsPattern("ben\\W+reader");
    String file = Files.readString(folder.resolve("db/users.tsv"));
    assertThat(file + listed).contains("ana").doesNotContain("a long password", "another one");
  }

  @Test
  void users_removed_areNotListed() {
    user("a long password\n", Map.of(), "add", "ana");

    Ran removed = user("remove", "ana");
    assertThat(removed.exitCode()).as(removed.err()).isZero();
    assertThat(user("list").out()).doesNotContain("ana");
    Ran again = user("remove", "ana");
    assertThat(again.exitCode()).isNotZero();
    assertThat(again.err()).contains("\"ana\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"short\n", "\n", ""})
  void password_tooShort_isRefused(String input) {
    Ran ran = user(input, Map.of(), "add", "ana");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("8 characters");
    assertThat(folder.resolve("db/users.tsv")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a:b", "a\tb"})
  void name_thatIsNone_isRefused(String name) {
    Ran ran = user("a long password\n", Map.of(), "add", name);

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("is not a user name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
  void serve_onTheNetwork_needsAProxy(String host) {
    Ran ran = Ran.in(folder, "serve", "--store", "db", "--port", "0", "--host", host);

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("\"" + host + "\"", "--behind-proxy");
  }

  @Test
  void serve_optionsOfWritingWithoutIt_areRefused() {
    Ran ran = Ran.in(folder, "serve", "--store", "db", "--port", "0", "--form-updates");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--write");
  }
}
