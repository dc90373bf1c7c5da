package dev.peregrine.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.jvm.ChildJvm;
import dev.peregrine.compat.jvm.ChildProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs the SDK's own tests on the incumbent's API instead of ours, and on both at once in either
 * order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EitherApiTest {
  /** The modules whose tests run here; those of the API itself are about our API. */
  private static final List<String> MODULES =
      List.of("sdk-common", "sdk-trace", "sdk-metrics", "sdk-logs", "exporter-otlp", "propagators");

  /** Which API stands on the class path. */
  enum Api {
    OURS_FIRST(List.of(Artifact.API.location()), Artifact.API.incumbents()),
    THEIRS_FIRST(Artifact.API.incumbents(), List.of(Artifact.API.location())),
    THEIRS_ONLY(Artifact.API.incumbents());

    private final List<Path> path;

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    Api(Collection<Path>... parts) {
      this.path = Stream.of(parts).flatMap(Collection::stream).toList();
    }
  }

  /**
   * All at once, since each of them waits now and then, and the rest of the build uses one core.
   */
  private final ExecutorService runs = Executors.newFixedThreadPool(Api.values().length);

  private final Map<Api, Future<ChildProcess.Result>> results = new EnumMap<>(Api.class);

  @BeforeAll
  void start() {
    for (Api api : Api.values()) {
      results.put(api, runs.submit(() -> run(api)));
    }
  }

  @AfterAll
  void stop() {
    runs.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  void testsOfTheSdk_onEitherApi_succeed(Api api) throws Exception {
    results.get(api).get().assertSucceeded();
  }

  private static ChildProcess.Result run(Api api) throws Exception {
    List<Path> tests =
        MODULES.stream()
            .map(module -> ClassPath.project().resolve(module).resolve("target/test-classes"))
            .toList();
    assertThat(tests).as("Maven compiles these tests before this one").allMatch(Files::isDirectory);

    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("org.junit.platform.console.ConsoleLauncher", "execute"));
    arguments.addAll(List.of("--details=none", "--disable-banner", "--fail-if-no-tests"));
    // They need api-incubator, without which the others run; the modules' own builds run them.
    arguments.add("--exclude-classname=.*ExtendedSdk(Tracer|Meter|Logger)Test");
    for (String prefix : WithoutApi.PREFIXES) {
      arguments.add("--exclude-classname=" + Pattern.quote(prefix) + ".*");
    }
    tests.forEach(directory -> arguments.add("--scan-classpath=" + directory));

    return ChildJvm.onClassPath(tests, api.path, ourSdk(), ClassPath.libraries())
        // Instruments all classes, for the sake of fuzzing, which is not done here.
        .with("-Djazzer.hooks=false")
        .run(arguments.toArray(String[]::new));
  }

  private static List<Path> ourSdk() {
    return Artifact.sdk().map(Artifact::location).toList();
  }
}
