package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.send.grpc.NettyGrpcSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.http1.SocketHttpSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.http2.SocketGrpcSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.jdk.JdkHttpSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.okhttp.OkHttpSenderProvider;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.common.impl.ConfigUtil;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds who sends. A sender that the application brings as a service comes first; otherwise our own
 * sockets do. The system property named like the service's interface picks one by its class name,
 * also among our own that use a library.
 *
 * <p>The incumbent's own senders count as our sockets: their names stand in many configurations,
 * and their jars are left over on many class paths.
 */
final class SenderLookup {

  private static final String OURS = "dev.peregrine.exporter.otlp.internal.send.";
  private static final String INCUMBENT = "io.opentelemetry.exporter.sender.";

  // What loaders have found: the exporters of all signals ask the same one.
  private static final Map<ComponentLoader, List<HttpSenderProvider>> HTTP = weakMap();
  private static final Map<ComponentLoader, List<GrpcSenderProvider>> GRPC = weakMap();

  private SenderLookup() {}

  private static <P> Map<ComponentLoader, List<P>> weakMap() {
    return Collections.synchronizedMap(new WeakHashMap<>());
  }

  static HttpSenderProvider http(ComponentLoader loader) {
    Class<HttpSenderProvider> service = HttpSenderProvider.class;
    List<HttpSenderProvider> offered = offered(service, loader, HTTP);
    String wanted = wanted(service);
    HttpSenderProvider found = choose(service, offered, wanted);
    if (found != null) {
      return found;
    }
    return switch (wanted) {
      case "",
          OURS + "http1.SocketHttpSenderProvider",
          INCUMBENT + "okhttp.internal.OkHttpHttpSenderProvider",
          INCUMBENT + "jdk.internal.JdkHttpSenderProvider" ->
          new SocketHttpSenderProvider();
      case OURS + "okhttp.OkHttpSenderProvider" -> {
        require("okhttp3.OkHttpClient", wanted, "com.squareup.okhttp3:okhttp-jvm");
        yield new OkHttpSenderProvider();
      }
      case OURS + "jdk.JdkHttpSenderProvider" -> {
        require("java.net.http.HttpClient", wanted, "the module java.net.http");
        yield new JdkHttpSenderProvider();
      }
      default -> throw unknown(service, wanted, offered);
    };
  }

  static GrpcSenderProvider grpc(ComponentLoader loader) {
    Class<GrpcSenderProvider> service = GrpcSenderProvider.class;
    List<GrpcSenderProvider> offered = offered(service, loader, GRPC);
    String wanted = wanted(service);
    GrpcSenderProvider found = choose(service, offered, wanted);
    if (found != null) {
      return found;
    }
    return switch (wanted) {
      case "",
          OURS + "http2.SocketGrpcSenderProvider",
          INCUMBENT + "okhttp.internal.OkHttpGrpcSenderProvider",
          INCUMBENT + "grpc.managedchannel.internal.UpstreamGrpcSenderProvider" ->
          new SocketGrpcSenderProvider();
      case OURS + "grpc.NettyGrpcSenderProvider" -> {
        require(
            "io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder",
            wanted,
            "io.grpc:grpc-netty-shaded");
        yield new NettyGrpcSenderProvider();
      }
      default -> throw unknown(service, wanted, offered);
    };
  }

  private static <P> List<P> offered(
      Class<P> service, ComponentLoader loader, Map<ComponentLoader, List<P>> found) {
    List<P> known = found.get(loader);
    if (known == null) {
      known = load(service, loader);
      found.put(loader, known);
    }
    return known;
  }

  private static <P> List<P> load(Class<P> service, ComponentLoader loader) {
    List<P> offered = new ArrayList<>();
    for (P provider : loader.load(service)) {
      if (!name(provider).startsWith(INCUMBENT)) {
        offered.add(provider);
      }
    }
    return offered;
  }

  private static String name(Object provider) {
    return provider.getClass().getName();
  }

  private static String wanted(Class<?> service) {
    return ConfigUtil.getString(service.getName(), "");
  }

  private static <P> @Nullable P choose(Class<P> service, List<P> offered, String wanted) {
    if (wanted.isEmpty()) {
      if (offered.size() > 1) {
        warnOfSeveral(service, offered);
      }
      return offered.isEmpty() ? null : offered.get(0);
    }
    for (P provider : offered) {
      if (name(provider).equals(wanted)) {
        return provider;
      }
    }
    return null;
  }

  private static void warnOfSeveral(Class<?> service, List<?> offered) {
    Logger.getLogger(SenderLookup.class.getName())
        .log(
            Level.WARNING,
            "Several {0} found: {1}. The first is used; name the one you want in the system"
                + " property {2}.",
            new Object[] {service.getSimpleName(), names(offered), service.getName()});
  }

  private static List<String> names(List<?> offered) {
    List<String> names = new ArrayList<>();
    for (Object provider : offered) {
      names.add(name(provider));
    }
    return names;
  }

  /** Fails if a class is not there without which the named sender does not work. */
  private static void require(String className, String wanted, String needed) {
    try {
      Class.forName(className, false, SenderLookup.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IllegalStateException(wanted + " needs " + needed, e);
    }
  }

  private static IllegalStateException unknown(Class<?> service, String wanted, List<?> offered) {
    return new IllegalStateException(
        "No "
            + service.getSimpleName()
            + " matched configured "
            + service.getName()
            + ": "
            + wanted
            + ". Found: "
            + names(offered));
  }
}
