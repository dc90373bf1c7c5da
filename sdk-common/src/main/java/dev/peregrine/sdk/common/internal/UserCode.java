package dev.peregrine.sdk.common.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How the SDK calls code that is not its own: processors, exporters, samplers, generators. */
public final class UserCode {

  private UserCode() {}

  /**
   * Throws on what no caller can recover from, and keeps an interrupt that came as an exception.
   * Everything else is left for the caller to contain.
   */
  public static void rethrowIfFatal(Throwable thrown) {
    if (thrown instanceof VirtualMachineError fatal) {
      throw fatal;
    }
    if (thrown instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
  }

  /** The result of a call; a failure if the call throws or returns null. */
  public static CompletableResultCode result(Supplier<@Nullable CompletableResultCode> call) {
    try {
      return orFailure(call.get());
    } catch (Throwable thrown) {
      return failure(thrown);
    }
  }

  /** What a call has returned; a failure if that is null. */
  public static CompletableResultCode orFailure(@Nullable CompletableResultCode result) {
    return result == null ? CompletableResultCode.ofFailure() : result;
  }

  /** The result of a call that has thrown; throws on what no caller can recover from. */
  public static CompletableResultCode failure(Throwable thrown) {
    rethrowIfFatal(thrown);
    return CompletableResultCode.ofExceptionalFailure(thrown);
  }

  /**
   * The result of a call to each of several, in order. One that throws counts as failed, and does
   * not keep the others from their call.
   *
   * @param <E> what is called
   */
  public static <E> CompletableResultCode results(
      Collection<E> all, Function<? super E, @Nullable CompletableResultCode> call) {
    List<CompletableResultCode> results = new ArrayList<>(all.size());
    for (E each : all) {
      results.add(result(call, each));
    }
    return CompletableResultCode.ofAll(results);
  }

  private static <E> CompletableResultCode result(
      Function<? super E, @Nullable CompletableResultCode> call, E callee) {
    try {
      return orFailure(call.apply(callee));
    } catch (Throwable thrown) {
      return failure(thrown);
    }
  }

  /** Completes one result like another, as soon as that is complete. */
  public static void passOn(CompletableResultCode from, CompletableResultCode to) {
    from.whenComplete(new PassOn(from, to));
  }

  private record PassOn(CompletableResultCode from, CompletableResultCode to) implements Runnable {

    @Override
    public void run() {
      if (from.isSuccess()) {
        to.succeed();
      } else {
        to.failExceptionally(from.getFailureThrowable());
      }
    }
  }
}
