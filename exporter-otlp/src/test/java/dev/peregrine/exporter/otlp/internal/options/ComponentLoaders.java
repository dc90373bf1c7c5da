package dev.peregrine.exporter.otlp.internal.options;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import java.util.List;

/** Component loaders that offer one thing. */
public final class ComponentLoaders {

  private ComponentLoaders() {}

  @SafeVarargs
  public static <S> ComponentLoader of(Class<S> type, S... components) {
    return new ComponentLoader() {
      @Override
      public <T> Iterable<T> load(Class<T> service) {
        return service == type
            ? List.of(components).stream().map(service::cast).toList()
            : List.of();
      }
    };
  }

  /** Offers a sender of our own as if it were somebody else's. */
  public static ComponentLoader of(HttpSenderProvider own) {
    return of(HttpSenderProvider.class, config -> own.createSender(config));
  }

  /** Offers a sender of our own as if it were somebody else's. */
  public static ComponentLoader of(GrpcSenderProvider own) {
    return of(GrpcSenderProvider.class, config -> own.createSender(config));
  }
}
