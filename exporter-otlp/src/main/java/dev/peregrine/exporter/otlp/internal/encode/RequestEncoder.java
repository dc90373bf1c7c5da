package dev.peregrine.exporter.otlp.internal.encode;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Encodes batches as export requests, one after the other, in the same memory. Not thread-safe.
 *
 * <p>A batch that is too large for one request is encoded in portions, each a request. An item that
 * throws when it is asked for its data, as a foreign one may, is left out and counted, and so is
 * one that is too large alone.
 *
 * @param <T> the data of one item
 */
public final class RequestEncoder<T> {

  private static final Field RESOURCE = Field.message(1, "resource", 2);
  private static final Field SCOPE = Field.message(1, "scope", 1);
  private static final Field SCHEMA_URL = Field.scalar(3, "schemaUrl");

  private static final int KEPT_RESOURCES = 4;
  private static final int KEPT_SCOPES = 64;

  /** What may follow the last item, without schema URLs: brackets, and lengths that grow. */
  private static final int MAX_TAIL_BYTES = 64;

  /** A schema URL's characters each take as much at most, escaped in JSON. */
  private static final int MAX_CHAR_BYTES = 6;

  private final RequestListing<T> listing;
  private final OtlpWriter writer;
  private final ScopeGroups<T> groups = new ScopeGroups<>();
  private final KeptEncodings resources = new KeptEncodings(KEPT_RESOURCES);
  private final KeptEncodings scopes = new KeptEncodings(KEPT_SCOPES);

  private long portionBytes;
  private long maxBytes;

  /** How many items, and what is counted of them, are in the portion. */
  private int items;

  private int count;

  /** Whether an item did not fit in, so that there is another portion. */
  private boolean full;

  private int failedItems;
  private @Nullable RuntimeException failure;
  private int oversizedCount;
  private String oversizedName = "";

  private RequestEncoder(RequestListing<T> listing, OtlpWriter writer) {
    this.listing = listing;
    this.writer = writer;
  }

  public static <T> RequestEncoder<T> protobuf(RequestListing<T> listing) {
    return new RequestEncoder<>(listing, new ProtobufWriter());
  }

  public static <T> RequestEncoder<T> json(RequestListing<T> listing) {
    return new RequestEncoder<>(listing, JsonWriter.create());
  }

  /**
   * Encodes a batch, or its first portion, in place of the one before.
   *
   * @param newPortionBytes how large a request may be that has several items
   * @param newMaxBytes how large a request may be that has one item, a metric with all its points;
   *     larger ones are left out
   */
  @HotPath("OtlpEncodeBenchmark")
  public void encode(Collection<? extends T> batch, long newPortionBytes, long newMaxBytes) {
    groups.clear();
    maxBytes = Math.min(newMaxBytes, OtlpWriter.MAX_ARRAY_BYTES);
    portionBytes = Math.min(newPortionBytes, maxBytes);
    failedItems = 0;
    failure = null;
    oversizedCount = 0;
    oversizedName = "";
    for (T item : batch) {
      group(item);
    }
    encodePortion();
  }

  /** Whether there is another portion of the batch. */
  public boolean hasNext() {
    return full;
  }

  /** Encodes the next portion in place of the last. To be called only if there is one. */
  public void encodeNext() {
    encodePortion();
  }

  /**
   * Lets go of the batch, and of memory beyond what usual requests need. Called when the encoder is
   * put aside.
   */
  public void release() {
    full = false;
    groups.clear();
    writer.trim();
  }

  /** Whether nothing of the batch is in the request. */
  public boolean isEmpty() {
    return items == 0;
  }

  /** The bytes of the request. */
  public int size() {
    return writer.size();
  }

  public void writeTo(OutputStream out) throws IOException {
    writer.writeTo(out);
  }

  /** A copy of the request. */
  public byte[] toByteArray() {
    return writer.written(0);
  }

  /** What the items in the request amount to: spans, log records or data points. */
  public int count() {
    return count;
  }

  /** How many items of the batch could not be read, in the portions so far. */
  public int failedItems() {
    return failedItems;
  }

  /** What the last of {@link #failedItems()} threw. */
  public @Nullable RuntimeException failure() {
    return failure;
  }

  /** How many spans, log records or data points were too large, in the portions so far. */
  public int oversizedCount() {
    return oversizedCount;
  }

  /** The name of the last item that was too large, see {@link RequestSplitter#nameOfFirst}. */
  public String oversizedName() {
    return oversizedName;
  }

