package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private final AddressGuard guard = new AddressGuard(address -> false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://198.18.0.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[fd00::1]/",
        "http://[fe80::1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[::7f00:1]/",
        "http://2130706433/"
      })
  void addressOfTheOwnNetwork_isRefused(String address) {
    assertThatThrownBy(() -> guard.check(URI.create(address))).isInstanceOf(FetchException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd", "ftp://93.184.215.14/", "http://user@93.184.215.14/",
        "http://93.184.215.14:22/", "http://93.184.215.14:8080/", "https:///path",
        "http://0x7f.1/"
      })
  void addressThatIsNoPage_isRefused(String address) {
    assertThatThrownBy(() -> guard.check(URI.create(address))).isInstanceOf(FetchException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://93.184.215.14/",
        "https://93.184.215.14:443/",
        "http://[2606:2800:21f::1]/",
        "http://[64:ff9b::5db8:d70e]/"
      })
  void publicAddress_isLetThrough(String address) {
    assertThatCode(() -> guard.check(URI.create(address))).doesNotThrowAnyException();
  }

  @Test
  void neighboursOfReservedBlocks_arePublic() throws UnknownHostException {
    for (String ip : new String[] {"100.63.0.1", "100.128.0.1", "172.32.0.1", "198.20.0.1"}) {
      assertThat(AddressGuard.isPublic(InetAddress.getByName(ip))).as(ip).isTrue();
    }
  }
}
