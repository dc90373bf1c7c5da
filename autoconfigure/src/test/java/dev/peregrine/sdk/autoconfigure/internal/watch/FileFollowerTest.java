package dev.peregrine.sdk.autoconfigure.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.autoconfigure.RuntimeSettings;
import dev.peregrine.sdk.autoconfigure.internal.declarative.ConfigurationFile;
import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import dev.peregrine.sdk.autoconfigure.internal.runtime.Adjustments;
import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.ComponentFactory;
import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFollowerTest {

  /** A component of a plug-in, which a file calls {@code nothing}. */
  private record Nothing<T>(Class<T> type, T component) implements ComponentFactory<T> {

    @Override
    public String name() {
      return "nothing";
    }

    @Override
    public T create(ComponentConfig config) {
      return component;
    }
  }

  private static final List<ComponentFactory<?>> FACTORIES =
      List.of(
          new Nothing<>(SpanProcessor.class, SpanProcessor.composite()),
          new Nothing<>(LogRecordProcessor.class, (context, logRecord) -> {}));

  private static final ComponentLoader LOADER =
      new ComponentLoader() {
        @Override
        public <T> Iterable<T> load(Class<T> spiClass) {
          return FACTORIES.stream().filter(spiClass::isInstance).map(spiClass::cast).toList();
        }
      };

  private static final String YAML =
      """
      file_format: "1.0"
      tracer_provider:
        processors: [nothing: {}]
        sampler:
          always_on:
      logger_provider:
        processors: [nothing: {}]
        logger_configurator/development:
          default_config: {minimum_severity: warn}
      distribution:
        peregrine:
          watch_interval: 1000
      """;

  @TempDir Path folder;

  private final CapturedLogs logs = CapturedLogs.of("dev.peregrine.sdk.autoconfigure");

  private Path path;
  private ConfigurationFile file;
  private OpenTelemetrySdk sdk;
  private FileFollower follower;
  private long seconds = 1_000_000;

  @BeforeEach
  void start() throws IOException {
    path = folder.resolve("otel.yaml");
    write(YAML);
    file = ConfigurationFile.parse(path, variable -> null);
    sdk = file.create(LOADER, new StartedComponents()).sdk();
    follower = new FileFollower(new WatchedFile(path), file, LOADER, new Adjustments(sdk));
    follower.run();
  }

  @AfterEach
  void stop() {
    logs.close();
    sdk.close();
  }

  /** Each write has a later time, as on a disk whose clock is fine enough. */
  private void write(String yaml) throws IOException {
    Files.writeString(path, yaml);
    Files.setLastModifiedTime(path, FileTime.from(seconds++, TimeUnit.SECONDS));
  }

  private void change(String from, String to) throws IOException {
    assertThat(YAML).contains(from);
    write(YAML.replace(from, to));
    follower.run();
  }

  private String sampler() {
    return sdk.getSdkTracerProvider().getSampler().getDescription();
  }

  private Severity minimumSeverity(String scope) {
    return sdk.getSdkLoggerProvider()
        .getLoggerConfigurator()
        .configure(InstrumentationScopeInfo.create(scope))
        .getMinimumSeverity();
  }

  @Test
  void run_unchangedFile_changesNothing() throws IOException {
    follower.run();
    write(YAML);
    follower.run();
    change("always_on:", "always_on: # still");

    assertThat(logs.messages()).isEmpty();
    assertThat(sampler()).isEqualTo("AlwaysOnSampler");
  }

  @Test
  void run_otherSampler_takesItOver() throws IOException {
    change("always_on:", "always_off:");

    assertThat(sampler()).isEqualTo("AlwaysOffSampler");
    assertThat(logs.messages())
        .containsExactly(
            "INFO Sampler changed by " + path + ": AlwaysOnSampler -> AlwaysOffSampler");
  }

  @Test
  void run_samplerTakenOut_isTheDefault() throws IOException {
    change("  sampler:\n    always_on:", "  limits: {event_count_limit: 1}");

    assertThat(sampler()).startsWith("ParentBased{root:AlwaysOnSampler");
    assertThat(logs.messages().get(1))
        .isEqualTo("WARNING " + path + " has changes that need a restart: tracer_provider.limits");
  }

  @Test
  void run_otherSeverity_replacesWhatTheProgramSet() throws IOException {
    RuntimeSettings.of(sdk).setMinimumSeverity(Severity.FATAL);
    change("minimum_severity: warn", "minimum_severity: debug");

    assertThat(minimumSeverity("any")).isEqualTo(Severity.DEBUG);
    assertThat(sampler()).isEqualTo("AlwaysOnSampler");
    assertThat(logs.messages())
        .contains("INFO Configuration of loggers replaced by that of " + path);
  }

  @Test
  void run_changeElsewhere_keepsWhatTheProgramSet() throws IOException {
    RuntimeSettings.of(sdk).setTracesSampler(Sampler.alwaysOff());
    change("minimum_severity: warn", "minimum_severity: info");

    assertThat(sampler()).isEqualTo("AlwaysOffSampler");
  }

  @Test
  void run_scopes_areTakenOver() throws IOException {
    assertThat(sdk.getTracer("abc").isEnabled()).isTrue();
    change(
        "  sampler:",
        "  tracer_configurator/development: {tracers: [{name: 'a*', config: {enabled: false}}]}\n"
            + "  sampler:");

    assertThat(sdk.getTracer("abc").isEnabled()).isFalse();
    assertThat(sdk.getTracer("other").isEnabled()).isTrue();
  }

  @Test
  void run_otherDifference_isNamedOnceAndTakesARestart() throws IOException {
    change("watch_interval: 1000", "watch_interval: 2000\nresource: {schema_url: a}");
    follower.run();

    assertThat(logs.messages())
        .containsExactly(
            "WARNING "
                + path
                + " has changes that need a restart: distribution.peregrine.watch_interval,"
                + " resource");
    write(YAML);
    follower.run();
    assertThat(logs.messages()).hasSize(1);
  }

  @Test
  void run_brokenFile_changesNothingAndSaysWhyOnce() throws IOException {
    change("always_on:", "always_off:\n    always_on:");
    follower.run();
    change("always_on:", "no_such_sampler:");

    assertThat(sampler()).isEqualTo("AlwaysOnSampler");
    assertThat(logs.messages()).hasSize(2);
    assertThat(logs.messages().get(0))
        .startsWith("WARNING " + path + " is not taken over, so that all stays as it is: ")
        .contains("otel.yaml:5");
    assertThat(logs.messages().get(1)).contains("no_such_sampler");
    change("always_on:", "always_off:");
    assertThat(sampler()).isEqualTo("AlwaysOffSampler");
  }

  @Test
  void run_missingFile_changesNothingAndSaysSoOnce() throws IOException {
    Files.delete(path);
    follower.run();
    follower.run();
    assertThat(logs.messages()).hasSize(1);
    assertThat(logs.messages().get(0)).startsWith("WARNING " + path + " cannot be read");

    change("always_on:", "always_off:");
    assertThat(sampler()).isEqualTo("AlwaysOffSampler");
  }

  @Test
  void watching_isOnlyWhatAsksForIt_andEndsWithTheSdk() throws InterruptedException, IOException {
    ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1);
    List<Duration> intervals = new ArrayList<>();
    OpenTelemetrySdk watched =
        file.create(
                LOADER,
                new StartedComponents(),
                (made, interval) -> {
                  intervals.add(interval);
                  return WatchedSdk.watching(made, path, file, interval, LOADER, thread);
                })
            .sdk();
    assertThat(intervals).containsExactly(Duration.ofSeconds(1));
    assertThat(thread.getQueue()).hasSize(1);

    watched.close();
    assertThat(thread.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

    write(YAML.replace("watch_interval: 1000", "watch_interval: 0"));
    ConfigurationFile unwatched = ConfigurationFile.parse(path, variable -> null);
    unwatched
        .create(
            LOADER,
            new StartedComponents(),
            (made, interval) -> {
              throw new AssertionError(interval);
            })
        .sdk()
        .close();
  }
}
