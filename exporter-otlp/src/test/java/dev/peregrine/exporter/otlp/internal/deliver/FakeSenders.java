package dev.peregrine.exporter.otlp.internal.deliver;

import io.opentelemetry.api.impl.InstrumentationUtil;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.GrpcResponse;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Senders of both protocols that keep what they get and answer when the test says so. */
public final class FakeSenders implements ComponentLoader {

  /** A request and how to answer it. */
  public record Request(
      MessageWriter message,
      Consumer<HttpResponse> onHttp,
      Consumer<GrpcResponse> onGrpc,
      Consumer<Throwable> onError) {

    public byte[] bytes() throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      message.writeMessage(out);
      return out.toByteArray();
    }

    public void http(int status, byte[] body) {
      onHttp.accept(
          new HttpResponse() {
            @Override
            public int getStatusCode() {
              return status;
            }

            @Override
            public String getStatusMessage() {
              return "status message";
            }

            @Override
            public byte[] getResponseBody() {
              return body;
            }
          });
    }

    public void grpc(GrpcStatusCode status, String description, byte[] message) {
      onGrpc.accept(
          new GrpcResponse() {
            @Override
            public GrpcStatusCode getStatusCode() {
              return status;
            }

            @Override
            public String getStatusDescription() {
              return description;
            }

            @Override
            public byte[] getResponseMessage() {
              return message;
            }
          });
    }
  }

  public final List<Request> requests = new ArrayList<>();
  public HttpSenderConfig httpConfig;
  public GrpcSenderConfig grpcConfig;
  public RuntimeException broken;
  public int shutdowns;

  /** Whether the last request was sent where instrumentation must not trace it. */
  public boolean suppressed;

  @Override
  public <T> Iterable<T> load(Class<T> service) {
    if (service == HttpSenderProvider.class) {
      HttpSenderProvider provider =
          config -> {
            httpConfig = config;
            return new Http();
          };
      return List.of(service.cast(provider));
    }
    if (service == GrpcSenderProvider.class) {
      GrpcSenderProvider provider =
          config -> {
            grpcConfig = config;
            return new Grpc();
          };
      return List.of(service.cast(provider));
    }
    return List.of();
  }

  public Request last() {
    return requests.get(requests.size() - 1);
  }

  private void add(Request request) {
    suppressed = InstrumentationUtil.shouldSuppressInstrumentation(Context.current());
    if (broken != null) {
      throw broken;
    }
    requests.add(request);
  }

  private CompletableResultCode shutDown() {
    shutdowns++;
    if (broken != null) {
      throw broken;
    }
    return CompletableResultCode.ofSuccess();
  }

  private final class Http implements HttpSender {

    @Override
    public void send(
        MessageWriter message, Consumer<HttpResponse> onResponse, Consumer<Throwable> onError) {
      add(new Request(message, onResponse, null, onError));
    }

    @Override
    public CompletableResultCode shutdown() {
      return shutDown();
    }
  }

  private final class Grpc implements GrpcSender {

    @Override
    public void send(
        MessageWriter message, Consumer<GrpcResponse> onResponse, Consumer<Throwable> onError) {
      add(new Request(message, null, onResponse, onError));
    }

    @Override
    public CompletableResultCode shutdown() {
      return shutDown();
    }
  }
}
