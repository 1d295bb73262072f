package org.newsgraph.read;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Begins to fetch the pages of the next inputs while the ones before are read, so that several
/// hosts are asked at once; the inputs come in their order all the same.
///
/// Looks ahead over pages alone: files are found as they are needed. The fetcher is asked in other
/// threads, and in the caller's for what was not begun.
final class FetchAhead implements Iterator<Input>, Fetcher, AutoCloseable {
  private static final int PAGES = 16;

  /// A page that is being fetched.
  private record Begun(Future<FetchedPage> page) {}

  private final Iterator<Input> inputs;
  private final Fetcher fetcher;
  private final Deque<Input> ahead = new ArrayDeque<>();
  private final Map<URI, Begun> begun = new HashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  FetchAhead(Iterator<Input> inputs, Fetcher fetcher) {
    this.inputs = inputs;
    this.fetcher = fetcher;
  }

  @Override
  public boolean hasNext() {
    return !ahead.isEmpty() || inputs.hasNext();
  }

  @Override
  public Input next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    while (ahead.size() < PAGES
        && !(ahead.peekLast() instanceof Input.RegularFile)
        && inputs.hasNext()) {
      Input input = inputs.next();
      if (input instanceof Input.Page page) {
        begun.computeIfAbsent(page.address(), this::begin);
      }
      ahead.add(input);
    }
    return ahead.remove();
  }

  private Begun begin(URI address) {
    return new Begun(threads.submit(() -> fetchNow(address)));
  }

  /// A page whose fetching breaks is one failure; the other inputs go on.
  private FetchedPage fetchNow(URI address) throws FetchException {
    try {
      return fetcher.fetch(address);
    } catch (RuntimeException e) {
      throw new FetchException("cannot be fetched: " + e);
    }
  }

  @Override
  public FetchedPage fetch(URI address) throws FetchException {
    Begun fetching = begun.remove(address);
    if (fetching == null) {
      return fetchNow(address);
    }
    try {
      return fetching.page().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof FetchException reason) {
        throw reason;
      }
      throw new IllegalStateException(e);
    }
  }

  /// Gives up what was begun, and waits until nothing of it is under way.
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
