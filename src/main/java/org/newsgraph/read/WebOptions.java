package org.newsgraph.read;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// How pages are asked for and kept.
///
/// @param userAgent who asks, for the servers' logs
/// @param maxBytes the largest page, also after unpacking
/// @param archive the folder in which pages are kept
/// @param offline whether pages come from that folder alone
/// @param timeGate which web archive is asked for Mementos, by what it puts before an address
/// @param clock tells when a page came
public record WebOptions(
    String userAgent,
    int maxBytes,
    Politeness politeness,
    Optional<Path> archive,
    boolean offline,
    Optional<URI> timeGate,
    InstantSource clock) {

  public WebOptions {
    if (offline && archive.isEmpty()) {
      throw new IllegalArgumentException("pages that are read offline come from an archive");
    }
  }
}
