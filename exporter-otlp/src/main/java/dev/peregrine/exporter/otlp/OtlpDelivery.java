package dev.peregrine.exporter.otlp;

import static java.util.Objects.requireNonNull;

import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OptionsAccess;
import java.time.Duration;

/**
 * How an OTLP exporter delivers: what the contract's builders have no setter for.
 *
 * <pre>{@code
 * OtlpGrpcSpanExporterBuilder builder = OtlpGrpcSpanExporter.builder();
 * OtlpDelivery.of(builder).setStoreBytes(64 << 20);
 * SpanExporter exporter = builder.build();
 * }</pre>
 *
 * <p>Not thread-safe, as the builders are not.
 */
public final class OtlpDelivery {

  private final ExporterOptions options;

  private OtlpDelivery(ExporterOptions options) {
    this.options = options;
  }

  /**
   * The settings of what a builder will build.
   *
   * @param exporterBuilder one of the six builders of OTLP exporters
   * @throws IllegalArgumentException if it is anything else
   */
  public static OtlpDelivery of(Object exporterBuilder) {
    return new OtlpDelivery(OptionsAccess.of(requireNonNull(exporterBuilder, "exporterBuilder")));
  }

  /**
   * Sets how many requests may be under way at once. The default is 4. The batch processors of this
   * library hand over so many batches before the first one's result is there.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public OtlpDelivery setMaxConcurrentRequests(int requests) {
    options.setDelivery(options.delivery().withMaxConcurrentRequests(requests));
    return this;
  }

  /**
   * Sets how many bytes a request may have before compression. The default is 4 MiB, which most
   * receivers take. A larger batch goes in several requests; only a single item may be larger, up
   * to the maximum request size of the builder.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public OtlpDelivery setMaxBatchBytes(int bytes) {
    options.setDelivery(options.delivery().withMaxBatchBytes(bytes));
    return this;
  }

  /**
   * Sets how many bytes of requests are kept in memory while they cannot be sent. The default is 16
   * MiB. Beyond it the oldest are dropped. They are tried again until they arrive, whatever the
   * timeout and the number of attempts that the builder has.
   *
   * @param bytes the bytes before compression; 0 keeps nothing: a request is then tried again
   *     within the exporter's timeout and the attempts of its retry policy, and lost after that
   * @throws IllegalArgumentException if it is negative
   */
  public OtlpDelivery setStoreBytes(long bytes) {
    options.setDelivery(options.delivery().withStoreBytes(bytes));
    return this;
  }

  /**
   * Keeps on disk what cannot be sent, so that it outlives the process. By default nothing is
   * written to disk.
   */
  public OtlpDelivery setSpool(OtlpSpool spool) {
    options.setDelivery(options.delivery().withSpool(requireNonNull(spool, "spool").options()));
    return this;
  }

  /**
   * Sets after what time a connection is replaced by a new one, which looks up the host again. The
   * default is 10 minutes, less up to a tenth at random: so soon a server is found that was added
   * or has moved, and a handshake in so long a time costs nothing. No request is lost by it.
   *
   * @param age zero keeps connections for as long as they last
   * @throws IllegalArgumentException if it is negative
   */
  public OtlpDelivery setMaxConnectionAge(Duration age) {
    options.setMaxConnectionAge(age);
    return this;
  }

  /**
   * Takes certificates and keys from files that are read again when they change. What the builder
   * was told about TLS before is forgotten.
   */
  public OtlpDelivery setTlsFiles(OtlpTlsFiles files) {
    options.setTls(requireNonNull(files, "files").tls());
    return this;
  }
}
