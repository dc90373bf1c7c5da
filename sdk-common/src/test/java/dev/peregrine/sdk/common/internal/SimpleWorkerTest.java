package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class SimpleWorkerTest {

  private static class Exporter {

    CompletableResultCode export(List<String> items) {
      return CompletableResultCode.ofSuccess();
    }
  }

  /** As exporters over the network are. */
  private static final class Network extends Exporter implements PipelinedExporter {

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void onReady(Runnable wakeUp) {}
  }

  private static List<String> warnings(Exporter exporter) {
    try (CapturedLogs logs = CapturedLogs.of(SimpleWorker.class)) {
      new SimpleWorker<>(
              new ExporterOfMethods<>(exporter::export, PipelinedExporters.of(exporter)),
              "SimpleSpanProcessor",
              ProcessorMetrics.off(),
              Runnable::run)
          .shutdown();
      return logs.at(Level.WARNING);
    }
  }

  @Test
  void new_exporterOverTheNetwork_isWarnedOfOnce() {
    Network exporter = new Network();
    PipelinedExporters.register(exporter, exporter);

    assertThat(warnings(exporter))
        .containsExactly(
            "SimpleSpanProcessor sends each item in a request of its own; use a batch processor for"
                + " an exporter that sends over the network");
  }

  @Test
  void new_otherExporter_isSilent() {
    assertThat(warnings(new Exporter())).isEmpty();
  }
}
