package dev.peregrine.exporter.otlp.internal.send.jdk;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/** A request body that is published in one piece, as it is. The JDK's publishers copy it. */
final class WholeBody implements HttpRequest.BodyPublisher {

  private final ByteBuffer body;

  /**
   * @param body bytes that nobody changes any more
   */
  WholeBody(ByteBuffer body) {
    this.body = body.asReadOnlyBuffer();
  }

  @Override
  public long contentLength() {
    return body.remaining();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    subscriber.onSubscribe(
        new Flow.Subscription() {
          private final AtomicBoolean over = new AtomicBoolean();

          @Override
          public void request(long count) {
            if (over.getAndSet(true)) {
              return;
            }
            if (count <= 0) {
              subscriber.onError(new IllegalArgumentException("Requested " + count));
              return;
            }
            subscriber.onNext(body.duplicate());
            subscriber.onComplete();
          }

          @Override
          public void cancel() {
            over.set(true);
          }
        });
  }
}
