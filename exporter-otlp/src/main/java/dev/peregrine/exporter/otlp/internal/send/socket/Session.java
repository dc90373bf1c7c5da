package dev.peregrine.exporter.otlp.internal.send.socket;

import dev.peregrine.exporter.otlp.internal.send.Reply;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A protocol on one connection, one request at a time. All calls are made by the thread that has
 * the connection just then; whoever watches the time closes the socket under it.
 *
 * @param <R> what comes back
 */
public interface Session<R extends Reply> {

  /**
   * Sends a request, compressed if that is wanted, and waits for the answer.
   *
   * @param timeoutNanos how long it may take, for servers that are told; {@link Long#MAX_VALUE} for
   *     as long as it takes
   * @throws IOException if there is no answer. The connection is closed then
   */
  R exchange(HeadedMessage request, long timeoutNanos) throws IOException;

  /**
   * Whether another request may follow. Looks at what the server has sent meanwhile, with {@link
   * Connection#poll}. Asked after each answer, and before each request but the first.
   */
  boolean isReusable();

  /**
   * Whether the exchange that has just failed may be tried again at once on another connection: the
   * server sent nothing of an answer to it, or said that it has not begun with it. Asked only if
   * there were exchanges on this connection before, so that the server may have closed it
   * meanwhile.
   */
  boolean mayRepeat();

  /**
   * Where the request is to be sent again after the latest answer, by the rules of the protocol;
   * null if that answer is final.
   */
  default @Nullable URI sendAgainTo() {
    return null;
  }
}
