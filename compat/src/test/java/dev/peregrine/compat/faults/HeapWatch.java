package dev.peregrine.compat.faults;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** The most heap that was in use after a garbage collection. */
final class HeapWatch {

  private final AtomicLong peak = new AtomicLong();
  private final NotificationListener listener =
      (notification, unused) -> see(notification.getUserData());

  private HeapWatch() {}

  static HeapWatch start() {
    HeapWatch watch = new HeapWatch();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector).addNotificationListener(watch.listener, null, null);
    }
    return watch;
  }

  private void see(Object data) {
    var info = GarbageCollectionNotificationInfo.from((CompositeData) data);
    long used =
        info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
            .filter(
                pool -> !pool.getKey().contains("Metaspace") && !pool.getKey().startsWith("Code"))
            .map(java.util.Map.Entry::getValue)
            .mapToLong(MemoryUsage::getUsed)
            .sum();
    peak.accumulateAndGet(used, Math::max);
  }

  /** Stops watching, and returns the bytes. */
  long end() {
    try {
      for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
        ((NotificationEmitter) collector).removeNotificationListener(listener);
      }
    } catch (ListenerNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return peak.get();
  }
}
