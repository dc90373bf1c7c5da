package dev.peregrine.compat;

import java.util.List;

/** The parts of the SDK that see bytes and memory only, whichever API is on the class path. */
public final class WithoutApi {
  private static final String OTLP = "dev.peregrine.exporter.otlp.internal.";
  private static final String COMMON = "dev.peregrine.sdk.common.internal.";

  /** How the names of their classes begin. */
  public static final List<String> PREFIXES =
      List.of(
          OTLP + "answer.",
          OTLP + "encode.RequestSplitter",
          OTLP + "send.",
          OTLP + "store.",
          OTLP + "tls.",
          OTLP + "wire.",
          COMMON + "budget.",
          COMMON + "concurrent.");

  private WithoutApi() {}
}
