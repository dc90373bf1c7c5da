package dev.peregrine.resources;

import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The host's name as the network knows it. That may ask a name server, and so takes up to half a
 * second here, however long the server takes.
 */
final class NetworkName implements Supplier<@Nullable String> {

  private static final long TIMEOUT_MILLIS = 500;

  @Override
  public @Nullable String get() {
    CompletableFuture<String> name = new CompletableFuture<>();
    Thread thread = new Thread(() -> complete(name), "host-name");
    thread.setDaemon(true);
    thread.start();
    try {
      return name.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException | TimeoutException e) {
      return null;
    }
  }

  @SuppressWarnings("AddressSelection") // the name is what is wanted
  private static void complete(CompletableFuture<String> name) {
    try {
      name.complete(InetAddress.getLocalHost().getHostName());
    } catch (Throwable e) {
      name.completeExceptionally(e);
    }
  }
}
