package org.newsgraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Reads what a client sends, wholly, before anything is done with it: so no slow client holds the
/// store's lock or a query's place. Refuses what is too long, too slow or compressed.
final class BodyFilter extends HttpFilter {

  private static final int CHUNK_BYTES = 8192;
  private static final long DROPPED_BYTES = 64_000_000;
  private static final int TOO_LARGE = 413;
  private static final int TOO_SLOW = 408;

  private final transient Limits limits;

  BodyFilter(Limits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
      proceed(request, response, chain, new byte[0]);
      return;
    }
    if (request.getHeader("Content-Encoding") != null) {
      // A small one may become as large as it likes.
      refuse(
          response,
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
          "a body with Content-Encoding is not read; send it as it is");
      return;
    }
    int most = mostBytes(request);
    if (request.getContentLengthLong() > most) {
      refuseSize(request, response, most);
      return;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    switch (read(request.getInputStream(), body, most)) {
      case WHOLE -> proceed(request, response, chain, body.toByteArray());
      case TOO_LONG -> refuseSize(request, response, most);
      case TOO_LATE ->
          refuse(
              response,
              TOO_SLOW,
              "the body was not there within %d seconds".formatted(Limits.BODY_TIME.toSeconds()));
    }
  }

  private int mostBytes(HttpServletRequest request) {
    return Caller.of(request).role() == Caller.Role.OWNER
        ? Limits.OWN_BODY_BYTES
        : limits.bodyBytes();
  }

  private enum Reading {
    WHOLE,
    TOO_LONG,
    TOO_LATE
  }

  private static Reading read(InputStream input, OutputStream body, long most) throws IOException {
    long end = System.nanoTime() + Limits.BODY_TIME.toNanos();
    long bytes = 0;
    byte[] chunk = new byte[CHUNK_BYTES];
    for (int count = input.read(chunk); count >= 0; count = input.read(chunk)) {
      body.write(chunk, 0, count);
      bytes += count;
      if (bytes > most) {
        return Reading.TOO_LONG;
      }
      if (System.nanoTime() - end > 0) {
        return Reading.TOO_LATE;
      }
    }
    return Reading.WHOLE;
  }

  private static void proceed(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, byte[] body)
      throws IOException, ServletException {
    ReadRequest whole;
    try {
      whole = ReadRequest.of(request, body);
    } catch (IllegalArgumentException e) {
      refuse(
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          "the parameters are not UTF-8 in percent-encoding");
      return;
    }
    chain.doFilter(whole, response);
  }

  // Closing a connection on which bytes lie unread resets it, and the client, still sending, never
  // sees the answer: so it is sent first, and the rest read and dropped, within bounds.
  private static void refuseSize(HttpServletRequest request, HttpServletResponse response, int most)
      throws IOException {
    refuse(response, TOO_LARGE, "the body is longer than %,d bytes".formatted(most));
    response.flushBuffer();
    read(request.getInputStream(), OutputStream.nullOutputStream(), DROPPED_BYTES);
  }

  private static void refuse(HttpServletResponse response, int status, String reason)
      throws IOException {
    response.setHeader("Connection", "close");
    PlainAnswer.send(response, status, reason);
  }
}
