package org.newsgraph.serve;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Somebody who may log in, with the hash of the password.
///
/// @param name what they call themselves
/// @param role what they may do
/// @param iterations of the hash
/// @param salt of the hash, in Base64
/// @param hash PBKDF2 with HMAC-SHA-256 of the password (RFC 8018), in Base64
record User(String name, Role role, int iterations, String salt, String hash) {

  /// What a user may do.
  public enum Role {
    /// Reads.
    READER,
    /// Reads and changes the graph.
    WRITER
  }

  /// As OWASP's Password Storage Cheat Sheet has it for PBKDF2-HMAC-SHA256.
  private static final int ITERATIONS = 600_000;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final String FIELDS =
      "a line has name, role (reader or writer), iterations, salt and hash";

  private static final String BASE64 =
      "(?=[^\\t])(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==|[A-Za-z0-9+/]=))?";
  private static final Pattern LINE =
      Pattern.compile(
          "(?<name>[^\\t]*)\\t(?<role>reader|writer)\\t(?<iterations>[1-9]\\d{0,8})\\t(?<salt>"
              + BASE64
              + ")\\t(?<hash>"
              + BASE64
              + ")");

  /// A user with a new salt.
  static User of(String name, Role role, char[] password) {
    byte[] random = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(random);
    String salt = Base64.getEncoder().encodeToString(random);
    return new User(name, role, ITERATIONS, salt, derive(password, salt, ITERATIONS));
  }

  /// The user that a line of the file tells of.
  ///
  /// @throws IllegalArgumentException where it is none; the message never repeats a field, which
  ///   may be the hash in a wrong place
  static User parse(String line) {
    Matcher fields = LINE.matcher(line);
    if (!fields.matches()) {
      throw new IllegalArgumentException(FIELDS);
    }
    return new User(
        fields.group("name"),
        Role.valueOf(fields.group("role").toUpperCase(Locale.ROOT)),
        Integer.parseInt(fields.group("iterations")),
        fields.group("salt"),
        fields.group("hash"));
  }

  /// The line that tells of the user.
  String line() {
    return String.join(
        "\t", name, role.name().toLowerCase(Locale.ROOT), Integer.toString(iterations), salt, hash);
  }

  /// Whether this is the user's password; takes the same time for every wrong one.
  boolean has(String password) {
    String derived = derive(password.toCharArray(), salt, iterations);
    return MessageDigest.isEqual(ascii(derived), ascii(hash));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String derive(char[] password, String salt, int iterations) {
    PBEKeySpec spec =
        new PBEKeySpec(password, Base64.getDecoder().decode(salt), iterations, HASH_BITS);
    try {
      SecretKeyFactory function = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
      return Base64.getEncoder().encodeToString(function.generateSecret(spec).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks PBKDF2WithHmacSHA256", e);
    } finally {
      spec.clearPassword();
    }
  }

  @Override
  public String toString() {
    return "User[name=" + name + ", role=" + role + "]";
  }
}
