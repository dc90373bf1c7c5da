package dev.peregrine.sdk.common.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Keeps what it is given and answers as the test wants. */
final class RecordingExporter implements BatchExporter<Integer> {

  final List<List<Integer>> batches = new ArrayList<>();
  final List<String> calls = new ArrayList<>();
  Supplier<CompletableResultCode> onExport = CompletableResultCode::ofSuccess;
  Supplier<CompletableResultCode> onFlush = CompletableResultCode::ofSuccess;
  Supplier<CompletableResultCode> onShutdown = CompletableResultCode::ofSuccess;
  FakePipeline pipeline;

  /** Makes exports pending; the results are returned in the order of the calls. */
  List<CompletableResultCode> pendingResults() {
    List<CompletableResultCode> results = new ArrayList<>();
    onExport =
        () -> {
          CompletableResultCode result = new CompletableResultCode();
          results.add(result);
          return result;
        };
    return results;
  }

  @Override
  public CompletableResultCode export(List<Integer> batch) {
    batches.add(batch);
    calls.add("export " + batch.size());
    return onExport.get();
  }

  @Override
  public CompletableResultCode flush() {
    calls.add("flush");
    return onFlush.get();
  }

  @Override
  public CompletableResultCode shutdown() {
    calls.add("shutdown");
    return onShutdown.get();
  }

  @Override
  public PipelinedExporter pipeline() {
    return pipeline;
  }

  /** Is ready when the test says so. */
  static final class FakePipeline implements PipelinedExporter {

    private final List<Runnable> wakeUps = new ArrayList<>();
    private boolean ready = true;

    /** How often it was told to get ready. */
    int prepared;

    @Override
    public void prepare() {
      prepared++;
    }

    @Override
    public boolean isReady() {
      return ready;
    }

    @Override
    public void onReady(Runnable wakeUp) {
      wakeUps.add(wakeUp);
    }

    void setReady(boolean isReady) {
      ready = isReady;
      if (ready) {
        wakeUps.forEach(Runnable::run);
      }
    }
  }
}
