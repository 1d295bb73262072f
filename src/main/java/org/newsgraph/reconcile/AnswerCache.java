package org.newsgraph.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.model.Sha256;

/// Keeps on disk what a service has answered, with the day on which it did.
///
/// One file a query, under a folder for the service: JSON that people can read, correct or remove.
/// Files appear whole or not at all, so that several runs may share a folder. Safe for use by many
/// threads.
public final class AnswerCache {

  private static final int NAME_LENGTH = 40;
  private static final int HASH_LENGTH = 16;

  private final Path folder;
  private final Optional<Period> oldest;
  private final InstantSource clock;

  /// @param oldest how old an answer may be; empty where age does not matter
  public AnswerCache(Path folder, Optional<Period> oldest, InstantSource clock) {
    this.folder = folder;
    this.oldest = oldest;
    this.clock = clock;
  }

  /// An answer as it was kept.
  record Kept(JsonNode answer, LocalDate retrieved) {}

  /// What the service answered to the query; empty where it was not asked, or too long ago.
  Optional<Kept> find(URI service, String name, ObjectNode query) throws ServiceException {
    try {
      JsonNode entry = Protocol.JSON.readTree(Files.readString(file(service, name, query)));
      LocalDate retrieved = LocalDate.parse(entry.path("retrieved").asText());
      boolean young = oldest.isEmpty() || !retrieved.isBefore(today().minus(oldest.get()));
      return young && entry.path("query").equals(query) && entry.has("answer")
          ? Optional.of(new Kept(entry.path("answer"), retrieved))
          : Optional.empty();
    } catch (NoSuchFileException
        | JsonProcessingException
        | CharacterCodingException
        | DateTimeException e) {
      // What is not there, or was spoilt, is asked for again.
      return Optional.empty();
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  /// Keeps today's answer.
  Kept keep(URI service, String name, ObjectNode query, JsonNode answer) throws ServiceException {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("service", ReconciliationService.withoutQuery(service).toString());
    entry.put("retrieved", today().toString());
    entry.set("query", query);
    entry.set("answer", answer);
    try {
      write(file(service, name, query), entry.toPrettyString() + "\n");
    } catch (IOException e) {
      throw trouble(e);
    }
    return new Kept(answer, today());
  }

  private static void write(Path file, String text) throws IOException {
    Path parent = Optional.ofNullable(file.getParent()).orElseThrow();
    Files.createDirectories(parent);
    Path draft = Files.createTempFile(parent, "answer", ".part");
    try {
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private ServiceException trouble(IOException e) {
    return ServiceException.lasting(
        "the cache \"%s\" cannot be used: %s".formatted(folder, e.getMessage()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Path folder(URI service) {
    return folder.resolve(readable(String.valueOf(service.getHost()), service.toString()));
  }

  private Path file(URI service, String name, ObjectNode query) {
    return folder(service).resolve(readable(name, query.toString()) + ".json");
  }

  private static String readable(String name, String whole) {
    String slug =
        name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]+", "-").replaceAll("^[-.]+", "");
    return slug.substring(0, Math.min(slug.length(), NAME_LENGTH))
        + "-"
        + Sha256.of(whole).substring(0, HASH_LENGTH);
  }
}
