package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Closes an SDK when the virtual machine exits. */
final class ShutdownHook extends Thread {

  private final OpenTelemetrySdk sdk;

  private ShutdownHook(OpenTelemetrySdk sdk) {
    super("peregrine-shutdown");
    this.sdk = sdk;
  }

  /**
   * Registers a hook for an SDK.
   *
   * @param hooks takes it; null for the virtual machine
   */
  static void register(OpenTelemetrySdk sdk, @Nullable Consumer<Thread> hooks) {
    Thread hook = new ShutdownHook(sdk);
    try {
      if (hooks == null) {
        Runtime.getRuntime().addShutdownHook(hook);
      } else {
        hooks.accept(hook);
      }
    } catch (IllegalStateException e) {
      // The virtual machine exits already, so that no hook can be added any more.
      sdk.close();
    }
  }

  @Override
  public void run() {
    sdk.close();
  }
}
