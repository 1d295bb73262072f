package org.newsgraph.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/// Reads MIME messages: pages that browsers save whole (MHTML), and mails.
///
/// A page is read as one from the web. A mail is an article of its sender, of its plain text if it
/// has one; what is attached to it is not read.
final class MailReader {
  private static final String PGP_MESSAGE = "\n-----BEGIN PGP MESSAGE-----";
  private static final int END_BYTES = 4096;
  private static final int MAX_DEPTH = 20;
  private static final int MAX_HEADERS = 1_000;
  private static final int MAX_HEADER_CHARACTERS = 100_000;

  private final ReadOptions options;

  MailReader(ReadOptions options) {
    this.options = options;
  }

  /// The draft of a message.
  Draft read(byte[] bytes) throws ReadException, IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(MAX_HEADERS)
            .setMaxHeaderLen(MAX_HEADER_CHARACTERS)
            .build());
    Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
    boolean armoured =
        message.getMimeType().equals("text/plain")
            && new String(bytes, StandardCharsets.ISO_8859_1).contains(PGP_MESSAGE);
    if (armoured
        || message.getMimeType().matches("multipart/encrypted|application/(x-)?pkcs7-mime")) {
      throw new ReadException("is an encrypted mail; save it decrypted");
    }
    if (isCutOff(message, bytes)) {
      throw new ReadException("is a cut-off MIME message: the end of its last part is missing");
    }
    Optional<Entity> html = part(message, "text/html", 0);
    Optional<String> address =
        header(message, "Snapshot-Content-Location")
            .or(() -> html.flatMap(page -> header(page, "Content-Location")))
            .filter(WebAddress::looksLike);
    if (html.isPresent() && address.isPresent()) {
      return document(html.get(), Format.HTML, address.get())
          .orElse(Map.of(ArticleField.URL, address.get()));
    }
    return mail(message, html);
  }

  private Draft mail(Message message, Optional<Entity> html) throws ReadException, IOException {
    Optional<Entity> plain = part(message, "text/plain", 0);
    if (plain.isEmpty() && html.isEmpty()) {
      throw new ReadException("is a mail without a text");
    }
    Draft body =
        plain.isPresent()
            ? document(plain.get(), Format.TEXT, "")
            : document(html.orElseThrow(), Format.HTML, "");
    Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    Optional.ofNullable(message.getSubject()).ifPresent(s -> fields.put(ArticleField.TITLE, s));
    header(message, "Date").ifPresent(date -> fields.put(ArticleField.DATE, date));
    if (message.getFrom() != null && !message.getFrom().isEmpty()) {
      Mailbox sender = message.getFrom().get(0);
      fields.put(
          ArticleField.AUTHOR, sender.getName() == null ? sender.getAddress() : sender.getName());
    }
    fields.putAll(body.fields());
    return new Draft(fields, body.text(), body.warnings(), body.leftOut(), List.of());
  }

  private Draft document(Entity part, Format format, String address)
      throws ReadException, IOException {
    if (!(part.getBody() instanceof SingleBody body)) {
      throw new ReadException("holds no text");
    }
    byte[] bytes = new CappedInput(body.getInputStream(), options.maxFileBytes()).readAllBytes();
    Optional<String> charset =
        part.getHeader().getField("Content-Type") instanceof ContentTypeField field
            ? Optional.ofNullable(field.getCharset())
            : Optional.empty();
    return ArticleParser.parse(
        bytes, format, charset.map(name -> "text/plain; charset=" + name), address, options);
  }

  /// The first part of the type that is no attachment.
  private static Optional<Entity> part(Entity entity, String type, int depth) {
    if (entity.getBody() instanceof Multipart parts && depth < MAX_DEPTH) {
      return parts.getBodyParts().stream()
          .flatMap(inner -> part(inner, type, depth + 1).stream())
          .findFirst();
    }
    boolean attached = "attachment".equals(entity.getDispositionType());
    return entity.getMimeType().equals(type) && !attached ? Optional.of(entity) : Optional.empty();
  }

  private static Optional<String> header(Entity entity, String name) {
    return Optional.ofNullable(entity.getHeader().getField(name))
        .map(Field::getBody)
        .map(String::strip);
  }

  private static boolean isCutOff(Message message, byte[] bytes) {
    if (!(message.getHeader().getField("Content-Type") instanceof ContentTypeField type)
        || !type.getMimeType().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      return false;
    }
    int begin = Math.max(0, bytes.length - END_BYTES);
    String end = new String(bytes, begin, bytes.length - begin, StandardCharsets.ISO_8859_1);
    return type.getBoundary() != null && !end.contains("--" + type.getBoundary() + "--");
  }
}
