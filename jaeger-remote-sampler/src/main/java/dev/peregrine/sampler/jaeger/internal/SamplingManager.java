package dev.peregrine.sampler.jaeger.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.GrpcResponse;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** {@code jaeger.api_v2.SamplingManager/GetSamplingStrategy}, for one service. */
public final class SamplingManager implements StrategySource {

  /** The method of gRPC. */
  public static final String METHOD = "jaeger.api_v2.SamplingManager/GetSamplingStrategy";

  private static final int SERVICE_NAME_TAG = (1 << 3) | 2;
  private static final int MAX_VARINT_BYTES = 5;

  private final GrpcSender sender;
  private final byte[] request;

  public SamplingManager(GrpcSender sender, String serviceName) {
    this.sender = sender;
    this.request = request(serviceName);
  }

  /** {@code SamplingStrategyParameters}. */
  static byte[] request(String serviceName) {
    byte[] name = serviceName.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 + MAX_VARINT_BYTES + name.length);
    out.write(SERVICE_NAME_TAG);
    int length = name.length;
    while (length > 0x7F) {
      out.write((length & 0x7F) | 0x80);
      length >>>= 7;
    }
    out.write(length);
    out.writeBytes(name);
    return out.toByteArray();
  }

  @Override
  public void ask(Consumer<byte[]> onAnswer, Consumer<Throwable> onError) {
    sender.send(new Request(request), response -> answered(response, onAnswer, onError), onError);
  }

  private static void answered(
      GrpcResponse response, Consumer<byte[]> onAnswer, Consumer<Throwable> onError) {
    if (response.getStatusCode() == GrpcStatusCode.OK) {
      onAnswer.accept(response.getResponseMessage());
    } else {
      onError.accept(
          new IOException(response.getStatusCode() + " " + response.getStatusDescription()));
    }
  }

  @Override
  public CompletableResultCode close() {
    return sender.shutdown();
  }

  private static final class Request implements MessageWriter {

    private final byte[] bytes;

    Request(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void writeMessage(OutputStream output) throws IOException {
      output.write(bytes);
    }

    @Override
    public int getContentLength() {
      return bytes.length;
    }
  }
}