  private void group(T item) {
    try {
      groups.add(item, requireNonNull(listing.resource(item)), requireNonNull(listing.scope(item)));
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  @HotPath("OtlpEncodeBenchmark")
  private void encodePortion() {
    items = 0;
    count = 0;
    full = false;
    writer.start((int) maxBytes);
    try {
      request();
      writer.finish();
    } finally {
      if (!full) {
        groups.clear();
      }
    }
  }

  private void request() {
    long state = writer.state();
    writer.beginList(listing.resources);
    for (int group = 0; group < groups.groups() && !full; group++) {
      if (groups.isFirstOfResource(group)) {
        resource(group);
      }
    }
    writer.endList();
    if (items == 0) {
      writer.rewind(state);
    }
  }

  private void resource(int firstGroup) {
    Resource resource = groups.resource(firstGroup);
    long state = writer.state();
    int itemsBefore = items;
    try {
      int mark = writer.beginElement(listing.resources);
      byte[] kept = resources.get(resource);
      if (kept == null) {
        int from = writer.size();
        int body = writer.begin(RESOURCE);
        CommonFields.resource(writer, resource);
        writer.end(RESOURCE, body);
        resources.put(resource, writer.written(from));
      } else {
        writer.rawFields(kept, 0, kept.length);
      }
      writer.beginList(listing.scopes);
      for (int group = firstGroup; group < groups.groups() && !full; group++) {
        if (groups.sameResource(group, resource)) {
          scope(group);
        }
      }
      writer.endList();
      schemaUrl(resource.getSchemaUrl());
      writer.end(listing.resources, mark);
    } catch (RequestTooLargeException e) {
      for (int group = firstGroup; group < groups.groups(); group++) {
        if (groups.sameResource(group, resource)) {
          withoutRoom(group);
        }
      }
    }
    if (items == itemsBefore) {
      writer.rewind(state);
    }
  }

  private void scope(int group) {
    InstrumentationScopeInfo scope = groups.scope(group);
    long state = writer.state();
    int itemsBefore = items;
    try {
      int mark = writer.beginElement(listing.scopes);
      byte[] kept = scopes.get(scope);
      if (kept == null) {
        int from = writer.size();
        int body = writer.begin(SCOPE);
        CommonFields.scope(writer, scope);
        writer.end(SCOPE, body);
        scopes.put(scope, writer.written(from));
      } else {
        writer.rawFields(kept, 0, kept.length);
      }
      writer.beginList(listing.items);
      items(group, scope.getSchemaUrl());
      writer.endList();
      schemaUrl(scope.getSchemaUrl());
      writer.end(listing.scopes, mark);
    } catch (RequestTooLargeException e) {
      withoutRoom(group);
    }
    if (items == itemsBefore) {
      writer.rewind(state);
    }
  }

  private void items(int group, @Nullable String schemaUrl) {
    long tailBytes =
        MAX_TAIL_BYTES + tailBytes(schemaUrl) + tailBytes(groups.resource(group).getSchemaUrl());
    for (int i = groups.firstItem(group);
        !ScopeGroups.isEnd(i) && item(groups.item(i), tailBytes);
        i = groups.nextItem(i)) {
      groups.removeFirst(group);
    }
  }

  private static long tailBytes(@Nullable String schemaUrl) {
    return schemaUrl == null ? 0 : (long) MAX_CHAR_BYTES * schemaUrl.length();
  }

  /** Returns false if the item must go into another portion. */
  private boolean item(T item, long tailBytes) {
    long state = writer.state();
    try {
      int mark = writer.beginElement(listing.items);
      listing.write(writer, item);
      writer.end(listing.items, mark);
      if (writer.size() + tailBytes <= (items == 0 ? maxBytes : portionBytes)) {
        count += listing.count(item);
        items++;
        return true;
      }
    } catch (RequestTooLargeException e) {
      // What there is no room for is dealt with below.
    } catch (RuntimeException e) {
      writer.rewind(state);
      failed(e);
      return true;
    }
    writer.rewind(state);
    full = items > 0;
    if (!full) {
      oversized(item);
    }
    return !full;
  }

  /** There is no room for the messages around these items: in this portion, or in any. */
  private void withoutRoom(int group) {
    full = items > 0;
    while (!full && !ScopeGroups.isEnd(groups.firstItem(group))) {
      oversized(groups.item(groups.firstItem(group)));
      groups.removeFirst(group);
    }
  }

  private void schemaUrl(@Nullable String url) {
    if (url != null) {
      writer.string(SCHEMA_URL, url);
    }
  }

  private void failed(RuntimeException e) {
    failedItems++;
    failure = e;
  }

  private void oversized(T item) {
    try {
      oversizedCount += listing.count(item);
      oversizedName = ItemName.of(listing.name(item));
    } catch (RuntimeException e) {
      failed(e);
    }
  }
}
