package dev.peregrine.sampler.jaeger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

// T57, T58
class StrategyPollerTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ManualTimer timer = new ManualTimer();
  private final Server server = new Server();
  private final Logger logger = Logger.getLogger(StrategyPollerTest.class.getName());
  private final CapturedLogs log = CapturedLogs.of(StrategyPollerTest.class);
  private final StrategyPoller poller =
      new StrategyPoller(server, timer, MINUTE, Sampler.alwaysOff(), logger, "http://h:1");

  @AfterEach
  void closeLog() {
    assertThat(timer.scheduled()).as("one question at a time").isLessThanOrEqualTo(1);
    log.close();
  }

  private SamplingResult sample(String name) {
    return poller
        .sampler()
        .shouldSample(
            Context.root(),
            IdGenerator.random().generateTraceId(),
            name,
            SpanKind.SERVER,
            Attributes.empty(),
            List.of());
  }

  private int sampled(String name, int spans) {
    int sampled = 0;
    for (int i = 0; i < spans; i++) {
      sampled += sample(name).getDecision() == SamplingDecision.RECORD_AND_SAMPLE ? 1 : 0;
    }
    return sampled;
  }

  private void startWith(Message answer) {
    server.answer = answer.toByteArray();
    poller.start();
    timer.advance(Duration.ZERO);
  }

  @Test
  void beforeTheFirstAnswer_theInitialSamplerDecides() {
    poller.start();
    assertThat(poller.sampler()).isSameAs(Sampler.alwaysOff());
    assertThat(server.questions).as("asked on the timer's thread").isZero();
    timer.advance(Duration.ZERO);
    assertThat(server.questions).isEqualTo(1);
    assertThat(poller.sampler()).isSameAs(Sampler.alwaysOff());
    assertThat(timer.due()).as("one question at a time").isNull();
  }

  @Test
  void answer_isFollowed_andAskedForAgainAfterTheInterval() {
    startWith(Answers.probabilistic(1));
    assertThat(sampled("a", 100)).isEqualTo(100);
    assertThat(timer.due()).isEqualTo(MINUTE);

    server.answer = Answers.probabilistic(0).toByteArray();
    timer.advance(MINUTE);
    assertThat(sampled("a", 100)).isZero();
  }

  @Test
  void failures_keepTheLastGoodStrategy_andBackOff() {
    startWith(Answers.probabilistic(1));
    Sampler good = poller.sampler();

    server.answer = null;
    timer.advance(MINUTE);
    double before = 0;
    for (int i = 0; i < 10; i++) {
      assertThat(poller.sampler()).isSameAs(good);
      double delay = timer.due().toNanos();
      assertThat(delay).isBetween(Math.min(before, 30e9), MINUTE.toNanos() * 1.2);
      before = delay;
      timer.advance(timer.due());
    }
    assertThat(before).isGreaterThan(MINUTE.toNanos() * 0.7);
    assertThat(log.messages())
        .singleElement()
        .asString()
        .startsWith("WARNING No sampling strategy");

    server.answer = Answers.withoutStrategy().toByteArray();
    timer.advance(timer.due());
    assertThat(poller.sampler()).isSameAs(good);

    server.answer = Answers.probabilistic(0.5).toByteArray();
    timer.advance(timer.due());
    assertThat(poller.sampler()).isNotSameAs(good);
    assertThat(timer.due()).isEqualTo(MINUTE);
    assertThat(log.messages())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("INFO Sampling strategies come");

    server.answer = null;
    timer.advance(MINUTE);
    assertThat(timer.due()).as("from the start again").isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void sourceThatThrows_isAFailure() {
    server.failure = new IllegalStateException("broken");
    poller.start();
    timer.advance(Duration.ZERO);
    assertThat(timer.due()).isNotNull();
    assertThat(log.messages()).hasSize(1);
  }

  @Test
  void sameAnswer_leavesTheLimiterAsItIs() {
    startWith(Answers.rateLimiting(2));
    Sampler first = poller.sampler();
    timer.advance(MINUTE);
    assertThat(poller.sampler()).isSameAs(first);
  }

  @Test
  void shutdown_asksNoMore_andIgnoresAnswers() {
    poller.start();
    timer.advance(Duration.ZERO);
    assertThat(poller.shutdown().isSuccess()).isTrue();
    assertThat(poller.shutdown().isSuccess()).isTrue();
    assertThat(server.closed).isEqualTo(1);
    server.fail(new IOException("closed"));
    assertThat(log.messages()).isEmpty();
    assertThat(timer.due()).isNull();
  }

  @Test
  void rateLimiting_samplesSoManyASecond_andSaysSo() {
    startWith(Answers.rateLimiting(3));
    assertThat(sampled("a", 50)).isEqualTo(3);
    timer.advance(Duration.ofSeconds(1));
    Attributes attributes = sample("a").getAttributes();
    assertThat(attributes.get(AttributeKey.stringKey("sampler.type"))).isEqualTo("ratelimiting");
    assertThat(attributes.get(AttributeKey.doubleKey("sampler.param"))).isEqualTo(3.0);
    assertThat(sampled("a", 50)).isEqualTo(2);
  }

  @Test
  void perOperation_hasItsProbability_orTheDefault() {
    startWith(Answers.perOperation(0, 0, Map.of("always", 1.0, "never", 0.0)));
    assertThat(sampled("always", 50)).isEqualTo(50);
    assertThat(sampled("never", 50)).isZero();
    assertThat(sampled("other", 50)).isZero();
  }

  @Test
  void lowerBound_isThatOfAnyOperation() {
    startWith(Answers.perOperation(0, 2, Map.of("always", 1.0, "never", 0.0)));
    assertThat(sampled("never", 50)).isEqualTo(2);
    assertThat(sampled("other", 50)).isEqualTo(2);
    assertThat(sampled("always", 50)).isEqualTo(50);
    timer.advance(Duration.ofSeconds(1));
    assertThat(sample("other").getAttributes().get(AttributeKey.stringKey("sampler.type")))
        .isEqualTo("lowerbound");
    for (int i = 0; i < 5_000; i++) {
      sample("name " + i);
    }
    assertThat(sampled("one too many", 50)).isZero();
  }

  private static final class Server implements StrategySource {

    byte[] answer = null;
    RuntimeException failure;
    int questions;
    int closed;
    private Consumer<Throwable> waiting;
    private boolean everAnswered;

    @Override
    public void ask(Consumer<byte[]> onAnswer, Consumer<Throwable> onError) {
      questions++;
      if (failure != null) {
        throw failure;
      }
      if (answer != null) {
        everAnswered = true;
        onAnswer.accept(answer);
      } else if (everAnswered) {
        onError.accept(new IOException("UNAVAILABLE"));
      } else {
        waiting = onError;
      }
    }

    void fail(Throwable error) {
      waiting.accept(error);
    }

    @Override
    public CompletableResultCode close() {
      closed++;
      return CompletableResultCode.ofSuccess();
    }
  }
}
