package dev.peregrine.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.resources.Resource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectorsTest {

  private static final String ID =
      "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  private static final String OTHER_ID = ID.replace('0', 'f');
  private static final String POD = "0123abcd-0123-4567-89ab-0123456789ab";

  @TempDir private Path root;
  private FakeSurroundings machine;

  @BeforeEach
  void makeMachine() {
    machine = new FakeSurroundings(root);
  }

  private static Map<String, Object> attributes(Resource resource) {
    Map<String, Object> attributes = new HashMap<>();
    resource.getAttributes().forEach((key, value) -> attributes.put(key.getKey(), value));
    return attributes;
  }

  private Map<String, Object> host() {
    return attributes(new HostDetector(machine.get(), () -> "asked").detect());
  }

  private Map<String, Object> os() {
    return attributes(new OsDetector(machine.get()).detect());
  }

  private Map<String, Object> container() {
    return attributes(new ContainerDetector(machine.get()).detect());
  }

  private Map<String, Object> kubernetes() {
    return attributes(new KubernetesDetector(machine.get()).detect());
  }

  private Map<String, Object> process(boolean withCommand) {
    return attributes(
        new ProcessDetector(machine.get(), ProcessHandle.current(), withCommand).detect());
  }

  @Test
  void host_onLinux_isWhatTheKernelSays() {
    machine.file("proc/sys/kernel/hostname", "web-1").file("etc/machine-id", "abc123");
    machine.variables.put("HOSTNAME", "other");
    assertThat(host()).isEqualTo(Map.of("host.name", "web-1", "host.id", "abc123"));
  }

  @Test
  void host_withoutFiles_isTheVariableThenTheNetwork() {
    assertThat(host()).isEqualTo(Map.of("host.name", "asked"));
    machine.variables.put("COMPUTERNAME", "WIN-1");
    assertThat(host()).isEqualTo(Map.of("host.name", "WIN-1"));
    machine.variables.put("HOSTNAME", "mac-1");
    machine.file("etc/machine-id", "  ").file("var/lib/dbus/machine-id", "def");
    assertThat(host()).isEqualTo(Map.of("host.name", "mac-1", "host.id", "def"));
  }

  @ParameterizedTest
  @CsvSource({
    "amd64,amd64",
    "x86_64,amd64",
    "aarch64,arm64",
    "arm,arm32",
    "i686,x86",
    "ppc64le,ppc64",
    "s390x,s390x",
    "RISCV64,riscv64"
  })
  void host_architecture_isTheConventionsName(String name, String expected) {
    machine.properties.put("os.arch", name);
    assertThat(host()).containsEntry("host.arch", expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Linux,linux",
    "Windows Server 2022,windows",
    "Mac OS X,darwin",
    "FreeBSD,freebsd",
    "SunOS,solaris",
    "z/OS,zos",
    "AIX,aix",
    "HP-UX,hpux",
    "Haiku,"
  })
  void os_type_isTheConventionsName(String name, String expected) {
    machine.properties.put("os.name", name);
    assertThat(os().get("os.type")).isEqualTo(expected);
  }

  @Test
  void os_onLinux_isTheDistribution() {
    machine.file("etc/os-release", "ID=debian", "NAME=\"Debian GNU/Linux\"");
    machine.properties.putAll(Map.of("os.name", "Linux", "os.version", "6.1"));
    assertThat(os())
        .isEqualTo(
            Map.of(
                "os.type", "linux",
                "os.name", "Debian GNU/Linux",
                "os.version", "6.1",
                "os.description", "Linux 6.1"));
  }

  @Test
  void os_unknown_isEmptyWithoutSchema() {
    Resource resource = new OsDetector(machine.get()).detect();
    assertThat(resource).isEqualTo(Resource.empty());
  }

  @Test
  void process_always_hasItsIdAndRuntime() {
    machine.properties.putAll(
        Map.of(
            "java.runtime.name", "OpenJDK Runtime Environment",
            "java.runtime.version", "17.0.1+12",
            "java.vm.vendor", "Acme",
            "java.vm.name", "OpenJDK 64-Bit Server VM",
            "java.vm.version", "17.0.1+12"));
    assertThat(process(false))
        .containsEntry("process.pid", ProcessHandle.current().pid())
        .containsEntry("process.runtime.name", "OpenJDK Runtime Environment")
        .containsEntry("process.runtime.version", "17.0.1+12")
        .containsEntry("process.runtime.description", "Acme OpenJDK 64-Bit Server VM 17.0.1+12")
        .containsKey("process.executable.path")
        .doesNotContainKeys("process.command_args", "process.command_line");
  }

  @Test
  void process_withCommand_hasItsArguments() {
    machine.file("proc/self/cmdline", "java\0-jar\0my app.jar\0");
    assertThat(process(true))
        .containsEntry("process.command_args", List.of("java", "-jar", "my app.jar"));
  }

  @ParameterizedTest
  @CsvSource({
    "12:cpu:/docker/@",
    "0::/system.slice/docker-@.scope",
    "1:name=systemd:/kubepods/besteffort/pod0123abcd-0123-4567-89ab-0123456789ab/@",
    "0::/kubepods.slice/cri-containerd-@.scope",
    "0::/kubepods-pod1.slice:cri-containerd:@",
    "0::/machine.slice/libpod-@.scope"
  })
  void container_inItsControlGroup_isFound(String line) {
    machine.file("proc/self/cgroup", "0::/", line.replace("@", ID));
    assertThat(container()).isEqualTo(Map.of("container.id", ID));
  }

  @Test
  void container_onEcs_isFound() {
    String id = "0123456789abcdef0123456789abcdef-1234567890";
    machine.file("proc/self/cgroup", "9:cpu:/ecs/0123456789abcdef0123456789abcdef/" + id);
    assertThat(container()).isEqualTo(Map.of("container.id", id));
  }

  @Test
  void container_inItsMounts_isFoundAndNoSandbox() {
    machine
        .file("proc/self/cgroup", "0::/")
        .file(
            "proc/self/mountinfo",
            "1 2 8:1 /var/lib/containerd/io.containerd.grpc.v1.cri/sandboxes/"
                + OTHER_ID
                + "/hostname /etc/hostname rw",
            "3 2 8:1 /var/lib/docker/containers/" + ID + "/resolv.conf /etc/resolv.conf rw");
    assertThat(container()).isEqualTo(Map.of("container.id", ID));
  }

  @ParameterizedTest
  @CsvSource({"0::/user.slice/session-1.scope", "0::/docker/0123", "''"})
  void container_noId_isEmpty(String line) {
    machine.file("proc/self/cgroup", line);
    assertThat(container()).isEmpty();
  }

  @Test
  void kubernetes_elsewhere_isEmpty() {
    machine.variables.put("POD_NAME", "web-1");
    assertThat(kubernetes()).isEmpty();
  }

  @Test
  void kubernetes_withDownwardVariables_isWhatTheySay() {
    machine.variables.putAll(
        Map.of(
            "KUBERNETES_SERVICE_HOST", "10.0.0.1",
            "HOSTNAME", "other",
            "OTEL_RESOURCE_ATTRIBUTES_POD_NAME", "web-1",
            "POD_NAMESPACE", "shop",
            "K8S_NODE_NAME", "node-7",
            "MY_POD_UID", POD,
            "CONTAINER_NAME", "web"));
    assertThat(kubernetes())
        .isEqualTo(
            Map.of(
                "k8s.pod.name", "web-1",
                "k8s.namespace.name", "shop",
                "k8s.node.name", "node-7",
                "k8s.pod.uid", POD,
                "k8s.container.name", "web"));
  }

  @Test
  void kubernetes_withDownwardFiles_isWhatTheySay() {
    machine.variables.put("KUBERNETES_SERVICE_HOST", "10.0.0.1");
    machine.file("etc/podinfo/name", "web-2").file("etc/podinfo/namespace", "shop");
    assertThat(kubernetes())
        .isEqualTo(Map.of("k8s.pod.name", "web-2", "k8s.namespace.name", "shop"));
  }

  @Test
  void kubernetes_withoutDownwardApi_isWhatThePodHas() {
    machine.variables.putAll(Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1", "HOSTNAME", "web-3"));
    machine
        .file("var/run/secrets/kubernetes.io/serviceaccount/namespace", "shop")
        .file("proc/self/cgroup", "0::/kubepods.slice/pod" + POD.replace('-', '_') + ".slice/x");
    assertThat(kubernetes())
        .isEqualTo(
            Map.of("k8s.pod.name", "web-3", "k8s.namespace.name", "shop", "k8s.pod.uid", POD));
  }

  @Test
  void detectors_onThisMachine_findItsProcess() {
    Resource resource =
        new ProcessDetector(Surroundings.ofThisProcess(), ProcessHandle.current(), false).detect();
    assertThat(resource.getAttribute(AttributeKey.longKey("process.pid")))
        .isEqualTo(ProcessHandle.current().pid());
    assertThat(resource.getSchemaUrl()).startsWith("https://opentelemetry.io/schemas/");
  }
}
