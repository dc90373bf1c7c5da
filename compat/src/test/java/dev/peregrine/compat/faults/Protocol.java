package dev.peregrine.compat.faults;

/** How requests travel. */
enum Protocol {
  GRPC,
  HTTP_PROTOBUF,
  HTTP_JSON,

  /** As where OkHttp is not on the class path. */
  HTTP_BY_JDK;

  boolean isGrpc() {
    return this == GRPC;
  }

  boolean isJson() {
    return this == HTTP_JSON;
  }

  boolean isByJdk() {
    return this == HTTP_BY_JDK;
  }
}
