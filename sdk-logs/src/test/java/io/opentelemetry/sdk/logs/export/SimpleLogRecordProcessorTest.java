package io.opentelemetry.sdk.logs.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimpleLogRecordProcessorTest extends LogRecordProcessorContract {

  @Override
  LogRecordProcessor processor(LogRecordExporter exporter) {
    return SimpleLogRecordProcessor.create(exporter);
  }

  @Test
  void onEmit_exportsOnTheSameThread() { // L59
    Thread[] thread = new Thread[1];
    exporter.exportResult =
        () -> {
          thread[0] = Thread.currentThread();
          return CompletableResultCode.ofSuccess();
        };
    emit("record");

    assertThat(thread[0]).isSameAs(Thread.currentThread());
  }

  @Test
  void onEmit_ofTheExportersOwnRecords_exportsNothing() { // L59
    exporter.exportResult =
        () -> {
          emit("made by the exporter");
          return CompletableResultCode.ofSuccess();
        };
    emit("record");

    assertThat(exportedBodies()).containsExactly("record");
  }

  @Test
  void shutdown_whenAnExportHangs_goesOnAfterAWhile() { // L31
    List<Runnable> later = new ArrayList<>();
    SimpleLogRecordProcessor impatient =
        SimpleLogRecordProcessor.builder(exporter).build(later::add);
    CompletableResultCode hanging = new CompletableResultCode();
    exporter.exportResult = () -> hanging;
    SdkLoggerProvider provider =
        SdkLoggerProvider.builder().addLogRecordProcessor(impatient).build();
    provider.get("test").logRecordBuilder().emit();
    CompletableResultCode result = provider.shutdown();
    assertThat(result.isDone()).isFalse();
    later.forEach(Runnable::run);

    assertThat(result.isDone()).isTrue();
    assertThat(result.isSuccess()).isFalse();
    assertThat(exporter.shutdowns).hasValue(1);
    hanging.succeed();
  }

  @Test
  void settings_areTold() {
    SimpleLogRecordProcessor simple = SimpleLogRecordProcessor.builder(exporter).build();

    assertThat(simple.getLogRecordExporter()).isSameAs(exporter);
    assertThat(simple)
        .hasToString("SimpleLogRecordProcessor{logRecordExporter=RecordingExporter{}}");
  }

  @Test
  void nullArguments_failFast() {
    assertThatNullPointerException()
        .isThrownBy(() -> SimpleLogRecordProcessor.create(null))
        .withMessage("exporter");
    assertThatNullPointerException()
        .isThrownBy(() -> SimpleLogRecordProcessor.builder(exporter).setMeterProvider(null))
        .withMessage("meterProvider");
  }
}
