package org.newsgraph.read;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes an `http` or `https` address out of what an input gives, safe to stand in an IRI.
final class WebAddress {
  private static final int MAX_LENGTH = 2048;
  private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

  // A password with a slash in it is none of a valid address, but must not be told either: what
  // follows the colon is a password where it is no port.
  private static final Pattern USER =
      Pattern.compile(
          "^(\\p{Alpha}[\\p{Alnum}+.-]*://)(?:[^\\s/?#]*|[^\\s/?#:]*:(?!\\d*(?:[/?#\\s]|$))\\S*)@");

  private WebAddress() {}

  /// The address, of whatever scheme, without the user name and password before its host: fit to be
  /// kept and told. What is no address stays as it is.
  static String withoutUser(String written) {
    return USER.matcher(written).replaceFirst("$1");
  }

  /// The address in ASCII, with all else percent-encoded; absent where it is none of the web's.
  static Optional<URI> parse(String written) {
    String text = written.strip();
    if (text.length() > MAX_LENGTH || text.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(encode(asciiHost(text)))).filter(WebAddress::isOfTheWeb);
    } catch (URISyntaxException | IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /// Whether it is an absolute `http` or `https` address with a host.
  static boolean isOfTheWeb(URI address) {
    String scheme = address.getScheme();
    return scheme != null
        && address.getHost() != null
        && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
  }

  /// Whether a command-line input is meant as an address rather than as a path.
  static boolean looksLike(String input) {
    String lower = input.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private static String asciiHost(String address) {
    int begin = address.indexOf("://") + 3;
    if (begin < 3) {
      return address;
    }
    int end = begin;
    while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String host = address.substring(begin, end);
    boolean ascii = host.chars().allMatch(c -> c < 0x80);
    return ascii
        ? address
        : address.substring(0, begin) + IDN.toASCII(host) + address.substring(end);
  }

  private static String encode(String address) {
    StringBuilder encoded = new StringBuilder(address.length());
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean letterOrDigit = c < 0x80 && Character.isLetterOrDigit(c);
      if (letterOrDigit || ALLOWED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
