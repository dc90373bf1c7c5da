package io.opentelemetry.sdk.common.export;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Where and how an {@link HttpSender} sends. Immutable. */
public interface HttpSenderConfig {

  /**
   * The URL to post to.
   *
   * @return the endpoint
   */
  URI getEndpoint();

  /**
   * The content type of the body.
   *
   * @return the value of the {@code Content-Type} header
   */
  String getContentType();

  /**
   * How a message is compressed.
   *
   * @return the compressor, or null to send as is
   */
  @Nullable Compressor getCompressor();

  /**
   * How long a connection may take to be made.
   *
   * @return the connect timeout
   */
  Duration getConnectTimeout();

  /**
   * How long one call may take, retries included.
   *
   * @return the timeout of a call
   */
  Duration getTimeout();

  /**
   * Gives the headers that go with each message; asked for every message, so that credentials may
   * change.
   *
   * @return the supplier of header names and their values
   */
  Supplier<Map<String, List<String>>> getHeadersSupplier();

  /**
   * How failed calls are repeated.
   *
   * @return the policy, or null for no retries
   */
  @Nullable RetryPolicy getRetryPolicy();

  /**
   * The proxy to go through.
   *
   * @return the proxy, or null for a direct connection or the platform's choice
   */
  @Nullable ProxyOptions getProxyOptions();

  /**
   * The context that encrypted connections are made with.
   *
   * @return the context, or null for the platform's
   */
  @Nullable SSLContext getSslContext();

  /**
   * The trust manager that belongs to {@link #getSslContext()}.
   *
   * @return the trust manager, or null for the platform's
   */
  @Nullable X509TrustManager getTrustManager();

  /**
   * Where calls run. The sender does not shut it down.
   *
   * @return the executor, or null if the sender brings its own
   */
  @Nullable ExecutorService getExecutorService();

  /**
   * The longest response body that is read; anything beyond it is an error.
   *
   * @return the limit in bytes, 4 MiB by default
   */
  default long getMaxResponseBodySize() {
    return 4L * 1024 * 1024;
  }

  /**
   * Which versions of TLS may be used, such as {@code TLSv1.3}.
   *
   * @return the names of the protocols, or null for the platform's choice
   */
  default @Nullable List<String> getEnabledProtocols() {
    return null;
  }
}
