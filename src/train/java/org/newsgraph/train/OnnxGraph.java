package org.newsgraph.train;

import ai.onnx.proto.OnnxMl;
import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.LongStream;

/// Builds an ONNX graph, one operator after the other; each method that adds one returns the name
/// of its output.
final class OnnxGraph {

  private static final String MICROSOFT = "com.microsoft";

  private final GraphProto.Builder graph;
  private int count;

  OnnxGraph(String name) {
    graph = GraphProto.newBuilder().setName(name);
  }

  /// The whole model in its serial form.
  byte[] bytes() {
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .setProducerName("newsgraph")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(17))
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(MICROSOFT).setVersion(1))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  /// An input of whole numbers with so many dimensions.
  String input(String name, int dimensions) {
    return input(name, TensorProto.DataType.INT64, dimensions);
  }

  /// An input of that many dimensions.
  String input(String name, TensorProto.DataType type, int dimensions) {
    graph.addInput(info(name, type, dimensions));
    return name;
  }

  /// Names a result as an output of floats.
  void output(String name, String value, int dimensions) {
    graph.addNode(
        NodeProto.newBuilder().setOpType("Identity").addInput(value).addOutput(name));
    graph.addOutput(info(name, TensorProto.DataType.FLOAT, dimensions));
  }

  private static ValueInfoProto info(String name, TensorProto.DataType type, int dimensions) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (int i = 0; i < dimensions; i++) {
      shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(name + i));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape)))
        .build();
  }

  String floats(String name, float[] values, long... shape) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return constant(name, TensorProto.DataType.FLOAT, bytes.array(), shape);
  }

  String longs(String name, long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    return constant(name, TensorProto.DataType.INT64, bytes.array(), values.length);
  }

  String constant(String name, TensorProto.DataType type, byte[] bytes, long... shape) {
    if (graph.getInitializerList().stream().noneMatch(tensor -> tensor.getName().equals(name))) {
      graph.addInitializer(
          TensorProto.newBuilder()
              .setName(name)
              .setDataType(type.getNumber())
              .addAllDims(LongStream.of(shape).boxed().toList())
              .setRawData(OnnxBytes.of(bytes)));
    }
    return name;
  }

  String op(String type, String... inputs) {
    return op("", type, List.of(), inputs);
  }

  String microsoft(String type, List<AttributeProto> attributes, String... inputs) {
    return op(MICROSOFT, type, attributes, inputs);
  }

  String op(String type, List<AttributeProto> attributes, String... inputs) {
    return op("", type, attributes, inputs);
  }

  private String op(
      String domain, String type, List<AttributeProto> attributes, String... inputs) {
    String output = type + "_" + count++;
    graph.addNode(
        NodeProto.newBuilder()
            .setDomain(domain)
            .setOpType(type)
            .setName(output)
            .addAllInput(List.of(inputs))
            .addAllAttribute(attributes)
            .addOutput(output));
    return output;
  }

  static AttributeProto attribute(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  static AttributeProto attribute(String name, float value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.FLOAT)
        .setF(value)
        .build();
  }

  static AttributeProto attribute(String name, long... values) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INTS)
        .addAllInts(LongStream.of(values).boxed().toList())
        .build();
  }

  /// Rows of a table.
  String rows(String table, String places) {
    return op("Gather", List.of(attribute("axis", 0L)), table, places);
  }

  /// The columns from `begin` to before `end` of a matrix.
  String columns(String matrix, long begin, long end) {
    return op(
        "Slice",
        matrix,
        longs("from" + begin, begin),
        longs("to" + end, end),
        longs("axis1", 1));
  }

  String gelu(String x) {
    return microsoft("Gelu", List.of(), x);
  }

  String softmax(String x) {
    return op("Softmax", List.of(attribute("axis", -1L)), x);
  }
}
