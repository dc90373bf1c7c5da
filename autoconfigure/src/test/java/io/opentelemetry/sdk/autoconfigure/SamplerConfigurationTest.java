package io.opentelemetry.sdk.autoconfigure;

import static io.opentelemetry.sdk.autoconfigure.Autoconfigured.assertFails;
import static io.opentelemetry.sdk.autoconfigure.Autoconfigured.notExporting;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSamplerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplerConfigurationTest {

  private static final String BUILT_IN =
      "always_off, always_on, parentbased_always_off, parentbased_always_on,"
          + " parentbased_traceidratio, traceidratio";

  private record NamedSampler(String getName) implements ConfigurableSamplerProvider {

    @Override
    public Sampler createSampler(ConfigProperties config) {
      if (getName.equals("failing")) {
        throw new IllegalStateException("no such host");
      }
      return Sampler.traceIdRatioBased(config.getDouble("otel.traces.sampler.arg", 0.125));
    }
  }

  private static Sampler sampler(String name, String argument, Object... extensions) {
    Map<String, String> settings = new HashMap<>();
    settings.put("otel.traces.sampler", name);
    settings.put("otel.traces.sampler.arg", argument);
    return Autoconfigured.sdk(notExporting(settings), extensions)
        .getSdkTracerProvider()
        .getSampler();
  }

  private static String parentBased(Sampler root) {
    return Sampler.parentBased(root).getDescription();
  }

  // R34
  @ParameterizedTest
  @CsvSource({
    ",ParentBased{root:AlwaysOnSampler",
    "'',ParentBased{root:AlwaysOnSampler",
    "always_on,AlwaysOnSampler",
    "ALWAYS_ON,AlwaysOnSampler",
    "' always_off ',AlwaysOffSampler",
    "parentbased_always_on,ParentBased{root:AlwaysOnSampler",
    "parentbased_always_off,ParentBased{root:AlwaysOffSampler",
  })
  void create_builtInName_isThatSampler(String name, String description) {
    assertThat(sampler(name, null).getDescription()).startsWith(description);
  }

  // R35
  @ParameterizedTest
  @CsvSource({"0.25,0.25", "0,0", "1,1", ",1"})
  void create_ratio_isTheArgument(String argument, double ratio) {
    Sampler expected = Sampler.traceIdRatioBased(ratio);

    assertThat(sampler("traceidratio", argument).getDescription())
        .isEqualTo(expected.getDescription());
    assertThat(sampler("parentbased_traceidratio", argument).getDescription())
        .isEqualTo(parentBased(expected));
  }

  // R35
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "half|half is not a number; the default is used",
        "2|2.0 is not a number from 0 to 1; 1.0 is used",
        "-0.1|-0.1 is not a number from 0 to 1; 1.0 is used",
        "NaN|NaN is not a number from 0 to 1; 1.0 is used",
      })
  void create_badRatio_isOneWithWarning(String argument, String warning) {
    try (LogCapture log = new LogCapture()) {
      assertThat(sampler("parentbased_traceidratio", argument).getDescription())
          .isEqualTo(parentBased(Sampler.traceIdRatioBased(1)));
      assertThat(log.warnings()).containsExactly("otel.traces.sampler.arg=" + warning);
    }
  }

  // R35
  @ParameterizedTest
  @CsvSource({
    ",not set", "always_on,always_on", "parentbased_always_off,parentbased_always_off",
  })
  void create_argumentThatNothingTakes_isWarnedOf(String name, String chosen) {
    try (LogCapture log = new LogCapture()) {
      assertThat(sampler(name, "0.25")).isNotNull();
      assertThat(log.warnings())
          .containsExactly(
              "otel.traces.sampler.arg=0.25 has no effect, since otel.traces.sampler is " + chosen);
    }
  }

  @Test
  void create_ratioThatIgnoresParents_isWarnedOf() {
    try (LogCapture log = new LogCapture()) {
      sampler("parentbased_traceidratio", "0.5");
      assertThat(log.warnings()).isEmpty();

      sampler("traceidratio", "0.5");
      assertThat(log.warnings())
          .singleElement()
          .asString()
          .startsWith("The sampler TraceIdRatioBased{0.500000} ignores what the caller")
          .contains("parentbased_traceidratio");
    }
  }

  @Test
  void create_nameLikeAKnownOne_throwsWithASuggestion() {
    assertFails(notExporting("otel.traces.sampler", "parentbased_always_no"))
        .hasMessage(
            "otel.traces.sampler=parentbased_always_no is not known, did you mean"
                + " \"parentbased_always_on\"? Allowed now: "
                + BUILT_IN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mine", "MINE"})
  void create_nameOfExtension_isItsSamplerWithItsSettings(String name) {
    Sampler created = sampler(name, "0.5", new NamedSampler("other"), new NamedSampler("mine"));

    assertThat(created.getDescription()).isEqualTo(Sampler.traceIdRatioBased(0.5).getDescription());
  }

  @Test
  void create_parentBasedJaegerRemote_wrapsTheExtension() {
    Sampler created = sampler("parentbased_jaeger_remote", null, new NamedSampler("jaeger_remote"));

    assertThat(created.getDescription()).isEqualTo(parentBased(Sampler.traceIdRatioBased(0.125)));
  }

  @Test
  void create_unknownName_throwsNamingWhatIsAllowed() {
    assertFails(notExporting("otel.traces.sampler", "foo"), new NamedSampler("mine"))
        .hasMessage(
            "otel.traces.sampler=foo is not known. Allowed now: "
                + BUILT_IN.replace("parentbased_always_off", "mine, parentbased_always_off"));
  }

  @ParameterizedTest
  @CsvSource({
    "jaeger_remote,jaeger_remote,dev.peregrine:peregrine-exporter-otlp",
    "parentbased_jaeger_remote,jaeger_remote,dev.peregrine:peregrine-exporter-otlp",
    "xray,xray,io.opentelemetry.contrib:opentelemetry-aws-xray",
  })
  void create_wellKnownNameWithoutExtension_throwsNamingTheArtifact(
      String name, String missing, String artifact) {
    assertFails(notExporting("otel.traces.sampler", name))
        .hasMessage(
            "otel.traces.sampler="
                + missing
                + " needs "
                + artifact
                + " on the class path; add this dependency. Allowed now: "
                + BUILT_IN);
  }

  @Test
  void create_failingExtension_throwsNamingIt() {
    assertFails(notExporting("otel.traces.sampler", "failing"), new NamedSampler("failing"))
        .hasMessage(
            "otel.traces.sampler=failing: "
                + NamedSampler.class.getName()
                + " failed: java.lang.IllegalStateException: no such host")
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void create_extensionReturnsNull_throwsNamingIt() {
    ConfigurableSamplerProvider extension =
        new ConfigurableSamplerProvider() {
          @Override
          public Sampler createSampler(ConfigProperties config) {
            return null;
          }

          @Override
          public String getName() {
            return "empty";
          }
        };

    assertFails(notExporting("otel.traces.sampler", "empty"), extension)
        .hasMessage(
            "otel.traces.sampler=empty: " + extension.getClass().getName() + " returned null");
  }
}
