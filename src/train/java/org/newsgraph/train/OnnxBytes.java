package org.newsgraph.train;

import com.google.protobuf.ByteString;

/// Bytes as Protocol Buffers have them; apart, since `com.google.protobuf` and the classes of ONNX
/// have names in common.
final class OnnxBytes {

  private OnnxBytes() {}

  static ByteString of(byte[] bytes) {
    return ByteString.copyFrom(bytes);
  }
}
