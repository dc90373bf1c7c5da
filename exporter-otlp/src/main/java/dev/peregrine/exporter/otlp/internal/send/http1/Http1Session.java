package dev.peregrine.exporter.otlp.internal.send.http1;

import dev.peregrine.exporter.otlp.internal.send.HttpReply;
import dev.peregrine.exporter.otlp.internal.send.LimitedBody;
import dev.peregrine.exporter.otlp.internal.send.Redirects;
import dev.peregrine.exporter.otlp.internal.send.socket.Connection;
import dev.peregrine.exporter.otlp.internal.send.socket.HeadedMessage;
import dev.peregrine.exporter.otlp.internal.send.socket.HttpInput;
import dev.peregrine.exporter.otlp.internal.send.socket.HttpProxy;
import dev.peregrine.exporter.otlp.internal.send.socket.RequestBuffer;
import dev.peregrine.exporter.otlp.internal.send.socket.ResponseHead;
import dev.peregrine.exporter.otlp.internal.send.socket.Session;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Posts messages over one connection, one after the other. */
final class Http1Session implements Session<HttpReply> {

  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final int PROXY_ASKS = 407;
  private static final byte[] NO_BODY = new byte[0];

  private final HttpSenderConfig config;
  private final Connection connection;
  private final RequestBuffer out;
  private final HttpInput in;
  private final RequestHead requestHead;
  private final ResponseHead head = new ResponseHead();
  private final byte[] unasked = new byte[1];
  private boolean keepsConnection = true;
  private @Nullable URI sendAgainTo;

  Http1Session(HttpSenderConfig config, Connection connection) {
    this.config = config;
    this.connection = connection;
    this.out = new RequestBuffer(connection.out());
    this.in = new HttpInput(connection.in());
    this.requestHead =
        new RequestHead(
            connection.endpoint(),
            connection.proxy() != null,
            config.getContentType(),
            config.getCompressor(),
            out);
  }

  @Override
  public HttpReply exchange(HeadedMessage request, long timeoutNanos) throws IOException {
    in.startAnswer();
    sendAgainTo = null;
    HttpProxy proxy = connection.proxy();
    String authorization = proxy == null ? null : proxy.authorization();
    IOException unsent = post(request, authorization);
    HttpReply reply;
    try {
      reply = read();
    } catch (IOException e) {
      if (unsent == null) {
        throw e;
      }
      unsent.addSuppressed(e);
      throw unsent;
    }
    keepsConnection &= unsent == null;
    int status = head.status();
    if (status == PROXY_ASKS && proxy != null && proxy.askFor(authorization != null)) {
      sendAgainTo = connection.endpoint();
    } else if (status >= 300 && status < 400) {
      sendAgainTo = Redirects.target(connection.endpoint(), status, head.location());
    }
    return reply;
  }

  /**
   * Returns why the message could not be sent to the end. Then there may be an answer all the same:
   * a server that has heard enough hangs up before it has read all.
   */
  private @Nullable IOException post(HeadedMessage request, @Nullable String authorization)
      throws IOException {
    try {
      requestHead.write(request.headers(), authorization, request.message().getContentLength());
      request.message().writeMessage(out);
      out.flush();
      return null;
    } catch (IOException e) {
      if (out.hasFailed()) {
        return e;
      }
      throw e;
    }
  }

  private HttpReply read() throws IOException {
    head.read(in);
    keepsConnection = head.keepsConnection();
    int status = head.status();
    byte[] body = NO_BODY;
    if (status != NO_CONTENT && status != NOT_MODIFIED) {
      body = readBody();
      String coding = head.contentEncoding();
      if (coding != null && body.length > 0) {
        body = PackedBody.unpack(body, coding, config.getMaxResponseBodySize());
      }
    }
    return new HttpReply(status, head.reason(), body, head.retryAfter());
  }

  private byte[] readBody() throws IOException {
    boolean chunked = head.isChunked();
    long length = chunked ? -1 : head.contentLength();
    if (length == 0) {
      return NO_BODY;
    }
    LimitedBody body = new LimitedBody(config.getMaxResponseBodySize());
    if (chunked) {
      readChunks(body);
    } else if (length > 0) {
      in.readBody(body, length);
    } else {
      keepsConnection = false;
      in.readBodyToEnd(body);
    }
    return body.toByteArray();
  }

  private void readChunks(LimitedBody body) throws IOException {
    in.readLine();
    for (long length = in.hexNumber(); length > 0; length = in.hexNumber()) {
      in.readBody(body, length);
      in.readLine();
      if (in.length() > 0) {
        throw new ProtocolException("A chunk of the answer does not end where it should");
      }
      in.readLine();
    }
    // Trailers, of which none matters.
    do {
      in.readLine();
    } while (in.length() > 0);
  }

  @Override
  public boolean isReusable() {
    return keepsConnection && in.isEmpty() && connection.poll(unasked, 0, 1) == 0;
  }

  @Override
  public boolean mayRepeat() {
    return !in.hasHeard();
  }

  @Override
  public @Nullable URI sendAgainTo() {
    return sendAgainTo;
  }
}
