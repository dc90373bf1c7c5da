package dev.peregrine.compat.contract;

/** Which types of the incumbent are its contract. */
public final class ContractTypes {
  private ContractTypes() {}

  private static final String INCUBATING = "io.opentelemetry.sdk.autoconfigure.declarativeconfig.";

  /** Generated messages of Jaeger lie in its sampler's jar; nobody has a use for them. */
  public static boolean includes(String name) {
    return name.startsWith("io.opentelemetry.")
        && !name.contains(".internal.")
        && !name.startsWith(INCUBATING)
        && !name.startsWith("io.opentelemetry.sdk.extension.trace.jaeger.proto.");
  }
}
