package dev.peregrine.sdk.autoconfigure.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.autoconfigure.internal.catalog.Catalogue;
import dev.peregrine.sdk.autoconfigure.internal.catalog.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The places in a file that the catalogue of settings names are there. */
class CataloguePathsTest {

  private static final Schema SCHEMA = Schema.load();

  @Test
  void catalogue_everyPath_isInTheSchema() {
    List<String> paths =
        Catalogue.load().sections().stream()
            .flatMap(section -> section.settings().stream())
            .map(Setting::file)
            .filter(file -> !file.isEmpty())
            .flatMap(file -> List.of(file.split(", ", -1)).stream())
            .toList();

    assertThat(paths).hasSizeGreaterThan(40).allMatch(CataloguePathsTest::exists);
  }

  @Test
  void exists_wrongPath_isFalse() {
    assertThat(exists("tracer_provider.limits")).isTrue();
    assertThat(exists("tracer_provider.limit")).isFalse();
    assertThat(exists("disabled.x")).isFalse();
  }

  private static boolean exists(String path) {
    String full = path.replace("[]", "").replace("otlp_*", "otlp_http");
    if (full.startsWith("exporter.")) { // stands for that of any signal
      full = "meter_provider.readers.periodic." + full;
    }
    Type type = SCHEMA.root();
    for (String key : full.split("\\.", -1)) {
      while (type instanceof ListType list) {
        type = list.item();
      }
      Property property = type instanceof ObjectType object ? object.property(key) : null;
      if (property == null) {
        return false;
      }
      type = property.type();
    }
    return true;
  }
}
