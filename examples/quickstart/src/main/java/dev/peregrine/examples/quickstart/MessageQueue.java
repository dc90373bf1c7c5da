package dev.peregrine.examples.quickstart;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A queue in memory, as plain as a message broker looks to its users. */
final class MessageQueue {
  static final String SYSTEM = "in_memory";

  /** A message: headers for those who pass it on, a body for those who read it. */
  record Message(Map<String, String> headers, String body) {}

  private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
  private final String name;

  MessageQueue(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  int size() {
    return messages.size();
  }

  void send(Message message) {
    messages.add(message);
  }

  /** Waits for the next message. */
  Message receive() throws InterruptedException {
    return messages.take();
  }
}
