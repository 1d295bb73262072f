package org.newsgraph.reconcile;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate for this machine, made for the test, and trust in it.
public final class Certificates {

  private static final String PASSWORD = "for-tests-only";

  private Certificates() {}

  /// Makes clients of this process trust the certificate of the folder and no other.
  public static void trust(Path folder)
      throws IOException, GeneralSecurityException, InterruptedException {
    KeyStore keys = KeyStore.getInstance(file(folder).toFile(), PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    SSLContext.setDefault(context);
  }

  /// A server with the certificate of the folder.
  public static WireMockConfiguration tls(Path folder, int port)
      throws IOException, InterruptedException {
    return WireMockConfiguration.options()
        .dynamicPort()
        .httpsPort(port)
        .keystoreType("PKCS12")
        .keystorePath(file(folder).toString())
        .keystorePassword(PASSWORD)
        .keyManagerPassword(PASSWORD);
  }

  private static Path file(Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("keys.p12");
    if (!Files.exists(file)) {
      List<String> command =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
              "-genkeypair",
              "-alias",
              "service",
              "-keyalg",
              "EC",
              "-dname",
              "CN=localhost",
              "-ext",
              "san=dns:localhost",
              "-validity",
              "36500",
              "-storetype",
              "PKCS12",
              "-keystore",
              file.toString(),
              "-storepass",
              PASSWORD);
      int code = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (code != 0) {
        throw new IOException("keytool ends with " + code);
      }
    }
    return file;
  }
}
