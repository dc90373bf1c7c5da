package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.encode.RequestListing;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.sdk.common.internal.PipelinedExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is made when somebody first needs it, so that building an exporter loads no more
 * than its settings take. Thread-safe.
 */
final class LateDelivery implements PipelinedExporter, Supplier<DeliveryState> {

  private final ExporterOptions options;
  private final RequestListing<?> listing;
  private final Owner owner;
  private final SenderFactory senders;
  private volatile @Nullable Delivery made;
  private final ReentrantLock lock = new ReentrantLock();

  // Guarded by the lock.
  private final List<Runnable> wakeUps = new ArrayList<>();
  private boolean shutdown;

  /** Looks for a sender, which fails if there is none of the name that was asked for. */
  LateDelivery(ExporterOptions options, RequestListing<?> listing, Owner owner) {
    this.options = options;
    this.listing = listing;
    this.owner = owner;
    this.senders = new SenderFactory(options);
  }

  /** Whether it has to be there at once: others see it being made, it may fail, or has work. */
  boolean isUrgent() {
    return !senders.canWait() || options.delivery().spool() != null;
  }

  Delivery delivery() {
    Delivery known = made;
    return known == null ? make(DeliveryTime.real()) : known;
  }

  /** Makes it, unless somebody else was faster. */
  Delivery make(DeliveryTime time) {
    lock.lock();
    try {
      Delivery known = made;
      if (known == null) {
        known = made(time);
        made = known;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }

  private Delivery made(DeliveryTime time) {
    Backlog backlog = Backlog.of(options);
    RequestSender sender = senders.sender(backlog.keeps());
    RequestCutter cutter = new SignalCutter(listing, options.json());
    Delivery delivery = new Delivery(options, sender, cutter, time, backlog, owner);
    for (Runnable wakeUp : wakeUps) {
      delivery.onReady(wakeUp);
    }
    if (shutdown) {
      CompletableResultCode unused = delivery.shutdown();
    }
    return delivery;
  }

  @Override
  public boolean isReady() {
    return delivery().isReady();
  }

  @Override
  public void prepare() {
    Delivery unused = delivery();
  }

  @Override
  public void onReady(Runnable wakeUp) {
    lock.lock();
    try {
      Delivery known = made;
      if (known == null) {
        wakeUps.add(wakeUp);
      } else {
        known.onReady(wakeUp);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public DeliveryState get() {
    return delivery().state();
  }

  /** Ends it. Called once. One that nobody needed is not made for that. */
  CompletableResultCode shutdown() {
    Delivery known;
    lock.lock();
    try {
      known = made;
      shutdown = true;
    } finally {
      lock.unlock();
    }
    return known == null ? CompletableResultCode.ofSuccess() : known.shutdown();
  }
}
