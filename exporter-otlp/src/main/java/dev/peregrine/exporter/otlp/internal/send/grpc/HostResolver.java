package dev.peregrine.exporter.otlp.internal.send.grpc;

import dev.peregrine.exporter.otlp.internal.send.HostAndPort;
import dev.peregrine.exporter.otlp.internal.send.HostLookup;
import dev.peregrine.sdk.common.internal.thread.DaemonThreads;
import io.grpc.EquivalentAddressGroup;
import io.grpc.NameResolver;
import io.grpc.ProxyDetector;
import io.grpc.Status;
import io.grpc.StatusOr;
import io.grpc.SynchronizationContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Finds all addresses of one host, or the proxy on the way to it. Unlike gRPC's own resolver it
 * takes a host name as it is (those of container networks may have an underscore), asks anew
 * whenever a connection failed, and keeps no threads.
 */
final class HostResolver extends NameResolver {

  private final HostAndPort target;
  private final HostLookup lookup;
  private final ProxyDetector proxies;
  private final SynchronizationContext context;
  private final Executor loop;

  // All of these are used within the synchronization context only.
  private @Nullable Listener2 listener;
  private boolean lookingUp;
  private boolean shutdown;

  private HostResolver(HostAndPort target, HostLookup lookup, Executor loop, Args args) {
    this.target = target;
    this.lookup = lookup;
    this.loop = loop;
    this.proxies = args.getProxyDetector();
    this.context = args.getSynchronizationContext();
  }

  /**
   * A factory for the one host of an endpoint.
   *
   * @param loop where the channel does all of its work
   */
  static Factory forEndpoint(URI endpoint, HostLookup lookup, Executor loop) {
    HostAndPort target = HostAndPort.of(endpoint);
    return new Factory() {
      @Override
      public NameResolver newNameResolver(URI unused, Args args) {
        return new HostResolver(target, lookup, loop, args);
      }

      @Override
      public String getDefaultScheme() {
        return "otlp";
      }
    };
  }

  @Override
  public String getServiceAuthority() {
    return target.text();
  }

  @Override
  public void start(Listener2 newListener) {
    listener = newListener;
    refresh();
  }

  @Override
  public void refresh() {
    if (!lookingUp && !shutdown) {
      lookingUp = true;
      DaemonThreads.start("otlp-dns", this::lookUp);
    }
  }

  @Override
  public void shutdown() {
    shutdown = true;
  }

  private void lookUp() {
    StatusOr<List<EquivalentAddressGroup>> found;
    try {
      found = StatusOr.fromValue(addresses());
    } catch (IOException | RuntimeException e) {
      found =
          StatusOr.fromStatus(
              Status.UNAVAILABLE
                  .withDescription("Unable to resolve host " + target.host())
                  .withCause(e));
    }
    ResolutionResult result = ResolutionResult.newBuilder().setAddressesOrError(found).build();
    try {
      loop.execute(() -> context.execute(() -> foundOut(result)));
    } catch (RejectedExecutionException e) {
      // The sender was closed meanwhile.
    }
  }

  private List<EquivalentAddressGroup> addresses() throws IOException {
    SocketAddress proxied =
        proxies.proxyFor(InetSocketAddress.createUnresolved(target.host(), target.port()));
    if (proxied != null) {
      return List.of(new EquivalentAddressGroup(proxied));
    }
    List<EquivalentAddressGroup> groups = new ArrayList<>();
    for (InetAddress address : lookup.lookup(target.host())) {
      groups.add(new EquivalentAddressGroup(new InetSocketAddress(address, target.port())));
    }
    if (groups.isEmpty()) {
      throw new UnknownHostException(target.host());
    }
    return groups;
  }

  private void foundOut(ResolutionResult result) {
    lookingUp = false;
    if (!shutdown && listener != null) {
      Status accepted = listener.onResult2(result);
      assert accepted != null;
    }
  }
}
