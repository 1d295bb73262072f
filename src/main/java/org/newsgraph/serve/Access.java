package org.newsgraph.serve;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Who may ask a server, and who may write.
///
/// @param names the host names under which it is asked
/// @param crossOrigin whether pages of other sites may read, without credentials
/// @param users who may log in, and write where their role allows; absent to take no updates
/// @param formUpdates whether updates may come as posted forms too, as SPARQL 1.1 Protocol, 2.2.1
/// @param writeToken what `newsgraph build` sends as `Authorization: Bearer`; absent to refuse it
/// @param behindProxy whether a proxy stands before it and tells the client in `X-Forwarded-For`
public record Access(
    Set<String> names,
    boolean crossOrigin,
    Optional<Users> users,
    boolean formUpdates,
    Optional<String> writeToken,
    boolean behindProxy) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /// Everyone on this machine may read and nobody write.
  public static final Access READ_ONLY =
      new Access(LOOPBACK, true, Optional.empty(), false, Optional.empty(), false);

  /// The same under one more host name.
  public Access withName(String name) {
    Set<String> more = new TreeSet<>(names);
    more.add(name);
    return new Access(more, crossOrigin, users, formUpdates, writeToken, behindProxy);
  }

  /// The same, for pages of this server alone.
  public Access withoutCrossOrigin() {
    return new Access(names, false, users, formUpdates, writeToken, behindProxy);
  }

  /// The same, with updates by the users whose role allows it.
  public Access withUsers(Users known) {
    return new Access(names, crossOrigin, Optional.of(known), formUpdates, writeToken, behindProxy);
  }

  /// The same, with updates as posted forms too.
  public Access withFormUpdates() {
    return new Access(names, crossOrigin, users, true, writeToken, behindProxy);
  }

  /// The same, with writing by whoever knows the token.
  public Access withWriteToken(String token) {
    return new Access(names, crossOrigin, users, formUpdates, Optional.of(token), behindProxy);
  }

  /// The same behind a proxy.
  public Access withProxy() {
    return new Access(names, crossOrigin, users, formUpdates, writeToken, true);
  }
}
