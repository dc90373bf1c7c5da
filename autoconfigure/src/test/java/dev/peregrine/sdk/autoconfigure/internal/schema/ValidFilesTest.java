package dev.peregrine.sdk.autoconfigure.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.peregrine.sdk.autoconfigure.internal.schema.Fault.Severity;
import dev.peregrine.sdk.autoconfigure.internal.tree.MappingNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.Trees;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that together have every node of the format. */
class ValidFilesTest {

  private static final List<String> FILES =
      List.of("general.yaml", "traces.yaml", "metrics.yaml", "logs.yaml");

  private static final Schema SCHEMA = Schema.load();

  @ParameterizedTest // R97–R116
  @ValueSource(strings = {"general.yaml", "traces.yaml", "metrics.yaml", "logs.yaml"})
  void validate_validFile_hasNoError(String name) {
    assertThat(SCHEMA.validate(read(name)))
        .filteredOn(fault -> fault.severity() != Severity.NOTE)
        .filteredOn(fault -> !fault.problem().startsWith("is deprecated"))
        .isEmpty();
  }

  @Test
  void files_together_haveEveryPropertyOfTheSchema() {
    UsedProperties used = new UsedProperties();
    FILES.forEach(name -> used.collect(SCHEMA.root(), read(name)));

    assertThat(used.names()).containsExactlyElementsOf(UsedProperties.of(SCHEMA));
  }

  @Test
  void validate_experimentalAndDeprecatedNodes_areNamed() {
    assertThat(SCHEMA.validate(read("metrics.yaml")))
        .extracting(Fault::severity, fault -> fault.place().path(), Fault::problem)
        .contains(
            tuple(
                Severity.NOTE,
                "meter_provider.meter_configurator/development",
                "is experimental, and may change with any version"),
            tuple(
                Severity.WARNING,
                "meter_provider.readers[0].periodic.producers[0].opencensus",
                "is deprecated and may be ignored"));
  }

  private static MappingNode read(String name) {
    return Trees.parse(TestFiles.text("valid/" + name));
  }
}
