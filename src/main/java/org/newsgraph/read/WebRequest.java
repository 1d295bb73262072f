package org.newsgraph.read;

import java.net.URI;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A request for what lies at an address (`GET`).
///
/// @param headers those that the program sets, in the order of their names
public record WebRequest(URI address, SortedMap<String, String> headers) {
  public WebRequest {
    headers = new TreeMap<>(headers);
  }

  WebRequest(URI address, Map<String, String> headers) {
    this(address, new TreeMap<>(headers));
  }

  /// This request with one header more.
  WebRequest with(String header, String value) {
    SortedMap<String, String> all = new TreeMap<>(headers);
    all.put(header, value);
    return new WebRequest(address, all);
  }
}
