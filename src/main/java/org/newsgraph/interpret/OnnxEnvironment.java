package org.newsgraph.interpret;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// ONNX Runtime's environment, held until the process has ended.
///
/// ONNX Runtime releases it by a shutdown hook of its own, which crashes a process that is
/// interrupted while it reads. It counts how often the environment was made, and releases it as
/// often; so it is made once more, by a method that only its own classes can call.
final class OnnxEnvironment {

  private static final Logger LOG = LoggerFactory.getLogger(OnnxEnvironment.class);
  private static final OrtEnvironment HELD = held();

  private OnnxEnvironment() {}

  static OrtEnvironment get() {
    return HELD;
  }

  private static OrtEnvironment held() {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try {
      Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
      api.setAccessible(true);
      Method make =
          OrtEnvironment.class.getDeclaredMethod(
              "createHandle", long.class, int.class, String.class);
      make.setAccessible(true);
      Object held =
          make.invoke(
              null,
              api.getLong(null),
              OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR.getValue(),
              "ort-java");
      LOG.debug("holds the environment {}", held);
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.warn("another ONNX Runtime than expected; an interrupted process may crash", e);
    }
    return environment;
  }
}
