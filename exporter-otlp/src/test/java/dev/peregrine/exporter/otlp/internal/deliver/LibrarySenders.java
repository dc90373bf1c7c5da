package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.options.ComponentLoaders;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.exporter.otlp.internal.send.Library;
import dev.peregrine.exporter.otlp.internal.send.grpc.NettyGrpcSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.http1.SocketHttpSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.http2.SocketGrpcSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.jdk.JdkHttpSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.okhttp.OkHttpSenderProvider;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;

/** Exporters that send over the library of a test. */
final class LibrarySenders {

  private LibrarySenders() {}

  static ExporterOptions traces(Library library) {
    ExporterOptions options =
        library.isHttp()
            ? ExporterOptions.http(OtlpSignal.TRACES)
            : ExporterOptions.grpc(OtlpSignal.TRACES);
    // By another name: what is built in needs not be found.
    if (library.isHttp()) {
      HttpSenderProvider http = http(library);
      HttpSenderProvider found = http::createSender;
      options.setComponentLoader(ComponentLoaders.of(HttpSenderProvider.class, found));
    } else {
      GrpcSenderProvider grpc = grpc(library);
      GrpcSenderProvider found = grpc::createSender;
      options.setComponentLoader(ComponentLoaders.of(GrpcSenderProvider.class, found));
    }
    return options;
  }

  private static HttpSenderProvider http(Library library) {
    return switch (library) {
      case JDK -> new JdkHttpSenderProvider();
      case OKHTTP -> new OkHttpSenderProvider();
      default -> new SocketHttpSenderProvider();
    };
  }

  private static GrpcSenderProvider grpc(Library library) {
    return library == Library.GRPC
        ? new NettyGrpcSenderProvider()
        : new SocketGrpcSenderProvider();
  }
}
