package dev.peregrine.exporter.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.peregrine.exporter.otlp.internal.options.DeliveryOptions;
import dev.peregrine.exporter.otlp.internal.options.OptionsAccess;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporterBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OtlpDeliveryTest {

  private final OtlpHttpLogRecordExporterBuilder builder = OtlpHttpLogRecordExporter.builder();
  private final OtlpDelivery delivery = OtlpDelivery.of(builder);

  private DeliveryOptions options() {
    return OptionsAccess.of(builder).delivery();
  }

  @Test
  void defaults_areThoseOfTheDocuments() {
    assertThat(options()).isEqualTo(new DeliveryOptions(4, 4 << 20, 16 << 20, null));
  }

  @Test
  void setters_changeWhatTheBuilderBuilds() {
    delivery.setMaxConcurrentRequests(1).setMaxBatchBytes(2).setStoreBytes(0);
    assertThat(options()).isEqualTo(new DeliveryOptions(1, 2, 0, null));
    delivery.setSpool(OtlpSpool.in(Path.of("d")));
    assertThat(options().spool()).isNotNull();
  }

  @Test
  void badValues_areRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> delivery.setMaxConcurrentRequests(0))
        .withMessage("maxConcurrentRequests must be positive, but is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> delivery.setMaxBatchBytes(0))
        .withMessage("maxBatchBytes must be positive, but is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> delivery.setStoreBytes(-1))
        .withMessage("storeBytes must be non-negative, but is -1");
    assertThatNullPointerException().isThrownBy(() -> delivery.setSpool(null)).withMessage("spool");
    assertThatNullPointerException()
        .isThrownBy(() -> OtlpDelivery.of(null))
        .withMessage("exporterBuilder");
    assertThatIllegalArgumentException().isThrownBy(() -> OtlpDelivery.of("no builder"));
  }
}
