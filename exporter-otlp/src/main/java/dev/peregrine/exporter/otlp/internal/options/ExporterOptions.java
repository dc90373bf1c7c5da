package dev.peregrine.exporter.otlp.internal.options;

import static java.util.Objects.requireNonNull;

import dev.peregrine.exporter.otlp.internal.send.NetworkSettings;
import dev.peregrine.exporter.otlp.internal.tls.Tls;
import dev.peregrine.sdk.common.internal.ComponentId;
import dev.peregrine.sdk.common.internal.ExporterMetrics;
import dev.peregrine.sdk.common.internal.SdkTelemetry;
import dev.peregrine.sdk.common.internal.budget.ByteBudget;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import io.opentelemetry.sdk.resources.Resource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The state and the checks behind every exporter builder. Each check names the parameter, and where
 * it helps the value and what is allowed.
 *
 * <p>Not thread-safe, as the builders are not; an exporter keeps a copy that nobody changes.
 */
public final class ExporterOptions {

  private static final long DEFAULT_TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long DEFAULT_MAX_REQUEST_BYTES = 64L << 20;
  private static final long DEFAULT_MAX_RESPONSE_BYTES = 4L << 20;

  final OtlpSignal signal;
  final Protocol protocol;
  URI endpoint;
  long timeoutNanos = DEFAULT_TIMEOUT_NANOS;
  long connectTimeoutNanos = DEFAULT_TIMEOUT_NANOS;
  private long maxConnectionAgeNanos = NetworkSettings.DEFAULT_MAX_CONNECTION_AGE_NANOS;
  long maxRequestBytes = DEFAULT_MAX_REQUEST_BYTES;
  long maxResponseBytes = DEFAULT_MAX_RESPONSE_BYTES;
  Headers headers = Headers.withUserAgent("OTel-OTLP-Exporter-Java/" + version());
  MemoryMode memoryMode = MemoryMode.REUSABLE_DATA;
  InternalTelemetryVersion telemetryVersion = InternalTelemetryVersion.LEGACY;
  ComponentLoader componentLoader =
      ComponentLoader.forClassLoader(ExporterOptions.class.getClassLoader());
  DeliveryOptions delivery = DeliveryOptions.DEFAULT;
  ByteBudget budget = ByteBudget.process();
  boolean json;

  /** Null for the JVM's defaults. */
  @Nullable Tls tls;

  /** Null for the global one. */
  @Nullable Supplier<MeterProvider> meterProvider;

  @Nullable RetryPolicy retryPolicy = RetryPolicy.getDefault();
  @Nullable Compressor compressor;
  @Nullable ProxyOptions proxy;
  @Nullable ExecutorService executor;
  @Nullable List<String> enabledProtocols;

  /** A ready-made {@code io.grpc.ManagedChannel}, kept untyped so that gRPC may be absent. */
  @Nullable Object channel;

  private ExporterOptions(OtlpSignal signal, Protocol protocol) {
    this.signal = signal;
    this.protocol = protocol;
    this.endpoint = URI.create(protocol.defaultEndpoint(signal));
  }

  private ExporterOptions(ExporterOptions other) {
    this.signal = other.signal;
    this.protocol = other.protocol;
    this.endpoint = other.endpoint;
    this.timeoutNanos = other.timeoutNanos;
    this.connectTimeoutNanos = other.connectTimeoutNanos;
    this.maxConnectionAgeNanos = other.maxConnectionAgeNanos;
    this.maxRequestBytes = other.maxRequestBytes;
    this.maxResponseBytes = other.maxResponseBytes;
    this.headers = other.headers;
    this.tls = other.tls;
    this.memoryMode = other.memoryMode;
    this.telemetryVersion = other.telemetryVersion;
    this.meterProvider = other.meterProvider;
    this.componentLoader = other.componentLoader;
    this.delivery = other.delivery;
    this.budget = other.budget;
    this.json = other.json;
    this.retryPolicy = other.retryPolicy;
    this.compressor = other.compressor;
    this.proxy = other.proxy;
    this.executor = other.executor;
    this.enabledProtocols = other.enabledProtocols;
    this.channel = other.channel;
  }

