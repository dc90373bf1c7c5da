package dev.peregrine.exporter.otlp.internal.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.peregrine.exporter.otlp.internal.options.ComponentLoaders;
import dev.peregrine.exporter.otlp.internal.send.grpc.GrpcTransports;
import dev.peregrine.exporter.otlp.internal.send.grpc.NettyGrpcSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.http1.Http1Transports;
import dev.peregrine.exporter.otlp.internal.send.http2.Http2Transports;
import dev.peregrine.exporter.otlp.internal.send.jdk.JdkHttpSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.jdk.JdkTransports;
import dev.peregrine.exporter.otlp.internal.send.okhttp.OkHttpSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.okhttp.OkHttpTransports;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** The libraries there are transports for. */
public enum Library {
  GRPC,
  OKHTTP,
  JDK,
  SOCKET_HTTP,
  SOCKET_GRPC;

  private static final int PATIENCE_SECONDS = 60;
  public static final byte[] MESSAGE = "message".repeat(100).getBytes(UTF_8);

  /** A transport whose answers are texts. */
  public final class Client implements AutoCloseable {

    private final Transport<? extends Reply> transport;
    private final TestConfig config;

    private Client(Transport<? extends Reply> transport, TestConfig config) {
      this.transport = transport;
      this.config = config;
    }

    /** The name or number of the status; fails if there was no answer. */
    public CompletableFuture<String> send() {
      CompletableFuture<String> answer = new CompletableFuture<>();
      try {
        transport.send(
            new TestMessage(MESSAGE),
            config.timeout.toNanos(),
            reply -> answer.complete(status(reply)),
            answer::completeExceptionally);
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      }
      return answer;
    }

    /** Sends, and waits for the {@link #outcome}. */
    public String exchange() throws Exception {
      return outcome(send());
    }

    @Override
    public void close() {
      closing().join(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    public CompletableResultCode closing() {
      return transport.close();
    }
  }

  /** The status, or the text of the exception. */
  public static String outcome(CompletableFuture<String> answer) throws Exception {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      return e.getCause().toString();
    }
  }

  public Client open(TestConfig config) {
    return new Client(
        switch (this) {
          case GRPC -> GrpcTransports.open(config);
          case OKHTTP -> OkHttpTransports.open(config);
          case JDK -> JdkTransports.open(config);
          case SOCKET_HTTP -> Http1Transports.open(config);
          case SOCKET_GRPC -> Http2Transports.open(config);
        },
        config);
  }

  /** Has exporters send with it. */
  public ComponentLoader componentLoader() {
    return switch (this) {
      case GRPC -> ComponentLoaders.of(GrpcSenderProvider.class, new NettyGrpcSenderProvider());
      case OKHTTP -> ComponentLoaders.of(HttpSenderProvider.class, new OkHttpSenderProvider());
      case JDK -> ComponentLoaders.of(HttpSenderProvider.class, new JdkHttpSenderProvider());
      case SOCKET_HTTP, SOCKET_GRPC -> ComponentLoaders.of(Object.class);
    };
  }

  public boolean isHttp() {
    return this != GRPC && this != SOCKET_GRPC;
  }

  private static String status(Reply reply) {
    if (reply instanceof GrpcReply grpc) {
      return grpc.getStatusCode() == io.opentelemetry.sdk.common.export.GrpcStatusCode.OK
          ? "OK"
          : grpc.getStatusCode() + " " + grpc.getStatusDescription();
    }
    int status = ((HttpReply) reply).getStatusCode();
    return status == 200 ? "OK" : Integer.toString(status);
  }
}
