package dev.peregrine.sdk.common.internal.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.Crew;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several producers and the consumer at once, in queues so small that they are often full. */
class BoundedMpscQueueStressTest {

  private static final int PRODUCERS = 3;
  private static final int CONSUMER = PRODUCERS;
  private static final int OFFERS = 20_000;
  private static final int[] CAPACITIES = {1, 2, 3, 8, 100};

  private final Crew crew = new Crew(PRODUCERS + 1);

  @AfterEach
  void stop() {
    crew.close();
  }

  private record Item(int producer, int number) {}

  @Test
  void offers_whileTheConsumerPolls_arriveOnceInEachProducersOrderOrAreCounted() throws Exception {
    for (int capacity : CAPACITIES) {
      BoundedMpscQueue<Item> queue = new BoundedMpscQueue<>(capacity);
      long[] accepted = new long[PRODUCERS];
      int[] last = {-1, -1, -1};
      long[] polled = new long[PRODUCERS];
      boolean[] inOrder = {true};
      crew.run(
          thread -> {
            crew.meet();
            if (thread != CONSUMER) {
              accepted[thread] = offerAll(queue, thread);
              return;
            }
            while (queue.offeredVolatile() + queue.refusedFull() < PRODUCERS * (long) OFFERS
                || queue.size() > 0) {
              Item item = queue.poll();
              if (item == null) {
                Thread.onSpinWait();
                continue;
              }
              inOrder[0] &= item.number() > last[item.producer()];
              last[item.producer()] = item.number();
              polled[item.producer()]++;
            }
          });
      assertThat(inOrder[0]).as("order, capacity %d", capacity).isTrue();
      assertThat(polled).as("capacity %d", capacity).isEqualTo(accepted);
      assertThat(queue.poll()).as("capacity %d", capacity).isNull();
      assertThat(queue.refusedFull())
          .as("capacity %d", capacity)
          .isEqualTo(PRODUCERS * (long) OFFERS - queue.polledVolatile());
    }
  }

  private static long offerAll(BoundedMpscQueue<Item> queue, int producer) {
    long accepted = 0;
    for (int number = 0; number < OFFERS; number++) {
      if (queue.offer(new Item(producer, number))) {
        accepted++;
      } else {
        Thread.onSpinWait();
      }
    }
    return accepted;
  }
}
