package dev.peregrine.compat.faults;

/** How requests travel. */
public enum Protocol {
  GRPC,
  HTTP_PROTOBUF,
  HTTP_JSON;

  boolean isGrpc() {
    return this == GRPC;
  }

  boolean isJson() {
    return this == HTTP_JSON;
  }
}
