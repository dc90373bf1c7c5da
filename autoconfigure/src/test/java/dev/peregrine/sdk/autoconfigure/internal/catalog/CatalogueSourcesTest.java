package dev.peregrine.sdk.autoconfigure.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.autoconfigure.internal.catalog.Repository.Literal;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The catalogue has the names that stand in the main sources of all modules, and no others. */
class CatalogueSourcesTest {

  /** A name, or the beginning of names, as a property or as a variable. */
  private static final Pattern NAME =
      Pattern.compile("otel(\\.[a-z_-]+)+\\.?|OTEL(_[A-Z]+)+_?", Pattern.UNICODE_CASE);

  /** Attributes and metrics that telemetry about telemetry has. */
  private static final Pattern TELEMETRY =
      Pattern.compile(
          "otel\\.(component|scope)\\..*|otel\\.metric\\.overflow|otel\\.span\\.parent\\.origin"
              + "|otel\\.span\\.sampling_result"
              + "|otel\\.sdk\\.(exporter|log|metric_reader|processor|span)\\..*");

  private static List<Literal> literals;

  private final Catalogue catalogue = Catalogue.load();

  @BeforeAll
  static void readSources() throws IOException {
    literals = Repository.literals();
  }

  private static Stream<Literal> names() {
    return literals.stream()
        .filter(literal -> NAME.matcher(literal.text()).matches())
        .filter(literal -> !TELEMETRY.matcher(literal.text()).matches());
  }

  private static boolean isBeginning(Literal literal) {
    return literal.text().endsWith(".") || literal.text().endsWith("_");
  }

  @Test
  void sources_everyName_isInTheCatalogue() {
    assertThat(names().filter(literal -> !isBeginning(literal)))
        .hasSizeGreaterThan(20)
        .allMatch(literal -> catalogue.canonical(Setting.normalized(literal.text())) != null);
  }

  @Test
  void sources_everyBeginningOfNames_isThatOfSomeInTheCatalogue() {
    assertThat(names().filter(CatalogueSourcesTest::isBeginning).map(Literal::text))
        .hasSizeGreaterThan(5)
        .allMatch(
            beginning ->
                catalogue.isOfOthers(Setting.normalized(beginning))
                    || catalogue.names().stream()
                        .anyMatch(name -> name.startsWith(Setting.normalized(beginning))));
  }

  @Test
  void catalogue_everyName_isInTheSources() {
    assertThat(
            catalogue.sections().stream()
                .flatMap(section -> section.settings().stream())
                .map(Setting::name))
        .allMatch(name -> names().anyMatch(literal -> makes(name, literal)));
  }

  /** Whether the literal is the name, or its beginning with the rest in the same module. */
  private static boolean makes(String name, Literal literal) {
    String rest = isBeginning(literal) ? rest(name, literal.text()) : null;
    return Setting.normalized(literal.text()).equals(Setting.normalized(name))
        || (rest != null
            && literals.stream()
                .anyMatch(
                    other -> other.module().equals(literal.module()) && other.text().equals(rest)));
  }

  private static String rest(String name, String beginning) {
    return name.startsWith(beginning) ? name.substring(beginning.length()) : null;
  }

  @Test
  void catalogue_namesWithoutMeaning_areNotRead() {
    assertThat(catalogue.meaningless().keySet())
        .noneMatch(name -> names().anyMatch(literal -> makes(name, literal)));
  }
}
