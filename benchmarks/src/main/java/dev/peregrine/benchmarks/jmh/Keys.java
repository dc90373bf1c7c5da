package dev.peregrine.benchmarks.jmh;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.AttributeKey;

/** Attribute keys as an instrumentation keeps them: constants. */
final class Keys {

  static final AttributeKey<String> METHOD = stringKey("http.request.method");
  static final AttributeKey<String> ROUTE = stringKey("http.route");
  static final AttributeKey<String> SCHEME = stringKey("url.scheme");
  static final AttributeKey<String> PATH = stringKey("url.path");
  static final AttributeKey<String> SERVER = stringKey("server.address");
  static final AttributeKey<String> CLIENT = stringKey("client.address");
  static final AttributeKey<String> USER_AGENT = stringKey("user_agent.original");
  static final AttributeKey<Long> PORT = longKey("server.port");
  static final AttributeKey<Long> STATUS = longKey("http.response.status_code");
  static final AttributeKey<Boolean> CACHED = booleanKey("shop.cached");

  private Keys() {}
}
