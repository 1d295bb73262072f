package org.newsgraph.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// What a server is shown to let one write.
public sealed interface Credentials {

  /// Nothing is shown.
  record None() implements Credentials {}

  /// A user and a password, shown by HTTP Basic authentication.
  record Password(String user, String password) implements Credentials {
    @Override
    public String toString() {
      return "Password[user=" + user + "]";
    }
  }

  /// A bearer token.
  record Token(String token) implements Credentials {
    @Override
    public String toString() {
      return "Token[]";
    }
  }

  /// The value of the `Authorization` header; absent where nothing is shown.
  default Optional<String> authorization() {
    return switch (this) {
      case None() -> Optional.empty();
      case Password(String user, String password) ->
          Optional.of("Basic " + base64(user + ":" + password));
      case Token(String token) -> Optional.of("Bearer " + token);
    };
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
