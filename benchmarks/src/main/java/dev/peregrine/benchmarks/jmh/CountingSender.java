package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes a message as a sender over a socket would, length first, and counts its bytes instead of
 * sending them.
 */
final class CountingSender implements HttpSender {

  private static final HttpResponse OK =
      new HttpResponse() {
        private final byte[] body = {};

        @Override
        public int getStatusCode() {
          return 200;
        }

        @Override
        public String getStatusMessage() {
          return "OK";
        }

        @Override
        public byte[] getResponseBody() {
          return body;
        }
      };

  private final CountingStream stream = new CountingStream();

  /** Has exporters find this sender and no other. */
  ComponentLoader onlySender() {
    HttpSenderProvider provider = config -> this;
    return new ComponentLoader() {
      @Override
      public <T> Iterable<T> load(Class<T> spiClass) {
        return spiClass == HttpSenderProvider.class ? List.of(spiClass.cast(provider)) : List.of();
      }
    };
  }

  long bytesWritten() {
    return stream.count;
  }

  @Override
  public void send(
      MessageWriter message, Consumer<HttpResponse> onResponse, Consumer<Throwable> onError) {
    try {
      long before = stream.count;
      int length = message.getContentLength();
      message.writeMessage(stream);
      if (length >= 0 && stream.count - before != length) {
        throw new IOException("wrote " + (stream.count - before) + " bytes of " + length);
      }
      onResponse.accept(OK);
    } catch (IOException e) {
      onError.accept(e);
    }
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }

  private static final class CountingStream extends OutputStream {

    private long count;

    @Override
    public void write(int b) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      count += length;
    }
  }
}
