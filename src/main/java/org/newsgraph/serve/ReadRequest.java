package org.newsgraph.serve;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request whose body is there wholly; its parameters are those of the address, then of a form.
final class ReadRequest extends HttpServletRequestWrapper {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final byte[] body;
  private final Map<String, String[]> parameters;

  private ReadRequest(HttpServletRequest request, byte[] body, Map<String, String[]> parameters) {
    super(request);
    this.body = body;
    this.parameters = parameters;
  }

  /// The request with its body.
  ///
  /// @throws IllegalArgumentException where parameters are not UTF-8 in percent-encoding
  static ReadRequest of(HttpServletRequest request, byte[] body) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    add(values, request.getQueryString());
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    if (type.startsWith(FORM)) {
      add(values, new String(body, StandardCharsets.ISO_8859_1));
    }
    Map<String, String[]> parameters = new LinkedHashMap<>();
    values.forEach((name, list) -> parameters.put(name, list.toArray(String[]::new)));
    return new ReadRequest(request, body, Collections.unmodifiableMap(parameters));
  }

  private static void add(Map<String, List<String>> values, @Nullable String pairs) {
    if (pairs == null || pairs.isEmpty()) {
      return;
    }
    for (String pair : pairs.split("&")) {
      String[] parts = pair.split("=", 2);
      values
          .computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
          .add(parts.length > 1 ? decode(parts[1]) : "");
    }
  }

  // Not by URLDecoder, which takes wrong UTF-8 for U+FFFD and goes on.
  private static String decode(String text) {
    byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer decoded = ByteBuffer.allocate(raw.length);
    for (int at = 0; at < raw.length; at++) {
      switch (raw[at]) {
        case '+' -> decoded.put((byte) ' ');
        case '%' -> {
          if (at + 2 >= raw.length) {
            throw new IllegalArgumentException("cut percent-encoding");
          }
          decoded.put((byte) Integer.parseInt(text.substring(at + 1, at + 3), 16));
          at += 2;
        }
        default -> decoded.put(raw[at]);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8", e);
    }
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return parameters;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new BodyStream(body);
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(
        new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
  }

  private static final class BodyStream extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    BodyStream(byte[] body) {
      bytes = new ByteArrayInputStream(body);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] octets, int start, int length) {
      return bytes.read(octets, start, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("read at once, never later");
    }
  }
}
