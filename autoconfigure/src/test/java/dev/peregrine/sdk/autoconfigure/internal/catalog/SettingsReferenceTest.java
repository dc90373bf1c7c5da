package dev.peregrine.sdk.autoconfigure.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Keeps docs/settings.md: {@code -Dperegrine.docs.write=true} writes it anew. */
class SettingsReferenceTest {

  private static final String INTRODUCTION =
      """
      # Settings

      Every setting that Peregrine reads, as an environment variable. As a system property its name is in lower case, with dots:
      `OTEL_SERVICE_NAME` is `otel.service.name`. How values are written, which source wins, and what happens to one that cannot be
      used: [configuration](configuration.md).

      *In a file* says where a [configuration file](configuration.md#files) has the same; `exporter.otlp_*` stands below each
      processor or reader. A name with `<signal>` is there for all signals, without that part, and for `TRACES`, `METRICS` and
      `LOGS` alone, which wins.

      This page is made from the catalogue that the code checks names with.
      """;

  @Test
  void reference_always_isMadeFromTheCatalogue() throws IOException {
    Path file = Repository.file("docs/settings.md");
    String reference = reference(Catalogue.load());
    if (Boolean.getBoolean("peregrine.docs.write")) {
      Files.writeString(file, reference);
    }

    assertThat(file)
        .as("write it anew with -Dperegrine.docs.write=true")
        .content()
        .isEqualTo(reference);
  }

  private static String reference(Catalogue catalogue) {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (Catalogue.Section section : catalogue.sections()) {
      page.append("\n## ").append(section.title()).append("\n\n");
      page.append("| variable | value | default | in a file | |\n|---|---|---|---|---|\n");
      for (Setting setting : section.settings()) {
        row(
            page,
            code(variable(setting)),
            setting.type(),
            setting.defaultValue(),
            code(setting.file()),
            setting.meaning());
      }
    }
    page.append("\n## Accepted, without meaning here\n\n| variable | why |\n|---|---|\n");
    catalogue
        .meaningless()
        .forEach((name, why) -> row(page, code(Setting.variable(name)), why));
    page.append("\n## Read by others\n\nThese names are left alone.\n\n");
    page.append("| variables | whose |\n|---|---|\n");
    catalogue.others().forEach((name, whose) -> row(page, code(Setting.variable(name) + "…"), whose));
    return page.toString();
  }

  private static String variable(Setting setting) {
    return setting.pattern().toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_')
        .replace("<SIGNAL>", "<signal>");
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  private static void row(StringBuilder page, String... cells) {
    for (String cell : cells) {
      page.append(cell.isEmpty() ? "| " : "| " + cell + " ");
    }
    page.append("|\n");
  }
}
