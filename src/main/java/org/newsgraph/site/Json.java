package org.newsgraph.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Answers that scripts read.
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /// The value, written by its public accessors and record components.
  static Answer answer(Object value) {
    return Answer.of("application/json", text(value));
  }

  static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + value, e);
    }
  }
}
