package dev.peregrine.exporter.otlp.internal.send.socket;

import dev.peregrine.exporter.otlp.internal.send.Reply;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How requests are put on a connection, and answers read from it. Thread-safe.
 *
 * @param <R> what comes back
 */
public interface WireProtocol<R extends Reply> {

  /** As ALPN calls it: {@code http/1.1} or {@code h2}. */
  String name();

  /**
   * Whether connections lead to the server itself, through a tunnel if there is a proxy, rather
   * than to a proxy that reads requests without TLS and passes them on.
   */
  boolean needsTunnel();

  /**
   * Begins to speak it on a connection that was opened for it. May write and wait, but need not.
   *
   * @throws IOException if something else is spoken there
   */
  Session<R> open(Connection connection) throws IOException;

  /**
   * The answer that an error on the way to one amounts to, for a protocol that has such answers;
   * null if it is an error.
   */
  default @Nullable R answerTo(Throwable error) {
    return null;
  }

  /**
   * Whether the same request may succeed if it is sent again after this error, which came from a
   * session, from opening a connection, or is a timeout.
   */
  boolean isTransient(Throwable error);
}
