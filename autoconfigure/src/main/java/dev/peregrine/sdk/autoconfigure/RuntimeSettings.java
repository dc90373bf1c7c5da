package dev.peregrine.sdk.autoconfigure;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.autoconfigure.internal.runtime.Adjustments;
import dev.peregrine.sdk.autoconfigure.internal.runtime.GlobalSdk;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.samplers.Sampler;

/**
 * What of an SDK can be changed while it is in use: the sampler, which scopes record, and the
 * lowest severity of log records. What was handed out before follows at once. Each change is logged
 * in one line, with what holds before and after it.
 *
 * <p>Scopes are named by patterns, in which {@code *} stands for any characters and {@code ?} for
 * one. Where two changes concern the same scope, the later one holds. Safe for use by several
 * threads; several objects for one SDK do not disturb each other.
 */
public final class RuntimeSettings {

  private static final String ALL = "*";

  private final Adjustments adjustments;

  private RuntimeSettings(OpenTelemetrySdk sdk) {
    adjustments = new Adjustments(sdk);
  }

  /**
   * Returns the settings of an SDK.
   *
   * @param sdk the SDK, such as {@code AutoConfiguredOpenTelemetrySdk.getOpenTelemetrySdk()}
   * @return its settings
   */
  public static RuntimeSettings of(OpenTelemetrySdk sdk) {
    return new RuntimeSettings(requireNonNull(sdk, "sdk"));
  }

  /**
   * Returns the settings of the configured SDK that was made the global one.
   *
   * @return its settings
   * @throws IllegalStateException if there is none
   */
  public static RuntimeSettings global() {
    OpenTelemetrySdk sdk = GlobalSdk.get();
    if (sdk == null) {
      throw new IllegalStateException(
          "No configured SDK was made the global one; use RuntimeSettings.of(sdk)");
    }
    return new RuntimeSettings(sdk);
  }

  /**
   * Replaces the sampler.
   *
   * @param sampler decides on spans that start from now on
   * @return the sampler before, which is not shut down, so that it can be put back
   * @see io.opentelemetry.sdk.trace.SdkTracerProvider#setSampler
   */
  public Sampler setTracesSampler(Sampler sampler) {
    return adjustments.setSampler(requireNonNull(sampler, "sampler"), who());
  }

  /**
   * Has this share of new traces sampled; spans with a parent follow their parent.
   *
   * @param ratio the share, from 0.0 to 1.0
   * @return the sampler before, which is not shut down, so that it can be put back
   * @throws IllegalArgumentException if the ratio is not in that range
   */
  public Sampler setTracesRatio(double ratio) {
    return setTracesSampler(Sampler.parentBased(Sampler.traceIdRatioBased(ratio)));
  }

  /**
   * Enables or disables tracers. A disabled one makes no spans, but carries traces on.
   *
   * @param scopes which, by name
   * @param enabled whether they make spans
   */
  public void setTracersEnabled(String scopes, boolean enabled) {
    adjustments.enableTracers(requireNonNull(scopes, "scopes"), enabled, who());
  }

  /**
   * Enables or disables meters. The instruments of a disabled one do nothing.
   *
   * @param scopes which, by name
   * @param enabled whether their instruments record
   */
  public void setMetersEnabled(String scopes, boolean enabled) {
    adjustments.enableMeters(requireNonNull(scopes, "scopes"), enabled, who());
  }

  /**
   * Enables or disables loggers. All records of a disabled one are dropped.
   *
   * @param scopes which, by name
   * @param enabled whether records pass
   */
  public void setLoggersEnabled(String scopes, boolean enabled) {
    adjustments.enableLoggers(requireNonNull(scopes, "scopes"), enabled, who());
  }

  /**
   * Sets the lowest severity that passes any logger. Records without a severity pass.
   *
   * @param severity the severity; undefined for all
   */
  public void setMinimumSeverity(Severity severity) {
    setMinimumSeverity(ALL, severity);
  }

  /**
   * Sets the lowest severity that passes some loggers. Records without a severity pass.
   *
   * @param scopes which, by name
   * @param severity the severity; undefined for all
   */
  public void setMinimumSeverity(String scopes, Severity severity) {
    requireNonNull(scopes, "scopes");
    adjustments.setMinimumSeverity(scopes, requireNonNull(severity, "severity"), who());
  }

  private static String who() {
    return "thread " + Thread.currentThread().getName();
  }
}
