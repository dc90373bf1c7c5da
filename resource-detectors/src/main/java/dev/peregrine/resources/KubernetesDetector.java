package dev.peregrine.resources;

import io.opentelemetry.sdk.resources.Resource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out about the Kubernetes pod that this process runs in: from the variables and files that
 * the downward API fills by the names most in use, and from what every pod has.
 */
final class KubernetesDetector {

  private static final String ACCOUNT = "var/run/secrets/kubernetes.io/serviceaccount/";
  private static final String DOWNWARD = "etc/podinfo/";
  private static final String[] PREFIXES = {
    "OTEL_RESOURCE_ATTRIBUTES_", "K8S_", "KUBERNETES_", "MY_", ""
  };

  /** In the name of a pod's control group, where systemd has underscores for hyphens. */
  private static final Pattern POD_UID =
      Pattern.compile("pod([0-9a-f]{8}(?:[-_][0-9a-f]{4}){3}[-_][0-9a-f]{12})");

  private final Surroundings surroundings;

  KubernetesDetector(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  Resource detect() {
    if (surroundings.variable("KUBERNETES_SERVICE_HOST") == null) {
      return Resource.empty();
    }
    return new Detected()
        .add("k8s.pod.name", first(downward("POD_NAME", "name"), "HOSTNAME"))
        .add("k8s.pod.uid", uid())
        .add("k8s.namespace.name", namespace())
        .add("k8s.node.name", downward("NODE_NAME", "nodename"))
        .add("k8s.container.name", downward("CONTAINER_NAME", "containername"))
        .toResource();
  }

  private @Nullable String first(@Nullable String found, String otherVariable) {
    return found == null ? surroundings.variable(otherVariable) : found;
  }

  private @Nullable String downward(String variable, String file) {
    for (String prefix : PREFIXES) {
      String value = surroundings.variable(prefix + variable);
      if (value != null) {
        return value;
      }
    }
    return surroundings.file(DOWNWARD + file);
  }

  private @Nullable String namespace() {
    String namespace = downward("POD_NAMESPACE", "namespace");
    return namespace == null ? surroundings.file(ACCOUNT + "namespace") : namespace;
  }

  private @Nullable String uid() {
    String uid = downward("POD_UID", "uid");
    if (uid != null) {
      return uid;
    }
    for (String file : new String[] {"proc/self/cgroup", "proc/self/mountinfo"}) {
      for (String line : surroundings.lines(file)) {
        Matcher matcher = POD_UID.matcher(line);
        if (matcher.find()) {
          return matcher.group(1).replace('_', '-');
        }
      }
    }
    return null;
  }
}
