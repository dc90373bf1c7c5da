package dev.peregrine.sampler.jaeger.internal;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import java.util.Map;

/** What a server sends, encoded by the official library: the messages of {@code jaeger.api_v2}. */
public final class Answers {

  private static final FileDescriptor FILE = file();

  private Answers() {}

  /** A probability. */
  public static DynamicMessage probabilistic(double ratio) {
    return of("SamplingStrategyResponse", "probabilisticSampling", ratio(ratio));
  }

  /** So many traces a second. */
  public static DynamicMessage rateLimiting(int perSecond) {
    DynamicMessage strategy = of("RateLimitingSamplingStrategy", "maxTracesPerSecond", perSecond);
    return of("SamplingStrategyResponse", "rateLimitingSampling", strategy);
  }

  /** Probabilities by operation. */
  public static DynamicMessage perOperation(
      double defaultRatio, double lowerBound, Map<String, Double> ratios) {
    Descriptor type = FILE.findMessageTypeByName("PerOperationSamplingStrategies");
    DynamicMessage.Builder strategies =
        DynamicMessage.newBuilder(type)
            .setField(type.findFieldByName("defaultSamplingProbability"), defaultRatio)
            .setField(type.findFieldByName("defaultLowerBoundTracesPerSecond"), lowerBound)
            .setField(type.findFieldByName("defaultUpperBoundTracesPerSecond"), 1.0);
    ratios.forEach(
        (name, ratio) ->
            strategies.addRepeatedField(
                type.findFieldByName("perOperationStrategies"), operation(name, ratio)));
    return of("SamplingStrategyResponse", "operationSampling", strategies.build());
  }

  /** All that several answers have. */
  static DynamicMessage merged(DynamicMessage first, DynamicMessage second) {
    return first.toBuilder().mergeFrom(second).build();
  }

  /** What a client asks with. */
  public static DynamicMessage question(String serviceName) {
    return of("SamplingStrategyParameters", "serviceName", serviceName);
  }

  /** An answer that is called something and has nothing. */
  static DynamicMessage withoutStrategy() {
    return of("SamplingStrategyResponse", "strategyType", 1);
  }

  private static DynamicMessage ratio(double ratio) {
    return of("ProbabilisticSamplingStrategy", "samplingRate", ratio);
  }

  private static DynamicMessage operation(String name, double ratio) {
    DynamicMessage operation = of("OperationSamplingStrategy", "operation", name);
    Descriptor type = operation.getDescriptorForType();
    return operation.toBuilder()
        .setField(type.findFieldByName("probabilisticSampling"), ratio(ratio))
        .build();
  }

  private static DynamicMessage of(String type, String field, Object value) {
    Descriptor descriptor = FILE.findMessageTypeByName(type);
    return DynamicMessage.newBuilder(descriptor)
        .setField(descriptor.findFieldByName(field), value)
        .build();
  }

  private static FileDescriptor file() {
    FileDescriptorProto file =
        FileDescriptorProto.newBuilder()
            .setName("sampling.proto")
            .setPackage("jaeger.api_v2")
            .setSyntax("proto3")
            .addMessageType(
                message("SamplingStrategyParameters", field("serviceName", 1, Type.TYPE_STRING)))
            .addMessageType(
                message(
                    "ProbabilisticSamplingStrategy", field("samplingRate", 1, Type.TYPE_DOUBLE)))
            .addMessageType(
                message(
                    "RateLimitingSamplingStrategy",
                    field("maxTracesPerSecond", 1, Type.TYPE_INT32)))
            .addMessageType(
                message(
                    "OperationSamplingStrategy",
                    field("operation", 1, Type.TYPE_STRING),
                    nested("probabilisticSampling", 2, "ProbabilisticSamplingStrategy")))
            .addMessageType(
                message(
                    "PerOperationSamplingStrategies",
                    field("defaultSamplingProbability", 1, Type.TYPE_DOUBLE),
                    field("defaultLowerBoundTracesPerSecond", 2, Type.TYPE_DOUBLE),
                    nested("perOperationStrategies", 3, "OperationSamplingStrategy")
                        .setLabel(Label.LABEL_REPEATED),
                    field("defaultUpperBoundTracesPerSecond", 4, Type.TYPE_DOUBLE)))
            .addMessageType(
                message(
                    "SamplingStrategyResponse",
                    // An enumeration, which is a number on the wire.
                    field("strategyType", 1, Type.TYPE_INT32),
                    nested("probabilisticSampling", 2, "ProbabilisticSamplingStrategy"),
                    nested("rateLimitingSampling", 3, "RateLimitingSamplingStrategy"),
                    nested("operationSampling", 4, "PerOperationSamplingStrategies")))
            .build();
    try {
      return FileDescriptor.buildFrom(file, new FileDescriptor[0]);
    } catch (DescriptorValidationException e) {
      throw new AssertionError(e);
    }
  }

  private static DescriptorProto message(String name, FieldDescriptorProto.Builder... fields) {
    DescriptorProto.Builder message = DescriptorProto.newBuilder().setName(name);
    for (FieldDescriptorProto.Builder field : fields) {
      message.addField(field);
    }
    return message.build();
  }

  private static FieldDescriptorProto.Builder field(String name, int number, Type type) {
    return FieldDescriptorProto.newBuilder()
        .setName(name)
        .setNumber(number)
        .setType(type)
        .setLabel(Label.LABEL_OPTIONAL);
  }

  private static FieldDescriptorProto.Builder nested(String name, int number, String type) {
    return field(name, number, Type.TYPE_MESSAGE).setTypeName(".jaeger.api_v2." + type);
  }
}
