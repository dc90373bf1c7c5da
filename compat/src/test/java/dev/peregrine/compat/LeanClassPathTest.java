package dev.peregrine.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.jvm.ChildJvm;
import dev.peregrine.compat.jvm.ChildProcess;
import dev.peregrine.compat.jvm.OtlpReceiver;
import dev.peregrine.compat.jvm.Programs;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users may leave out what they do not want: OkHttp with Kotlin, or gRPC, or both. */
class LeanClassPathTest {
  private static final String OKHTTP = "okhttp|okio|kotlin|annotations-";
  private static final String GRPC = "grpc|guava|failureaccess|perfmark|gson";

  @TempDir private Path program;

  @ParameterizedTest
  @CsvSource({
    OKHTTP + ", http/protobuf",
    GRPC + ", http/protobuf",
    OKHTTP + "|" + GRPC + ", http/protobuf",
    OKHTTP + ", grpc",
    OKHTTP + "|" + GRPC + ", grpc"
  })
  void export_withoutSomeLibraries_works(String excluded, String protocol) throws Exception {
    try (OtlpReceiver receiver =
        protocol.equals("grpc") ? OtlpReceiver.startGrpc() : OtlpReceiver.start()) {
      String output =
          runWithout(excluded, receiver.endpoint(), protocol).assertSucceeded().output();

      assertThat(output.lines()).startsWith("true", "true");
      assertThat(receiver.spans()).extracting(Span::getName).containsExactly("smoke");
    }
  }

  private ChildProcess.Result runWithout(String excluded, String endpoint, String protocol)
      throws Exception {
    Programs.compile("-classpath", ClassPath.ours(), program, "smoke");
    List<Path> libraries =
        ClassPath.runtimeLibraries().stream()
            .filter(path -> !path.getFileName().toString().matches("(" + excluded + ").*"))
            .toList();
    assertThat(libraries).hasSizeLessThan(ClassPath.runtimeLibraries().size());
    return ChildJvm.onClassPath(List.of(program), ClassPath.ours(), libraries)
        .run("smoke.Main", endpoint, protocol);
  }
}
