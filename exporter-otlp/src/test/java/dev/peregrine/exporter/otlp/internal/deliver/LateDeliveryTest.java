package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.encode.RequestPiece;
import dev.peregrine.exporter.otlp.internal.encode.SpanRequest;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.exporter.otlp.internal.send.ManualTimer;
import dev.peregrine.exporter.otlp.internal.store.DropCause;
import dev.peregrine.exporter.otlp.internal.tls.Tls;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LateDeliveryTest {

  private static final long BUILT = TimeUnit.SECONDS.toNanos(7);

  private final ManualTimer timer = new ManualTimer();
  private final DeliveryTime time = new DeliveryTime(timer, () -> 2 * BUILT, () -> 0.5);
  private final FakeSenders senders = new FakeSenders();

  private static LateDelivery late(ExporterOptions options) {
    return new LateDelivery(
        options, SpanRequest.LISTING, new Owner(LateDeliveryTest.class, options.nextId(), BUILT));
  }

  private static ExporterOptions plain() {
    return ExporterOptions.http(OtlpSignal.TRACES);
  }

  private ExporterOptions withSenderOfOthers() {
    ExporterOptions options = plain();
    options.setComponentLoader(senders);
    return options;
  }

  @Test
  void isUrgent_ownSocketsOnly_isNot() {
    assertThat(late(plain()).isUrgent()).isFalse();
    assertThat(late(ExporterOptions.grpc(OtlpSignal.LOGS)).isUrgent()).isFalse();
  }

  @Test
  void isUrgent_senderOfOthersOrChannelOrTls_is() {
    assertThat(late(withSenderOfOthers()).isUrgent()).isTrue();
    ExporterOptions channel = ExporterOptions.grpc(OtlpSignal.TRACES);
    channel.setChannel("a channel");
    assertThat(late(channel).isUrgent()).isTrue();
    ExporterOptions tls = plain();
    tls.setTls(Tls.DEFAULT);
    assertThat(late(tls).isUrgent()).isTrue();
  }

  @Test
  void create_senderOfOthers_isMadeAtOnce() {
    ExportPipeline<?> pipeline =
        ExportPipeline.create(withSenderOfOthers(), SpanRequest.LISTING, LateDeliveryTest.class);
    assertThat(senders.httpConfig).isNotNull();
    assertThat(pipeline.shutdown().isSuccess()).isTrue();
    assertThat(senders.shutdowns).isEqualTo(1);
  }

  @Test
  void shutdown_neverUsed_makesNothing() {
    LateDelivery late = late(withSenderOfOthers());
    assertThat(late.shutdown().isSuccess()).isTrue();
    assertThat(senders.httpConfig).isNull();
  }

  @Test
  void make_afterShutdown_isShutDown() {
    LateDelivery late = late(withSenderOfOthers());
    assertThat(late.shutdown().isSuccess()).isTrue();
    Delivery made = late.make(time);
    assertThat(made.state().closing()).isTrue();
    assertThat(senders.shutdowns).isEqualTo(1);
    CompletableResultCode lost =
        made.lose(1, DropCause.SHUTDOWN, "The exporter is shut down", null);
    assertThat(lost.isSuccess()).isFalse();
  }

  @Test
  void delivery_askedTwice_isTheSame() {
    LateDelivery late = late(plain());
    Delivery made = late.make(time);
    assertThat(late.delivery()).isSameAs(made);
    assertThat(late.make(time)).isSameAs(made);
    assertThat(late.isReady()).isTrue();
  }

  @Test
  void get_notUsedYet_tellsSinceWhenThereIsAnExporter() {
    DeliveryState state = late(plain()).get();
    assertThat(state.sinceEpochNanos()).isEqualTo(BUILT);
    assertThat(state.made()).isZero();
  }

  @Test
  void onReady_beforeAndAfterItIsMade_bothHear() {
    ExporterOptions options = withSenderOfOthers();
    options.setRetryPolicy(null);
    LateDelivery late = late(options);
    AtomicInteger heard = new AtomicInteger();
    late.onReady(heard::incrementAndGet);
    assertThat(senders.httpConfig).isNull();
    Delivery made = late.make(time);
    late.onReady(heard::incrementAndGet);
    int requests = 0;
    while (late.isReady()) {
      CompletableResultCode unused = made.send(List.of(new RequestPiece(new byte[1], 1, true)), 1);
      requests++;
    }
    assertThat(heard).hasValue(0);
    for (int i = 0; i < requests; i++) {
      senders.requests.get(i).http(200, new byte[0]);
    }
    assertThat(heard).hasValue(2);
  }
}
