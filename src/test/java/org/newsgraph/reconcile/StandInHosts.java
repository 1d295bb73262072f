package org.newsgraph.reconcile;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.security.Security;
import java.util.stream.Stream;

/// Makes one host name stand for this machine, or be unknown; all others are as ever.
public final class StandInHosts extends InetAddressResolverProvider {

  public static final String HOST = "service.newsgraph.test";

  private static volatile boolean known = true;

  /// Whether the name stands for this machine from now on.
  public static void setKnown(boolean toBeKnown) {
    known = toBeKnown;
  }

  @Override
  public String name() {
    return "hosts for tests";
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    // Else a name that was found once would be known for half a minute.
    Security.setProperty("networkaddress.cache.ttl", "0");
    Security.setProperty("networkaddress.cache.negative.ttl", "0");
    InetAddressResolver builtin = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        if (!host.equals(HOST)) {
          return builtin.lookupByName(host, policy);
        }
        if (!known) {
          throw new UnknownHostException(host);
        }
        return Stream.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return builtin.lookupByAddress(address);
      }
    };
  }
}
