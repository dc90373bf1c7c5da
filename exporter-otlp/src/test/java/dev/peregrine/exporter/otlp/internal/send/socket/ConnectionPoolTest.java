package dev.peregrine.exporter.otlp.internal.send.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.send.HttpReply;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ConnectionPoolTest {

  private static final URI HERE = URI.create("http://here/v1/traces");
  private static final URI THERE = URI.create("http://there/v1/traces");
  private static final long REST = ConnectionPool.MAX_REST_NANOS;

  private final ConnectionPool<HttpReply> pool = new ConnectionPool<>();

  /** A session that says whether it may be used again, on a socket that is not connected. */
  private static final class Fake implements WireProtocol<HttpReply>, Session<HttpReply> {

    private final Unconnected socket = new Unconnected();
    private final OpenConnection<HttpReply> connection;
    private boolean reusable = true;

    Fake(URI endpoint) throws IOException {
      connection = new OpenConnection<>(socket, socket, endpoint, null, this);
    }

    boolean isClosed() {
      return socket.isClosed();
    }

    @Override
    public String name() {
      return "fake";
    }

    @Override
    public boolean needsTunnel() {
      return false;
    }

    @Override
    public Session<HttpReply> open(Connection opened) {
      return this;
    }

    @Override
    public boolean isTransient(Throwable error) {
      return false;
    }

    @Override
    public HttpReply exchange(HeadedMessage request, long timeoutNanos) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isReusable() {
      return reusable;
    }

    @Override
    public boolean mayRepeat() {
      return false;
    }
  }

  private static final class Unconnected extends Socket {

    @Override
    public java.io.InputStream getInputStream() {
      return java.io.InputStream.nullInputStream();
    }

    @Override
    public java.io.OutputStream getOutputStream() {
      return java.io.OutputStream.nullOutputStream();
    }
  }

  private Fake given(URI endpoint, long nanoTime) throws IOException {
    Fake fake = new Fake(endpoint);
    pool.giveBack(fake.connection, nanoTime);
    return fake;
  }

  @Test
  void take_several_isTheOneUsedLast() throws IOException {
    Fake first = given(HERE, 1);
    Fake second = given(HERE, 2);
    assertThat(pool.take(HERE, 3)).isSameAs(second.connection);
    assertThat(pool.take(HERE, 3)).isSameAs(first.connection);
    assertThat(pool.take(HERE, 3)).isNull();
  }

  @Test
  void take_anotherEndpoint_isNone() throws IOException {
    Fake here = given(HERE, 1);
    assertThat(pool.take(THERE, 2)).isNull();
    assertThat(pool.take(HERE, 3)).isSameAs(here.connection);
  }

  @Test
  void take_oneTheServerHasClosed_isClosedAndLeftOut() throws IOException {
    Fake good = given(HERE, 1);
    Fake bad = given(HERE, 2);
    bad.reusable = false;
    assertThat(pool.take(HERE, 3)).isSameAs(good.connection);
    assertThat(bad.isClosed()).isTrue();
  }

  @Test
  void giveBack_oneThatIsNoMoreGood_closesIt() throws IOException {
    Fake bad = new Fake(HERE);
    bad.reusable = false;
    pool.giveBack(bad.connection, 1);
    assertThat(bad.isClosed()).isTrue();
    assertThat(pool.take(HERE, 1)).isNull();
  }

  @Test
  void closeRested_restedTooLong_areClosed() throws IOException {
    Fake old = given(HERE, 0);
    Fake young = given(HERE, 1);
    pool.closeRested(REST - 1);
    assertThat(old.isClosed()).isFalse();
    pool.closeRested(REST);
    assertThat(old.isClosed()).isTrue();
    assertThat(young.isClosed()).isFalse();
    assertThat(pool.take(HERE, REST + 1)).isNull();
    assertThat(young.isClosed()).isTrue();
  }

  @Test
  void close_closesAllNowAndLater() throws IOException {
    Fake resting = given(HERE, 1);
    Fake busy = new Fake(HERE);
    pool.close();
    assertThat(resting.isClosed()).isTrue();
    assertThat(busy.isClosed()).isFalse();
    pool.giveBack(busy.connection, 2);
    assertThat(busy.isClosed()).isTrue();
  }
}
