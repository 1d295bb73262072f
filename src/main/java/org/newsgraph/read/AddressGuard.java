package org.newsgraph.read;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/// Decides which addresses may be asked for pages, so that no page or redirect leads the program
/// into the network that it runs in.
///
/// Names are resolved and all their IP addresses checked against the IANA special-purpose
/// registries (RFC 6890); what an IPv6 address embeds is checked as well. The JVM keeps a resolved
/// name for 30 seconds (`networkaddress.cache.ttl`), longer than connecting takes, so what was
/// checked is what is connected to.
final class AddressGuard {
  private final Predicate<URI> trusted;

  /// @param trusted what is let through wherever it leads: none but in tests with local servers
  AddressGuard(Predicate<URI> trusted) {
    this.trusted = trusted;
  }

  /// Lets a request to the address through.
  ///
  /// @throws FetchException where it must not be asked or does not exist
  void check(URI address) throws FetchException {
    if (!WebAddress.isOfTheWeb(address)) {
      throw new FetchException(
          "\"%s\" is not an http or https address"
              .formatted(WebAddress.withoutUser(address.toString())));
    }
    if (address.getRawUserInfo() != null) {
      throw new FetchException("addresses with a user name are not fetched; take it out");
    }
    if (trusted.test(address)) {
      return;
    }
    int port = address.getPort();
    if (port != -1 && port != 80 && port != 443) {
      throw new FetchException("port %d is not asked for pages; only 80 and 443".formatted(port));
    }
    for (InetAddress one : resolve(address.getHost())) {
      if (!isPublic(one)) {
        throw new FetchException(
            "\"%s\" is %s, which is not a public address"
                .formatted(address.getHost(), one.getHostAddress()));
      }
    }
  }

  private static InetAddress[] resolve(String host) throws FetchException {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new FetchException("there is no host \"%s\"".formatted(host));
    }
  }

  /// Whether an IP address belongs to the public internet.
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    int third = bytes[2] & 0xFF;
    boolean carrierNat = first == 100 && second >= 64 && second < 128;
    boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    boolean documentation =
        (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return first != 0 && first < 240 && !carrierNat && !protocol && !benchmark && !documentation;
  }

  private static boolean isPublic6(byte[] bytes) {
    Optional<byte[]> embedded = embedded(bytes);
    if (embedded.isPresent()) {
      try {
        return isPublic(InetAddress.getByAddress(embedded.get()));
      } catch (UnknownHostException e) {
        return false;
      }
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean global = (first & 0xE0) == 0x20;
    boolean teredoOrSpecial = first == 0x20 && second == 0x01 && bytes[2] >= 0 && bytes[2] < 2;
    boolean documentation =
        first == 0x20 && second == 0x01 && (bytes[2] & 0xFF) == 0x0D && (bytes[3] & 0xFF) == 0xB8;
    return global && !teredoOrSpecial && !documentation;
  }

  /// The IPv4 address inside a 6to4, NAT64 or IPv4-compatible address.
  private static Optional<byte[]> embedded(byte[] bytes) {
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    if (sixToFour) {
      return Optional.of(Arrays.copyOfRange(bytes, 2, 6));
    }
    boolean nat64 =
        bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
    boolean compatible = zeros(bytes, 0, 12);
    return (nat64 && zeros(bytes, 4, 12)) || compatible
        ? Optional.of(Arrays.copyOfRange(bytes, 12, 16))
        : Optional.empty();
  }

  private static boolean zeros(byte[] bytes, int begin, int end) {
    return Arrays.equals(bytes, begin, end, new byte[end - begin], 0, end - begin);
  }
}
