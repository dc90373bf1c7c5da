package dev.peregrine.sdk.autoconfigure.internal.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.incubator.config.DeclarativeConfigException;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.DeclarativeConfiguration;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.junit.jupiter.api.Test;

/** Samplers within samplers of libraries. Runs with api-incubator. */
class IncubatorSamplersTest {

  /** A library's sampler that is the one within. */
  private static final class Outer implements ComponentProvider {

    @Override
    public Class<?> getType() {
      return Sampler.class;
    }

    @Override
    public String getName() {
      return "outer";
    }

    @Override
    public Object create(DeclarativeConfigProperties config) {
      return DeclarativeConfiguration.createSampler(
          config.getStructured("inner", DeclarativeConfigProperties.empty()));
    }
  }

  private static String[] file(String inner) {
    return new String[] {
      "tracer_provider:",
      "  sampler:",
      "    outer:",
      "      inner: " + inner,
      "  processors: [{simple: {exporter: {memory: }}}]"
    };
  }

  @Test
  void createSampler_mappingOfTheFile_makesWhatItNames() {
    try (Declared declared = new Declared(new Outer())) {
      declared.sdk(file("{always_off: }")).getTracer("x").spanBuilder("s").startSpan().end();

      assertThat(declared.spans.names()).isEmpty();
    }
  }

  @Test
  void createSampler_samplerOfALibrary_isFoundToo() {
    try (Declared declared = new Declared(new Outer())) {
      declared
          .sdk(file("{outer: {inner: {always_on: }}}"))
          .getTracer("x")
          .spanBuilder("s")
          .startSpan()
          .end();

      assertThat(declared.spans.names()).containsExactly("s");
    }
  }

  @Test
  void createSampler_unknownName_saysWhere() {
    try (Declared declared = new Declared(new Outer())) {
      declared
          .assertFails(file("{always_of: }"))
          .hasMessageContaining("otel.yaml:5:")
          .hasMessageContaining("tracer_provider.sampler.outer.inner")
          .hasMessageContaining("always_off");
    }
  }

  @Test
  void createSampler_propertiesFromElsewhere_isAnError() {
    assertThatThrownBy(
            () -> DeclarativeConfiguration.createSampler(DeclarativeConfigProperties.empty()))
        .isInstanceOf(DeclarativeConfigException.class)
        .hasMessageContaining("samplerModel");
  }
}