  public static ExporterOptions grpc(OtlpSignal signal) {
    return new ExporterOptions(signal, Protocol.GRPC);
  }

  public static ExporterOptions http(OtlpSignal signal) {
    return new ExporterOptions(signal, Protocol.HTTP);
  }

  public ExporterOptions copy() {
    return new ExporterOptions(this);
  }

  public void setEndpoint(String newEndpoint) {
    endpoint = Endpoint.parse(newEndpoint);
  }

  public void setTimeout(long timeout, TimeUnit unit) {
    timeoutNanos = TimeLimit.nanos(timeout, unit);
  }

  public void setTimeout(Duration timeout) {
    timeoutNanos = TimeLimit.nanos(timeout);
  }

  public void setConnectTimeout(long timeout, TimeUnit unit) {
    connectTimeoutNanos = TimeLimit.nanos(timeout, unit);
  }

  public void setConnectTimeout(Duration timeout) {
    connectTimeoutNanos = TimeLimit.nanos(timeout);
  }

  /** Zero means that connections are kept for as long as they last. */
  public void setMaxConnectionAge(Duration age) {
    requireNonNull(age, "maxConnectionAge");
    if (age.isNegative()) {
      throw new IllegalArgumentException("maxConnectionAge must be non-negative, but is " + age);
    }
    maxConnectionAgeNanos = age.isZero() ? Long.MAX_VALUE : TimeLimit.saturatedNanos(age);
  }

  public long maxConnectionAgeNanos() {
    return maxConnectionAgeNanos;
  }

  public void setMaxRequestSize(long bytes, String parameter) {
    if (bytes <= 0) {
      throw new IllegalArgumentException(parameter + " must be positive");
    }
    maxRequestBytes = bytes;
  }

  public void setMaxResponseSize(long bytes) {
    if (bytes <= 0) {
      throw new IllegalArgumentException("max response size must be positive, but is " + bytes);
    }
    maxResponseBytes = bytes;
  }

  public void setCompression(String method) {
    compressor = Compressors.named(requireNonNull(method, "compressionMethod"), componentLoader);
  }

  public void addHeader(String key, String value) {
    headers = headers.with(key, value);
  }

  public void setHeaders(Supplier<Map<String, String>> supplier) {
    headers = headers.with(supplier);
  }

  public void setTrustedCertificates(byte[] certificatesPem) {
    tls = tls().withTrusted(requireNonNull(certificatesPem, "trustedCertificatesPem"));
  }

  public void setClientTls(byte[] privateKeyPem, byte[] certificatePem) {
    requireNonNull(privateKeyPem, "privateKeyPem");
    tls = tls().withClient(privateKeyPem, requireNonNull(certificatePem, "certificatePem"));
  }

  public void setTrustedCertificatesFile(Path certificatesPem) {
    tls = tls().withTrustedFile(requireNonNull(certificatesPem, "trustedCertificatesPem"));
  }

  public void setClientTlsFiles(Path privateKeyPem, Path certificatePem) {
    requireNonNull(privateKeyPem, "privateKeyPem");
    tls = tls().withClientFiles(privateKeyPem, requireNonNull(certificatePem, "certificatePem"));
  }

  private Tls tls() {
    return tls == null ? Tls.DEFAULT : tls;
  }

  public void setTls(Tls newTls) {
    tls = newTls;
  }

  public void setSslContext(SSLContext context, X509TrustManager trustManager) {
    tls = tls().withContext(context, trustManager);
  }

