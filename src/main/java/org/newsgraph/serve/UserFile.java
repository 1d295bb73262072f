package org.newsgraph.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The file of users, one in a line, which only its owner may read.
public record UserFile(Path path) {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /// The usual file of a store.
  public static UserFile of(Path storeDirectory) {
    return new UserFile(storeDirectory.resolve("users.tsv"));
  }

  /// The users in the file.
  ///
  /// @throws UserFileException where it is missing, empty, wrong or readable for others
  public Users read() {
    try {
      if (!Files.exists(path)) {
        throw failure("there is no file of users \"%s\": make one with 'newsgraph user add NAME'");
      }
      if (isReadableForOthers()) {
        throw failure("\"%s\" is open to other users of this machine: chmod 600 it");
      }
      Map<String, User> users = users();
      if (users.isEmpty()) {
        throw failure("\"%s\" has no users: add one with 'newsgraph user add NAME'");
      }
      return new Users(users);
    } catch (IOException e) {
      throw new UserFileException("cannot read \"%s\": %s".formatted(path, e.getMessage()), e);
    }
  }

  /// Adds a user, or gives one a new password and role.
  ///
  /// @throws UserFileException where the file is wrong or cannot be written
  public void add(String name, boolean writes, char[] password) {
    change(
        users ->
            users.put(name, User.of(name, writes ? User.Role.WRITER : User.Role.READER, password)));
  }

  /// Takes a user away; false where there is none of the name.
  ///
  /// @throws UserFileException where the file is wrong or cannot be written
  public boolean remove(String name) {
    boolean[] found = new boolean[1];
    change(users -> found[0] = users.remove(name) != null);
    return found[0];
  }

  /// Names and roles, one user in a line.
  ///
  /// @throws UserFileException where the file is wrong
  public List<String> list() {
    try {
      return users().values().stream()
          .map(user -> user.name() + "\t" + user.line().split("\t", 3)[1])
          .toList();
    } catch (IOException e) {
      throw new UserFileException("cannot read \"%s\": %s".formatted(path, e.getMessage()), e);
    }
  }

  @FunctionalInterface
  private interface Change {
    void on(Map<String, User> users);
  }

  private void change(Change change) {
    try {
      Map<String, User> users = users();
      change.on(users);
      write(users);
    } catch (IOException e) {
      throw new UserFileException("cannot write \"%s\": %s".formatted(path, e.getMessage()), e);
    }
  }

  private Map<String, User> users() throws IOException {
    Map<String, User> users = new TreeMap<>();
    if (!Files.exists(path)) {
      return users;
    }
    int number = 0;
    for (String line : Files.readAllLines(path)) {
      number++;
      try {
        User user = User.parse(line);
        users.put(user.name(), user);
      } catch (IllegalArgumentException e) {
        throw new UserFileException("%s:%d: error: %s".formatted(path, number, e.getMessage()), e);
      }
    }
    return users;
  }

  private void write(Map<String, User> users) throws IOException {
    List<String> lines = new ArrayList<>();
    users.values().forEach(user -> lines.add(user.line()));
    Path folder = path.toAbsolutePath().getParent();
    Path fresh = Files.createTempFile(folder, "users", ".tmp", ownerOnly());
    Files.write(fresh, lines);
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private FileAttribute<?>[] ownerOnly() {
    return hasPermissions()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private boolean isReadableForOthers() throws IOException {
    return hasPermissions() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path));
  }

  private boolean hasPermissions() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private UserFileException failure(String message) {
    return new UserFileException(message.formatted(path), null);
  }
}
