package org.newsgraph.serve;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Who may log in.
public final class Users {

  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final Map<String, User> byName;
  private final User nobody = User.of("", User.Role.READER, "".toCharArray());
  private final byte[] key = new byte[KEY_BYTES];

  // A password is slow to check by design; one that was right before is known by a keyed hash.
  private final Map<String, User> proven = new ConcurrentHashMap<>();

  Users(Map<String, User> byName) {
    this.byName = Map.copyOf(byName);
    new SecureRandom().nextBytes(key);
  }

  /// The user's role; absent where name or password is wrong, which takes the same time.
  Optional<User.Role> check(String name, String password) {
    String proof = proof(name, password);
    User known = proven.get(proof);
    if (known != null) {
      return Optional.of(known.role());
    }
    User user = byName.getOrDefault(name, nobody);
    if (!user.has(password) || !byName.containsKey(name)) {
      return Optional.empty();
    }
    proven.put(proof, user);
    return Optional.of(user.role());
  }

  private String proof(String name, String password) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      mac.update(name.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return new String(
          mac.doFinal(password.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks " + HMAC, e);
    }
  }
}
