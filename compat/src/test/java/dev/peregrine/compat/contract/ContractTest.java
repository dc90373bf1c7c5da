package dev.peregrine.compat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.Artifact;
import dev.peregrine.compat.ReviewedList;
import dev.peregrine.compat.contract.Difference.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The signatures of the contract, artifact by artifact: nothing removed, nothing changed; what is
 * added stands in {@code additions.txt}, what is not there yet in {@code pending.txt}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
  private final ReviewedList additions = ReviewedList.read("additions.txt");
  private final ReviewedList pending = ReviewedList.read("pending.txt");
  private final Map<Artifact, List<Difference>> unreviewed = new EnumMap<>(Artifact.class);

  @BeforeAll
  void compareAll(@TempDir Path scratch) throws Exception {
    for (Artifact artifact : Artifact.values()) {
      List<Difference> found = new ArrayList<>();
      for (Difference difference : JarComparison.of(artifact, scratch)) {
        if (!isReviewed(difference)) {
          found.add(difference);
        }
      }
      unreviewed.put(artifact, found);
    }
  }

  private boolean isReviewed(Difference difference) {
    return switch (difference.kind()) {
      case ADDED -> additions.coversMember(difference.name());
      case REMOVED -> pending.coversMember(difference.name());
      case CHANGED -> false;
    };
  }

  @ParameterizedTest
  @EnumSource
  void artifact_besideTheIncumbent_hasNothingRemovedOrChanged(Artifact artifact) {
    assertThat(unreviewed.get(artifact)).filteredOn(found -> found.kind() != Kind.ADDED).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void artifact_besideTheIncumbent_addsOnlyWhatWasReviewed(Artifact artifact) {
    assertThat(unreviewed.get(artifact)).filteredOn(found -> found.kind() == Kind.ADDED).isEmpty();
  }

  @Test
  void additions_always_areAllNeeded() {
    assertThat(additions.unused()).isEmpty();
  }

  @Test
  void pending_always_isAllMissing() {
    assertThat(pending.unused()).isEmpty();
  }

  @Test
  void pending_always_waitsForMetricsOrLogs() {
    assertThat(Set.copyOf(pending.reasons().values())).isSubsetOf("metrics", "logs");
  }
}
