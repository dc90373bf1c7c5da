package dev.peregrine.sdk.common.internal.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundedMpscQueueTest {

  @Test
  void anyCalls_randomOrder_equalsAModel() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int run = 0; run < 300; run++) {
      int capacity = 1 + random.nextInt(12);
      BoundedMpscQueue<Integer> queue = new BoundedMpscQueue<>(capacity);
      ArrayDeque<Integer> model = new ArrayDeque<>();
      long offered = 0;
      long full = 0;
      long closed = 0;
      long polled = 0;
      boolean open = true;
      for (int call = 0; call < 200; call++) {
        int choice = random.nextInt(50);
        if (choice == 0) {
          assertThat(queue.close()).as("seed %d", seed).isEqualTo(open);
          open = false;
        } else if (choice < 25) {
          boolean accepted = open && model.size() < capacity;
          assertThat(queue.offer(call)).as("seed %d", seed).isEqualTo(accepted);
          if (accepted) {
            model.add(call);
            offered++;
          } else if (open) {
            full++;
          } else {
            closed++;
          }
        } else {
          polled += model.isEmpty() ? 0 : 1;
          assertThat(queue.poll()).as("seed %d", seed).isEqualTo(model.poll());
        }
        assertThat(queue.size()).as("seed %d", seed).isEqualTo(model.size());
        assertThat(queue.offeredVolatile()).as("seed %d", seed).isEqualTo(offered);
        assertThat(queue.polledVolatile()).as("seed %d", seed).isEqualTo(polled);
        assertThat(queue.refusedFull()).as("seed %d", seed).isEqualTo(full);
        assertThat(queue.refusedClosed()).as("seed %d", seed).isEqualTo(closed);
        assertThat(queue.isClosed()).as("seed %d", seed).isEqualTo(!open);
      }
      assertThat(queue.seal()).as("seed %d", seed).isEqualTo(model.size());
      assertThat(queue.refusedClosed()).as("seed %d", seed).isEqualTo(closed + model.size());
      assertThat(queue.polledVolatile()).as("seed %d", seed).isEqualTo(polled);
      assertThat(queue.size()).isZero();
      assertThat(queue.poll()).isNull();
      assertThat(queue.offer(0)).isFalse();
    }
  }

  @Test
  void close_again_isFalse() {
    BoundedMpscQueue<Integer> queue = new BoundedMpscQueue<>(1);
    assertThat(queue.isClosed()).isFalse();
    assertThat(queue.close()).isTrue();
    assertThat(queue.close()).isFalse();
    assertThat(queue.isSealed()).isFalse();
    queue.seal();
    assertThat(queue.isSealed()).isTrue();
    assertThat(queue.close()).isFalse();
  }

  @Test
  void capacity_isAsGiven() {
    assertThat(new BoundedMpscQueue<Integer>(2047).capacity()).isEqualTo(2047);
  }
}
