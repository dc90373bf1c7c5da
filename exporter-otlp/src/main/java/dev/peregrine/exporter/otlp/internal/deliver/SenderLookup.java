package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.send.grpc.NettyGrpcSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.jdk.JdkHttpSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.okhttp.OkHttpSenderProvider;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.common.impl.ConfigUtil;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Finds who sends. A sender that the application brings as a service comes first; then what the
 * class path allows of our own. The system property named like the service's interface picks one by
 * its class name.
 *
 * <p>The incumbent's own senders count as ours for the same purpose: their names stand in many
 * configurations, and their jars are left over on many class paths.
 */
final class SenderLookup {

  private static final Logger LOGGER = Logger.getLogger(SenderLookup.class.getName());

  private static final List<BuiltIn<HttpSenderProvider>> HTTP =
      List.of(
          new BuiltIn<>(
              "okhttp3.OkHttpClient",
              OkHttpSenderProvider.class.getName(),
              List.of("io.opentelemetry.exporter.sender.okhttp.internal.OkHttpHttpSenderProvider"),
              OkHttpSenderProvider::new),
          new BuiltIn<>(
              "java.net.http.HttpClient",
              JdkHttpSenderProvider.class.getName(),
              List.of("io.opentelemetry.exporter.sender.jdk.internal.JdkHttpSenderProvider"),
              JdkHttpSenderProvider::new));

  private static final List<BuiltIn<GrpcSenderProvider>> GRPC =
      List.of(
          new BuiltIn<>(
              "io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder",
              NettyGrpcSenderProvider.class.getName(),
              List.of(
                  "io.opentelemetry.exporter.sender.okhttp.internal.OkHttpGrpcSenderProvider",
                  "io.opentelemetry.exporter.sender.grpc.managedchannel.internal"
                      + ".UpstreamGrpcSenderProvider"),
              NettyGrpcSenderProvider::new));

  private SenderLookup() {}

  static HttpSenderProvider http(ComponentLoader loader) {
    return find(
        HttpSenderProvider.class,
        HTTP,
        loader,
        "the module java.net.http, or com.squareup.okhttp3:okhttp-jvm on the class path");
  }

  static GrpcSenderProvider grpc(ComponentLoader loader) {
    return find(
        GrpcSenderProvider.class,
        GRPC,
        loader,
        "io.grpc:grpc-netty-shaded on the class path; or export over HTTP instead"
            + " (OtlpHttp…Exporter, otel.exporter.otlp.protocol=http/protobuf)");
  }

  private static <P> P find(
      Class<P> service, List<BuiltIn<P>> builtIns, ComponentLoader loader, String needed) {
    Map<String, P> offered = new LinkedHashMap<>();
    for (P provider : loader.load(service)) {
      String name = provider.getClass().getName();
      if (builtIns.stream().noneMatch(builtIn -> builtIn.isNamed(name))) {
        offered.putIfAbsent(name, provider);
      }
    }
    String wanted = ConfigUtil.getString(service.getName(), "");
    if (!wanted.isEmpty()) {
      return named(wanted, service, offered, builtIns);
    }
    if (!offered.isEmpty()) {
      if (offered.size() > 1) {
        LOGGER.log(
            Level.WARNING,
            "Several {0} found: {1}. The first is used; name the one you want in the system"
                + " property {2}.",
            new Object[] {service.getSimpleName(), offered.keySet(), service.getName()});
      }
      return offered.values().iterator().next();
    }
    for (BuiltIn<P> builtIn : builtIns) {
      if (builtIn.isPresent()) {
        return builtIn.factory().get();
      }
    }
    throw new IllegalStateException("No " + service.getSimpleName() + " found. Needs " + needed);
  }

  private static <P> P named(
      String wanted, Class<P> service, Map<String, P> offered, List<BuiltIn<P>> builtIns) {
    P found = offered.get(wanted);
    if (found != null) {
      return found;
    }
    for (BuiltIn<P> builtIn : builtIns) {
      if (builtIn.isNamed(wanted) && builtIn.isPresent()) {
        return builtIn.factory().get();
      }
    }
    throw new IllegalStateException(
        "No "
            + service.getSimpleName()
            + " matched configured "
            + service.getName()
            + ": "
            + wanted
            + ". Found: "
            + offered.keySet());
  }

  /**
   * A sender of our own.
   *
   * @param needs a class without which it does not work
   * @param name the name of its provider
   * @param formerNames the providers that it stands in for
   * @param factory makes the provider, whose class is linked only then
   */
  private record BuiltIn<P>(
      String needs, String name, List<String> formerNames, Supplier<P> factory) {

    boolean isNamed(String wanted) {
      return name.equals(wanted) || formerNames.contains(wanted);
    }

    boolean isPresent() {
      try {
        Class.forName(needs, false, SenderLookup.class.getClassLoader());
        return true;
      } catch (ClassNotFoundException | LinkageError e) {
        return false;
      }
    }
  }
}
