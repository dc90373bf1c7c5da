package dev.peregrine.exporter.otlp.internal.send.grpc;

import io.opentelemetry.sdk.common.CompletableResultCode;

/** Where connections come from. */
interface Connections {

  Connection open();

  /** Ends what the connections have in common, after all of them were closed. */
  CompletableResultCode close();
}
