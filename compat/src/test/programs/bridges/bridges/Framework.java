package bridges;

/** What a logger named {@code shop.payment} can do. */
interface Framework {
  void warn(String message);

  /** Logs {@code order <order> paid}, with the order as a parameter. */
  void info(String order);

  void error(String message, Throwable thrown);
}
