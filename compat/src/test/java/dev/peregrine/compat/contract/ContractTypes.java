package dev.peregrine.compat.contract;

/** Which types of the incumbent are its contract. */
final class ContractTypes {
  private ContractTypes() {}

  /** Generated messages of Jaeger lie in its sampler's jar; nobody has a use for them. */
  static boolean includes(String name) {
    return name.startsWith("io.opentelemetry.")
        && !name.contains(".internal.")
        && !name.startsWith("io.opentelemetry.sdk.extension.trace.jaeger.proto.");
  }
}
