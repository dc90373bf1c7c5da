package io.opentelemetry.api;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterBuilder;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerBuilder;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.ContextPropagators;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The {@link OpenTelemetry} of the process, for code that cannot be handed one.
 *
 * <p>It is set at most once, before it is first read. A read without that sets it for good: to an
 * SDK made from environment variables and system properties, if {@code
 * otel.java.global-autoconfigure.enabled} is {@code true} and the SDK's autoconfiguration is there,
 * else to the {@linkplain OpenTelemetry#noop() no-op}. {@link #getOrNoop()} and {@link #isSet()}
 * never set it.
 *
 * <p>What is read hides the SDK that was set: it cannot be cast, so that only its owner can shut it
 * down. All methods are thread-safe, and reading takes no lock.
 */
public final class GlobalOpenTelemetry {

  /** Held by whoever writes {@link #global}, also while he makes what he sets it to. */
  private static final ReentrantLock LOCK = new ReentrantLock();

  private static volatile @Nullable Setting global;

  /** Guarded by {@link #LOCK}. */
  private static boolean configuring;

  /** The instance, and where it was set. */
  private record Setting(OpenTelemetry instance, Throwable caller) {}

  private GlobalOpenTelemetry() {}

  /**
   * Returns the global instance, and sets it first if nobody has.
   *
   * @return the instance
   */
  public static OpenTelemetry get() {
    Setting setting = global;
    return setting != null ? setting.instance : getSlow();
  }

  private static OpenTelemetry getSlow() {
    LOCK.lock();
    try {
      // What is being configured may read the instance it becomes a part of: it must not start
      // again.
      if (global == null && !configuring) {
        configure();
      }
      return getOrNoop();
    } finally {
      LOCK.unlock();
    }
  }

  private static void configure() {
    configuring = true;
    try {
      OpenTelemetry configured = GlobalAutoConfiguration.tryConfigure();
      // Autoconfiguration may have set the global instance by itself.
      if (global == null) {
        set(configured != null ? configured : OpenTelemetry.noop());
      }
    } finally {
      configuring = false;
    }
  }

  /**
   * Returns the global instance if it was set, else the no-op; sets nothing.
   *
   * @return the instance or the no-op
   */
  public static OpenTelemetry getOrNoop() {
    Setting setting = global;
    return setting != null ? setting.instance : OpenTelemetry.noop();
  }

  /**
   * Returns whether the global instance was set, by {@code set} or by a read.
   *
   * @return whether it was set
   */
  public static boolean isSet() {
    return global != null;
  }

  /**
   * Sets the global instance.
   *
   * @param openTelemetry the instance
   * @throws IllegalStateException if it was set before; the cause tells where
   * @throws NullPointerException if the instance is {@code null}
   */
  public static void set(OpenTelemetry openTelemetry) {
    requireNonNull(openTelemetry, "openTelemetry");
    LOCK.lock();
    try {
      Setting earlier = global;
      if (earlier != null) {
        throw new IllegalStateException(
            "The global OpenTelemetry is set already, by GlobalOpenTelemetry.set or by a read"
                + " before it. Set it once, before anything reads it. The cause tells where it was"
                + " set.",
            earlier.caller);
      }
      Throwable caller = new Throwable("GlobalOpenTelemetry was set here");
      global = new Setting(ObfuscatedOpenTelemetry.hide(openTelemetry), caller);
    } finally {
      LOCK.unlock();
    }
  }

  /**
   * Sets the global instance to what a supplier makes. Whoever reads meanwhile waits for it.
   *
   * @param supplier makes the instance; called on this thread
   * @throws IllegalStateException if it was set before; the cause tells where
   * @throws NullPointerException if the supplier or its result is {@code null}
   */
  public static void set(Supplier<OpenTelemetry> supplier) {
    requireNonNull(supplier, "supplier");
    LOCK.lock();
    try {
      set(supplier.get());
    } finally {
      LOCK.unlock();
    }
  }

  /**
   * Forgets the global instance, so that the next test can set it. Not for production: whoever has
   * read it keeps what he got.
   */
  public static void resetForTest() {
    LOCK.lock();
    try {
      global = null;
    } finally {
      LOCK.unlock();
    }
  }

  /**
   * Returns the provider of tracers of the global instance.
   *
   * @return the provider
   */
  public static TracerProvider getTracerProvider() {
    return get().getTracerProvider();
  }

  /**
   * Returns the tracer of an instrumentation scope, from the global instance.
   *
   * @param instrumentationScopeName the name of the library that is instrumented, not of a class
   * @return the tracer
   */
  public static Tracer getTracer(String instrumentationScopeName) {
    return get().getTracer(instrumentationScopeName);
  }

  /**
   * Returns the tracer of an instrumentation scope, from the global instance.
   *
   * @param instrumentationScopeName the name of the library that is instrumented, not of a class
   * @param instrumentationScopeVersion the version of the library
   * @return the tracer
   */
  public static Tracer getTracer(
      String instrumentationScopeName, String instrumentationScopeVersion) {
    return get().getTracer(instrumentationScopeName, instrumentationScopeVersion);
  }

  /**
   * Returns a builder for the tracer of an instrumentation scope, from the global instance.
   *
   * @param instrumentationScopeName the name of the library that is instrumented, not of a class
   * @return a new builder
   */
  public static TracerBuilder tracerBuilder(String instrumentationScopeName) {
    return get().tracerBuilder(instrumentationScopeName);
  }

  /**
   * Returns the provider of meters of the global instance.
   *
   * @return the provider
   */
  public static MeterProvider getMeterProvider() {
    return get().getMeterProvider();
  }

  /**
   * Returns the meter of an instrumentation scope, from the global instance.
   *
   * @param instrumentationScopeName the name of the library that is instrumented, not of a class
   * @return the meter
   */
  public static Meter getMeter(String instrumentationScopeName) {
    return get().getMeter(instrumentationScopeName);
  }

  /**
   * Returns a builder for the meter of an instrumentation scope, from the global instance.
   *
   * @param instrumentationScopeName the name of the library that is instrumented, not of a class
   * @return a new builder
   */
  public static MeterBuilder meterBuilder(String instrumentationScopeName) {
    return get().meterBuilder(instrumentationScopeName);
  }

  /**
   * Returns the propagators of the global instance.
   *
   * @return the propagators
   */
  public static ContextPropagators getPropagators() {
    return get().getPropagators();
  }
}
