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
 * <p>An item that throws when it is asked for its data, as a foreign one may, is left out and
 * counted.
 *
 * @param <T> the data of one item
 */
public final class RequestEncoder<T> {

  private static final Field RESOURCE = Field.message(1, "resource", 2);
  private static final Field SCOPE = Field.message(1, "scope", 1);
  private static final Field SCHEMA_URL = Field.scalar(3, "schemaUrl");

  private static final int KEPT_RESOURCES = 4;
  private static final int KEPT_SCOPES = 64;

  private final RequestListing<T> listing;
  private final OtlpWriter writer;
  private final ScopeGroups<T> groups = new ScopeGroups<>();
  private final KeptEncodings resources = new KeptEncodings(KEPT_RESOURCES);
  private final KeptEncodings scopes = new KeptEncodings(KEPT_SCOPES);
  private int count;
  private int failedItems;
  private @Nullable RuntimeException failure;

  private RequestEncoder(RequestListing<T> listing, OtlpWriter writer) {
    this.listing = listing;
    this.writer = writer;
  }

  public static <T> RequestEncoder<T> protobuf(RequestListing<T> listing) {
    return new RequestEncoder<>(listing, new ProtobufWriter());
  }

  public static <T> RequestEncoder<T> json(RequestListing<T> listing) {
    return new RequestEncoder<>(listing, new JsonWriter());
  }

  /**
   * Encodes a batch in place of the one before.
   *
   * @throws RequestTooLargeException if the request grows clearly beyond {@code maxBytes}; one that
   *     is a little larger may be completed
   */
  @HotPath("OtlpEncodeBenchmark")
  public void encode(Collection<? extends T> batch, long maxBytes) {
    count = 0;
    failedItems = 0;
    failure = null;
    try {
      for (T item : batch) {
        group(item);
      }
      writer.start((int) Math.min(maxBytes, Integer.MAX_VALUE));
      request();
      writer.finish();
    } finally {
      groups.clear();
    }
  }

  /** The bytes of the request. */
  public int size() {
    return writer.size();
  }

  public void writeTo(OutputStream out) throws IOException {
    writer.writeTo(out);
  }

  /** What the items in the request amount to: spans, or data points. */
  public int count() {
    return count;
  }

  /** How many items of the batch are not in the request. */
  public int failedItems() {
    return failedItems;
  }

  /** What the last of {@link #failedItems()} threw. */
  public @Nullable RuntimeException failure() {
    return failure;
  }

  private void group(T item) {
    try {
      groups.add(item, requireNonNull(listing.resource(item)), requireNonNull(listing.scope(item)));
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private void request() {
    if (groups.groups() == 0) {
      return;
    }
    writer.beginList(listing.resources);
    for (int group = 0; group < groups.groups(); group++) {
      if (groups.isFirstOfResource(group)) {
        resource(group);
      }
    }
    writer.endList();
  }

  private void resource(int firstGroup) {
    Resource resource = groups.resource(firstGroup);
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
    for (int group = firstGroup; group < groups.groups(); group++) {
      if (groups.sameResource(group, resource)) {
        scope(group);
      }
    }
    writer.endList();
    schemaUrl(resource.getSchemaUrl());
    writer.end(listing.resources, mark);
  }

  private void scope(int group) {
    InstrumentationScopeInfo scope = groups.scope(group);
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
    for (int i = groups.firstItem(group); !ScopeGroups.isEnd(i); i = groups.nextItem(i)) {
      item(groups.item(i));
    }
    writer.endList();
    schemaUrl(scope.getSchemaUrl());
    writer.end(listing.scopes, mark);
  }

  private void item(T item) {
    long state = writer.state();
    try {
      int mark = writer.beginElement(listing.items);
      listing.write(writer, item);
      writer.end(listing.items, mark);
      count += listing.count(item);
    } catch (RequestTooLargeException e) {
      throw e;
    } catch (RuntimeException e) {
      writer.rewind(state);
      failed(e);
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
}
