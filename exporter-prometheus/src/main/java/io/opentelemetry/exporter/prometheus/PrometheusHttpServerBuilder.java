package io.opentelemetry.exporter.prometheus;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.HttpHandler;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds a {@link PrometheusHttpServer}. Not thread-safe. */
public final class PrometheusHttpServerBuilder {

  private static final String DEFAULT_HOST = "localhost";
  private static final int DEFAULT_PORT = 9464;
  private static final int MAX_THREADS = 5;

  final PrometheusMetricReaderBuilder reader;
  PrometheusRegistry registry = new PrometheusRegistry();
  MemoryMode memoryMode = MemoryMode.REUSABLE_DATA;
  DefaultAggregationSelector aggregation = DefaultAggregationSelector.getDefault();
  @Nullable ExecutorService givenExecutor;
  private String host = DEFAULT_HOST;
  private int port = DEFAULT_PORT;
  private @Nullable HttpHandler defaultHandler;
  private @Nullable Authenticator authenticator;

  PrometheusHttpServerBuilder() {
    reader = PrometheusMetricReader.builder();
  }

  PrometheusHttpServerBuilder(PrometheusHttpServerBuilder other) {
    reader = new PrometheusMetricReaderBuilder(other.reader);
    registry = other.registry;
    memoryMode = other.memoryMode;
    aggregation = other.aggregation;
    givenExecutor = other.givenExecutor;
    host = other.host;
    port = other.port;
    defaultHandler = other.defaultHandler;
    authenticator = other.authenticator;
  }

  /**
   * Sets the host name or address to listen at.
   *
   * @param newHost {@code localhost} by default; {@code 0.0.0.0} for every network of the machine
   * @return this builder
   * @throws IllegalArgumentException if it is empty
   */
  public PrometheusHttpServerBuilder setHost(String newHost) {
    if (requireNonNull(newHost, "host").isEmpty()) {
      throw new IllegalArgumentException("host must not be empty");
    }
    host = newHost;
    return this;
  }

  /**
   * Sets the port to listen at.
   *
   * @param newPort 9464 by default; 0 for any that is free
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public PrometheusHttpServerBuilder setPort(int newPort) {
    if (newPort < 0) {
      throw new IllegalArgumentException("port must be positive");
    }
    port = newPort;
    return this;
  }

  /**
   * Sets who serves requests; it is not shut down with the server.
   *
   * @param executor some daemon threads of the server's own by default
   * @return this builder
   */
  public PrometheusHttpServerBuilder setExecutor(ExecutorService executor) {
    givenExecutor = requireNonNull(executor, "executor");
    return this;
  }

  /**
   * Sets the registry that is shown, with everything else that is registered there.
   *
   * @param prometheusRegistry an empty one by default
   * @return this builder
   */
  public PrometheusHttpServerBuilder setPrometheusRegistry(PrometheusRegistry prometheusRegistry) {
    registry = requireNonNull(prometheusRegistry, "prometheusRegistry");
    return this;
  }

  /**
   * Sets whether points have labels for their instrumentation scope.
   *
   * @param otelScopeLabelsEnabled true by default
   * @return this builder
   */
  public PrometheusHttpServerBuilder setOtelScopeLabelsEnabled(boolean otelScopeLabelsEnabled) {
    reader.setOtelScopeLabelsEnabled(otelScopeLabelsEnabled);
    return this;
  }

  /**
   * Sets whether there is a metric {@code target_info} with the attributes of the resource.
   *
   * @param targetInfoMetricEnabled true by default
   * @return this builder
   */
  public PrometheusHttpServerBuilder setTargetInfoMetricEnabled(boolean targetInfoMetricEnabled) {
    reader.setTargetInfoMetricEnabled(targetInfoMetricEnabled);
    return this;
  }

  /**
   * Sets how names are translated.
   *
   * @param translationStrategy {@link TranslationStrategy#UNDERSCORE_ESCAPING_WITH_SUFFIXES} by
   *     default
   * @return this builder
   */
  public PrometheusHttpServerBuilder setTranslationStrategy(
      TranslationStrategy translationStrategy) {
    reader.setTranslationStrategy(translationStrategy);
    return this;
  }

  /**
   * Sets which attributes of the resource every point has as labels.
   *
   * @param resourceAttributesFilter given the keys; none pass by default
   * @return this builder
   */
  public PrometheusHttpServerBuilder setAllowedResourceAttributesFilter(
      Predicate<String> resourceAttributesFilter) {
    reader.setAllowedResourceAttributesFilter(resourceAttributesFilter);
    return this;
  }

  /**
   * Sets whether points are used again for the next scrape.
   *
   * @param newMemoryMode {@link MemoryMode#REUSABLE_DATA} by default
   * @return this builder
   */
  public PrometheusHttpServerBuilder setMemoryMode(MemoryMode newMemoryMode) {
    memoryMode = requireNonNull(newMemoryMode, "memoryMode");
    return this;
  }

  /**
   * Sets who answers requests for other paths.
   *
   * @param handler the library's by default
   * @return this builder
   */
  public PrometheusHttpServerBuilder setDefaultHandler(HttpHandler handler) {
    defaultHandler = requireNonNull(handler, "defaultHandler");
    return this;
  }

  /**
   * Sets the aggregation of instruments for which no view says another one.
   *
   * @param defaultAggregationSelector the default of each instrument by default
   * @return this builder
   */
  public PrometheusHttpServerBuilder setDefaultAggregationSelector(
      DefaultAggregationSelector defaultAggregationSelector) {
    aggregation = requireNonNull(defaultAggregationSelector, "defaultAggregationSelector");
    return this;
  }

  /**
   * Sets who decides which requests are answered.
   *
   * @param newAuthenticator none by default: everybody is
   * @return this builder
   */
  public PrometheusHttpServerBuilder setAuthenticator(Authenticator newAuthenticator) {
    authenticator = requireNonNull(newAuthenticator, "authenticator");
    return this;
  }

  /**
   * Starts the server.
   *
   * @return a new server, which listens
   * @throws java.io.UncheckedIOException if it cannot listen
   */
  public PrometheusHttpServer build() {
    return new PrometheusHttpServer(new PrometheusHttpServerBuilder(this));
  }

  ExecutorService executor() {
    ExecutorService given = givenExecutor;
    return given != null
        ? new BorrowedExecutor(given)
        : Executors.newFixedThreadPool(
            MAX_THREADS,
            task -> {
              Thread thread = new Thread(task, "prometheus-http");
              thread.setDaemon(true);
              return thread;
            });
  }

  HTTPServer start(ExecutorService executor) throws IOException {
    HTTPServer.Builder server =
        HTTPServer.builder().hostname(host).port(port).executorService(executor).registry(registry);
    if (defaultHandler != null) {
      server.defaultHandler(defaultHandler);
    }
    if (authenticator != null) {
      server.authenticator(authenticator);
    }
    return server.buildAndStart();
  }

  String address() {
    return host + ":" + port;
  }

  String describe(PrometheusMetricReader madeReader, int boundPort) {
    return "PrometheusHttpServer{host="
        + host
        + ",port="
        + boundPort
        + ",metricReader="
        + madeReader
        + ",memoryMode="
        + memoryMode
        + ",defaultAggregationSelector="
        + describe(aggregation)
        + "}";
  }

  private static String describe(DefaultAggregationSelector selector) {
    return Stream.of(InstrumentType.values())
        .map(type -> type + "=" + selector.getDefaultAggregation(type))
        .collect(Collectors.joining(", ", "DefaultAggregationSelector{", "}"));
  }
}
