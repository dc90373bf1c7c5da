package dev.peregrine.sdk.autoconfigure.internal.watch;

import dev.peregrine.sdk.autoconfigure.internal.declarative.ConfigurationFile;
import dev.peregrine.sdk.autoconfigure.internal.runtime.Adjustments;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** An SDK that follows the file it was made of, on a daemon thread that ends with it. */
public final class WatchedSdk extends OpenTelemetrySdk {

  private final OpenTelemetrySdk sdk;
  private final ScheduledExecutorService thread;

  private WatchedSdk(OpenTelemetrySdk sdk, ScheduledExecutorService thread) {
    super(
        sdk.getSdkTracerProvider(),
        sdk.getSdkMeterProvider(),
        sdk.getSdkLoggerProvider(),
        sdk.getPropagators());
    this.sdk = sdk;
    this.thread = thread;
  }

  /**
   * Makes one.
   *
   * @param path where the file is
   * @param file what the SDK was made of
   */
  public static WatchedSdk watching(
      OpenTelemetrySdk sdk,
      Path path,
      ConfigurationFile file,
      Duration interval,
      ComponentLoader componentLoader) {
    return watching(sdk, path, file, interval, componentLoader, newThread());
  }

  static WatchedSdk watching(
      OpenTelemetrySdk sdk,
      Path path,
      ConfigurationFile file,
      Duration interval,
      ComponentLoader componentLoader,
      ScheduledExecutorService thread) {
    FileFollower follower =
        new FileFollower(new WatchedFile(path), file, componentLoader, new Adjustments(sdk));
    long nanos = interval.toNanos();
    var unused = thread.scheduleWithFixedDelay(follower, nanos, nanos, TimeUnit.NANOSECONDS);
    return new WatchedSdk(sdk, thread);
  }

  private static ScheduledExecutorService newThread() {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, "peregrine-config-watch");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Stops following first, so that nothing is changed any more. */
  @Override
  public CompletableResultCode shutdown() {
    thread.shutdown();
    return sdk.shutdown();
  }

  @Override
  public String toString() {
    return sdk.toString();
  }
}