  public void setEnabledProtocols(List<String> protocols) {
    List<String> copy = List.copyOf(requireNonNull(protocols, "enabledProtocols"));
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("enabledProtocols must not be empty");
    }
    enabledProtocols = copy;
  }

  public void setRetryPolicy(@Nullable RetryPolicy policy) {
    retryPolicy = policy;
  }

  public void setProxy(ProxyOptions options) {
    proxy = requireNonNull(options, "proxyOptions");
  }

  public void setMemoryMode(MemoryMode mode) {
    memoryMode = requireNonNull(mode, "memoryMode");
  }

  public void setMeterProvider(MeterProvider provider) {
    requireNonNull(provider, "meterProvider");
    meterProvider = () -> provider;
  }

  public void setMeterProvider(Supplier<MeterProvider> supplier) {
    meterProvider = requireNonNull(supplier, "meterProviderSupplier");
  }

  public void setInternalTelemetryVersion(InternalTelemetryVersion version) {
    telemetryVersion = requireNonNull(version, "schemaVersion");
  }

  public void setServiceClassLoader(ClassLoader loader) {
    requireNonNull(loader, "serviceClassLoader");
    componentLoader = ComponentLoader.forClassLoader(loader);
  }

  public void setComponentLoader(ComponentLoader loader) {
    componentLoader = requireNonNull(loader, "componentLoader");
  }

  public void setExecutorService(ExecutorService service) {
    executor = requireNonNull(service, "executorService");
  }

  public void setChannel(@Nullable Object grpcChannel) {
    channel = grpcChannel;
  }

  public void setJson(boolean asJson) {
    json = asJson;
  }

  public DeliveryOptions delivery() {
    return delivery;
  }

  public void setDelivery(DeliveryOptions options) {
    delivery = options;
  }

  /** The directory of this kind of exporter, such as {@code traces-http-json}. */
  public String spoolName() {
    String encoding = json ? "json" : "protobuf";
    return signal.plural() + (protocol == Protocol.GRPC ? "-grpc" : "-http-" + encoding);
  }

  /** The endpoint for people to read, without the credentials it may have. */
  public URI shownEndpoint() {
    return Endpoint.shown(endpoint);
  }

  /** The kind of exporter, as the SDK's own metrics name it, in upper case. */
  String componentType() {
    String encoding = json ? "_JSON" : "";
    return "OTLP_"
        + protocol
        + encoding
        + "_"
        + signal.singular().toUpperCase(Locale.ROOT)
        + "_EXPORTER";
  }

  /** A new number among the exporters of this kind. */
  public ComponentId nextId() {
    return ComponentId.next(componentType().toLowerCase(Locale.ROOT));
  }

  public ExporterMetrics metrics(ComponentId id) {
    return ExporterMetrics.create(
        SdkTelemetry.of(
            meterProvider == null ? GlobalMeters.INSTANCE : meterProvider, telemetryVersion),
        signal.counted(),
        id,
        endpoint);
  }

  public MemoryMode memoryMode() {
    return memoryMode;
  }

  public OtlpSignal signal() {
    return signal;
  }

  public Protocol protocol() {
    return protocol;
  }

  /** How long an export may take; {@link Long#MAX_VALUE} without a limit. */
  public long timeoutNanos() {
    return timeoutNanos;
  }

  public long maxRequestBytes() {
    return maxRequestBytes;
  }

  public boolean json() {
    return json;
  }

  /** Whether something about TLS was set. */
  public boolean hasTls() {
    return tls != null;
  }

  public @Nullable RetryPolicy retryPolicy() {
    return retryPolicy;
  }

  public ComponentLoader componentLoader() {
    return componentLoader;
  }

  public @Nullable Object channel() {
    return channel;
  }

  public ByteBudget budget() {
    return budget;
  }

  public void setBudget(ByteBudget newBudget) {
    budget = newBudget;
  }

  /** The text of {@code toString()} for the exporter of that name, with what else it has. */
  public String describe(String exporterName, String... more) {
    return OptionsText.of(exporterName, this, more);
  }

  private static String version() {
    String version =
        Resource.getDefault().getAttribute(AttributeKey.stringKey("telemetry.sdk.version"));
    return version == null ? "unknown" : version;
  }
}
