package dev.peregrine.exporter.otlp.internal.send.grpc;

import dev.peregrine.exporter.otlp.internal.send.NetworkSettings;
import io.grpc.Codec;
import io.grpc.CompressorRegistry;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.ChannelOption;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.WriteBufferWaterMark;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioSocketChannel;
import io.grpc.netty.shaded.io.netty.handler.ssl.ApplicationProtocolConfig;
import io.grpc.netty.shaded.io.netty.handler.ssl.ClientAuth;
import io.grpc.netty.shaded.io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.grpc.netty.shaded.io.netty.handler.ssl.JdkSslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import java.io.OutputStream;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Opens the channels of one sender as its configuration wants them, all on one event loop, and
 * without what an exporter of its own has no use for: a thread to call listeners on, retries,
 * estimates of the way to the server by ping.
 */
final class Channels implements Connections {

  private static final String USER_AGENT = "User-Agent";

  /** What the server may send unasked; more than any answer has. A fixed size needs no estimate. */
  private static final int WINDOW_BYTES = 1 << 20;

  /** Holds a usual request as a whole, which is then written at once. */
  private static final WriteBufferWaterMark WRITE_BUFFER =
      new WriteBufferWaterMark(512 << 10, 1 << 20);

  private final GrpcSenderConfig config;
  private final NetworkSettings settings;

  /** Made with the first channel, as it holds a file handle and then a thread. */
  private volatile @Nullable EventLoopGroup loop;

  /** All that are not known to be closed. */
  private final Set<ManagedChannel> open = ConcurrentHashMap.newKeySet();

  Channels(GrpcSenderConfig config) {
    this.config = config;
    this.settings = NetworkSettings.of(config);
  }

  @Override
  public Connection open() {
    EventLoopGroup shared = loop;
    if (shared == null) {
      shared = EventLoops.open();
      loop = shared;
    }
    ManagedChannel channel = builder(shared).build();
    open.removeIf(ManagedChannel::isTerminated);
    open.add(channel);
    return Connection.owned(channel, shared);
  }

  @Override
  public CompletableResultCode close() {
    EventLoopGroup shared = loop;
    return shared == null
        ? CompletableResultCode.ofSuccess()
        : EventLoops.end(shared, this::areClosed);
  }

  private boolean areClosed() {
    return open.stream().allMatch(ManagedChannel::isTerminated);
  }

  private NettyChannelBuilder builder(EventLoopGroup shared) {
    NettyChannelBuilder builder =
        builderForEndpoint(shared)
            .eventLoopGroup(shared)
            .defaultLoadBalancingPolicy("round_robin")
            .channelType(NioSocketChannel.class)
            .flowControlWindow(WINDOW_BYTES)
            .disableRetry()
            .withOption(ChannelOption.TCP_NODELAY, true)
            .withOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WRITE_BUFFER)
            .withOption(ChannelOption.CONNECT_TIMEOUT_MILLIS, connectTimeoutMillis(config));
    if ("https".equals(config.getEndpoint().getScheme())) {
      builder.useTransportSecurity().sslContext(sslContext(config));
    } else {
      builder.usePlaintext();
    }
    Compressor compressor = config.getCompressor();
    if (compressor != null) {
      builder.compressorRegistry(registryOf(compressor));
    }
    ExecutorService executor = config.getExecutorService();
    if (executor == null) {
      builder.directExecutor();
    } else {
      builder.executor(executor);
    }
    // gRPC takes this header from nowhere else.
    userAgent(config.getHeadersSupplier().get(), builder);
    return builder;
  }

  private static void userAgent(Map<String, List<String>> headers, NettyChannelBuilder builder) {
    headers.forEach(
        (name, values) -> {
          if (name.equalsIgnoreCase(USER_AGENT) && !values.isEmpty()) {
            builder.userAgent(values.get(values.size() - 1));
          }
        });
  }

  @SuppressWarnings("deprecation") // the other way is a registry that the whole JVM shares
  private NettyChannelBuilder builderForEndpoint(EventLoopGroup shared) {
    return NettyChannelBuilder.forTarget("otlp:///")
        .nameResolverFactory(
            HostResolver.forEndpoint(config.getEndpoint(), settings.hostLookup(), shared));
  }

  private static int connectTimeoutMillis(GrpcSenderConfig config) {
    long millis = TimeUnit.NANOSECONDS.toMillis(config.getConnectTimeout().toNanos());
    return (int) Math.min(Math.max(millis, 1), Integer.MAX_VALUE);
  }

  private static SslContext sslContext(GrpcSenderConfig config) {
    SSLContext context = config.getSslContext();
    List<String> protocols = config.getEnabledProtocols();
    try {
      return new JdkSslContext(
          context == null ? SSLContext.getDefault() : context,
          /* isClient= */ true,
          /* ciphers= */ null,
          IdentityCipherSuiteFilter.INSTANCE_DEFAULTING_TO_SUPPORTED_CIPHERS,
          new ApplicationProtocolConfig(
              ApplicationProtocolConfig.Protocol.ALPN,
              ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
              ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
              "h2"),
          ClientAuth.NONE,
          protocols == null ? null : protocols.toArray(new String[0]),
          /* startTls= */ false);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("The JVM has no default SSLContext", e);
    }
  }

  private static CompressorRegistry registryOf(Compressor compressor) {
    CompressorRegistry registry = CompressorRegistry.newEmptyInstance();
    registry.register(Codec.Identity.NONE);
    registry.register(new CompressedBefore(compressor.getEncoding()));
    return registry;
  }

  /** Says how messages are compressed, which they are already. */
  private record CompressedBefore(String encoding) implements io.grpc.Compressor {

    @Override
    public String getMessageEncoding() {
      return encoding;
    }

    @Override
    public OutputStream compress(OutputStream out) {
      return out;
    }
  }
}
