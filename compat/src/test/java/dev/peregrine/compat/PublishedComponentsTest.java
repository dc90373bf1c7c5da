package dev.peregrine.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.jvm.ChildJvm;
import dev.peregrine.compat.jvm.ChildProcess;
import dev.peregrine.compat.jvm.OtlpReceiver;
import dev.peregrine.compat.jvm.Programs;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Resource providers and propagators that were published for the incumbent, by settings and in a
 * configuration file.
 */
class PublishedComponentsTest {
  private static final String AWS = "io.opentelemetry.contrib.aws.resource.";
  private static final String GCP = "io.opentelemetry.contrib.gcp.resource.";

  @TempDir private Path folder;
  private OtlpReceiver receiver;
  private CloudMetadata clouds;
  private ChildJvm program;

  @BeforeEach
  void prepareProgram() throws IOException {
    receiver = OtlpReceiver.start();
    clouds = CloudMetadata.start();
    Programs.compile("-classpath", ClassPath.ours(), folder, "components");
    program =
        ChildJvm.onClassPath(
                List.of(folder), ClassPath.ours(), published(), ClassPath.runtimeLibraries())
            .with(clouds.options());
  }

  @AfterEach
  void stopServers() {
    receiver.close();
    clouds.close();
  }

  private static List<Path> published() throws IOException {
    try (Stream<Path> files = Files.list(ClassPath.module().resolve("target/contrib"))) {
      List<Path> jars = new ArrayList<>(files.sorted().toList());
      jars.add(ClassPath.incumbent("api-incubator"));
      return jars;
    }
  }

  @Test
  void awsResources_onVirtualMachine_tellAboutIt() throws Exception {
    runWithSettings(
        "-Dotel.java.enabled.resource.providers="
            + String.join(
                ",",
                AWS + "BeanstalkResourceProvider",
                AWS + "Ec2ResourceProvider",
                AWS + "EcsResourceProvider",
                AWS + "EksResourceProvider",
                AWS + "LambdaResourceProvider"));

    assertThat(resource())
        .containsEntry("cloud.provider", "aws")
        .containsEntry("cloud.platform", "aws_ec2")
        .containsEntry("cloud.region", "eu-west-1")
        .containsEntry("host.id", "i-1234");
  }

  @Test
  void awsResources_inFunction_tellAboutIt() throws Exception {
    program
        .withVariable("AWS_REGION", "eu-west-1")
        .withVariable("AWS_LAMBDA_FUNCTION_NAME", "pay")
        .withVariable("AWS_LAMBDA_FUNCTION_VERSION", "7");
    runWithSettings(
        "-Dotel.java.disabled.resource.providers="
            + String.join(",", AWS + "Ec2ResourceProvider", GCP + "GCPResourceProvider"));

    assertThat(resource())
        .containsEntry("cloud.platform", "aws_lambda")
        .containsEntry("faas.name", "pay")
        .containsEntry("faas.version", "7");
  }

  @Test
  void gcpResources_onVirtualMachine_tellAboutIt() throws Exception {
    runWithSettings("-Dotel.java.enabled.resource.providers=" + GCP + "GCPResourceProvider");

    assertThat(resource())
        .containsEntry("cloud.provider", "gcp")
        .containsEntry("cloud.account.id", "shop")
        .containsEntry("host.id", "5678");
  }

  @Test
  void detectorsAndPropagators_inFile_areMade() throws Exception {
    String output =
        runWithFile(
            """
            resource:
              detection/development: {detectors: [{aws: }]}
            propagator: {composite: [{xray: }, {xray-lambda: }]}
            """);

    assertThat(output).contains("AwsXrayPropagator", "AwsXrayLambdaPropagator");
    assertThat(resource()).containsEntry("cloud.provider", "aws").containsKey("host.id");
  }

  @Test
  void gcpDetector_inFile_isMade() throws Exception {
    runWithFile("resource: {detection/development: {detectors: [{gcp: }]}}");

    assertThat(resource()).containsEntry("cloud.provider", "gcp").containsKey("host.id");
  }

  private void runWithSettings(String setting) throws Exception {
    run(
        setting,
        "-Dotel.exporter.otlp.endpoint=" + receiver.endpoint(),
        "-Dotel.exporter.otlp.protocol=http/protobuf",
        "-Dotel.metrics.exporter=none",
        "-Dotel.logs.exporter=none");
  }

  private String runWithFile(String parts) throws Exception {
    Path file = folder.resolve("otel.yaml");
    Files.writeString(
        file,
        """
        file_format: "1.1"
        %s
        tracer_provider:
          processors:
            - batch: {exporter: {otlp_http: {endpoint: "%s/v1/traces"}}}
        """
            .formatted(parts, receiver.endpoint()));
    return run("-Dotel.config.file=" + file);
  }

  private String run(String... options) throws Exception {
    ChildProcess.Result result =
        program.with(options).run("components.Main", "/health/live", "/order").assertSucceeded();
    assertThat(result.errors()).doesNotContain("WARN", "SEVERE", "Exception");
    return result.output();
  }

  private Map<String, String> resource() {
    assertThat(receiver.received()).isNotEmpty();
    ResourceSpans first = receiver.received().get(0);
    return first.getResource().getAttributesList().stream()
        .collect(Collectors.toMap(KeyValue::getKey, value -> value.getValue().getStringValue()));
  }
}
