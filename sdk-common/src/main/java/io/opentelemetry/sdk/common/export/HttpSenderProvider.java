package io.opentelemetry.sdk.common.export;

/** Makes HTTP senders. Implementations are found with {@link java.util.ServiceLoader}. */
public interface HttpSenderProvider {

  /**
   * Makes a sender.
   *
   * @param httpSenderConfig where and how to send
   * @return a new sender
   */
  HttpSender createSender(HttpSenderConfig httpSenderConfig);
}
