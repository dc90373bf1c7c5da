package dev.peregrine.compat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import dev.peregrine.compat.Artifact;
import dev.peregrine.compat.ClassPath;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The API brings no other jar with it. */
class ApiDependenciesTest {
  @Test
  void api_always_usesNothingButTheJdk() {
    assertThat(
            OurClasses.all().stream()
                .filter(type -> OurClasses.artifactOf(type).orElseThrow() == Artifact.API)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(type -> type.getBaseComponentType().getName())
                .filter(name -> name.contains("."))
                .distinct())
        .allMatch(
            name -> name.matches("(java|io\\.opentelemetry|dev\\.peregrine|org\\.jspecify)\\..*"));
  }

  @Test
  void module_always_requiresOnlyLogging() {
    ModuleDescriptor module =
        ModuleFinder.of(Artifact.API.location())
            .find("io.opentelemetry.api")
            .orElseThrow()
            .descriptor();

    assertThat(module.requires())
        .filteredOn(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
        .extracting(Requires::name)
        .containsExactlyInAnyOrder("java.base", "java.logging");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pom.xml", "api/pom.xml"})
  void pom_ofTheApiAndItsParent_hasOnlyDependenciesThatUsersDoNotGet(String pom) throws Exception {
    Path file = ClassPath.project().resolve(pom);
    Element project =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement();

    List<String> inherited = new ArrayList<>();
    NodeList dependencies = project.getElementsByTagName("dependency");
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      boolean direct = dependency.getParentNode().getParentNode() == project;
      if (direct && !List.of("test", "provided").contains(text(dependency, "scope"))) {
        inherited.add(text(dependency, "artifactId"));
      }
    }
    assertThat(inherited).isEmpty();
  }

  private static String text(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }
}
