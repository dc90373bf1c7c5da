package dev.peregrine.exporter.otlp.internal.store.spool;

import dev.peregrine.sdk.common.internal.Signal;

/**
 * What the records of a spool hold. A spool has one kind; a record of another is not handed out.
 *
 * @param signal whose data it is
 * @param json whether requests are JSON; protobuf otherwise
 */
public record RecordKind(Signal signal, boolean json) {

  private static final byte PROTOBUF = 1;
  private static final byte JSON = 2;

  byte signalCode() {
    return switch (signal) {
      case SPAN -> 1;
      case METRIC -> 2;
      case LOG -> 3;
    };
  }

  byte encodingCode() {
    return json ? JSON : PROTOBUF;
  }
}
