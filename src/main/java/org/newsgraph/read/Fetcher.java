package org.newsgraph.read;

import java.net.URI;

/// Gets pages of the web.
public interface Fetcher {

  /// The page at an `http` or `https` address.
  ///
  /// @throws FetchException where there is none or it must not be fetched
  FetchedPage fetch(URI address) throws FetchException;
}
