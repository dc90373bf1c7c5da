package dev.peregrine.exporter.otlp.internal.send.grpc;

import io.grpc.EquivalentAddressGroup;
import io.grpc.NameResolver;
import io.grpc.StatusOr;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/**
 * Takes a host name as it is. gRPC's own resolver refuses names with an underscore, which container
 * networks have.
 */
final class LenientHostResolver extends NameResolver {

  private final String authority;
  private final InetSocketAddress address;

  private LenientHostResolver(String authority, int defaultPort) {
    this.authority = authority;
    int colon = authority.lastIndexOf(':');
    // Netty looks the name up when it connects.
    address =
        colon < 0
            ? InetSocketAddress.createUnresolved(authority, defaultPort)
            : InetSocketAddress.createUnresolved(
                authority.substring(0, colon),
                Integer.parseInt(authority, colon + 1, authority.length(), 10));
  }

  @Override
  public String getServiceAuthority() {
    return authority;
  }

  @Override
  public void start(Listener2 listener) {
    listener.onResult(
        ResolutionResult.newBuilder()
            .setAddressesOrError(StatusOr.fromValue(List.of(new EquivalentAddressGroup(address))))
            .build());
  }

  @Override
  public void shutdown() {}

  /** A factory for the one host of an endpoint. */
  static NameResolver.Factory forEndpoint(URI endpoint, int defaultPort) {
    return new NameResolver.Factory() {
      @Override
      public NameResolver newNameResolver(URI target, Args args) {
        return new LenientHostResolver(endpoint.getAuthority(), defaultPort);
      }

      @Override
      public String getDefaultScheme() {
        return "lenient";
      }
    };
  }
}
