package org.newsgraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/// Finds out who sends a request, and refuses those who say so wrongly, on every path alike.
final class CallerFilter extends HttpFilter {

  static final String CHALLENGE = "Basic realm=\"newsgraph\", charset=\"UTF-8\"";

  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";
  private static final int TOO_MANY_REQUESTS = 429;

  private final transient Access access;
  private final transient WrongTries tries = new WrongTries();

  CallerFilter(Access access) {
    this.access = access;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String sent = request.getHeader("Authorization");
    if (sent == null) {
      new Caller(Caller.Role.ANONYMOUS, isCrossSite(request)).note(request);
      chain.doFilter(request, response);
      return;
    }
    String client = client(request);
    if (tries.isBarred(client)) {
      response.setHeader("Retry-After", Integer.toString(WrongTries.SECONDS));
      PlainAnswer.send(response, TOO_MANY_REQUESTS, "too many wrong passwords; try in a minute");
      return;
    }
    Optional<Caller.Role> role = role(sent);
    if (role.isEmpty()) {
      tries.add(client);
      response.setHeader("WWW-Authenticate", CHALLENGE);
      PlainAnswer.send(
          response,
          HttpServletResponse.SC_UNAUTHORIZED,
          "unknown user, or wrong password or token");
      return;
    }
    new Caller(role.get(), isCrossSite(request)).note(request);
    chain.doFilter(request, response);
  }

  private Optional<Caller.Role> role(String authorization) {
    if (authorization.startsWith(BEARER)) {
      byte[] sent = authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8);
      return access
          .writeToken()
          .filter(token -> MessageDigest.isEqual(sent, token.getBytes(StandardCharsets.UTF_8)))
          .map(token -> Caller.Role.OWNER);
    }
    if (!authorization.startsWith(BASIC) || access.users().isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()).trim());
      String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      return pair.length < 2
          ? Optional.empty()
          : access.users().get().check(pair[0], pair[1]).map(CallerFilter::role);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Caller.Role role(User.Role role) {
    return switch (role) {
      case READER -> Caller.Role.READER;
      case WRITER -> Caller.Role.WRITER;
    };
  }

  /// Browsers send `Sec-Fetch-Site` and `Origin`, which no page can change; other clients neither.
  private static boolean isCrossSite(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return true;
    }
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return false;
    }
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null
          || !authority
              .toLowerCase(Locale.ROOT)
              .equals(String.valueOf(request.getHeader("Host")).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException noOrigin) {
      return true;
    }
  }

  private String client(HttpServletRequest request) {
    String forwarded = request.getHeader("X-Forwarded-For");
    return access.behindProxy() && forwarded != null
        ? forwarded.substring(forwarded.lastIndexOf(',') + 1).trim()
        : request.getRemoteAddr();
  }
}
