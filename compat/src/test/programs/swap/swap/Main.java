package swap;

/**
 * Uses the API and the SDK in many ways and prints what happens, {@code key: value} on each line.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    ApiUse.run();
    ContextUse.run();
    PropagationUse.run();
    B3Use.run();
    JaegerUse.run();
    OtTraceUse.run();
    SdkUse.run();
    MetricUse.run();
    LogUse.run();
    ExportUse.run(args[0]);
  }

  static void print(String key, Object value) {
    System.out.println(key + ": " + value);
  }
}
