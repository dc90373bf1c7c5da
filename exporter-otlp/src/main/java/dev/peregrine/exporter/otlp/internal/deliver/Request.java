package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.encode.RequestPiece;
import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import org.jspecify.annotations.Nullable;

/**
 * One encoded request on its way. Whoever holds it alone, because it has just been made, answered
 * or taken from the store, changes it.
 */
final class Request {

  final Batch batch;
  final int items;
  final int bytes;
  final boolean json;

  /** Its place among all requests; that of the whole for a piece, 0 for one from an earlier run. */
  final long sequence;

  /** How many attempts have failed. */
  int failures;

  /** Where the bytes are; null while the store has them. */
  private @Nullable Body body;

  /** The bytes by themselves, once there was a need for it; null while the store has them. */
  private @Nullable StoredRequest stored;

  /** Whether the store gave it out and waits to hear of it. */
  private boolean taken;

  Request(Batch batch, int items, boolean json, long sequence, Body body) {
    this.batch = batch;
    this.items = items;
    this.bytes = body.size();
    this.json = json;
    this.sequence = sequence;
    this.body = body;
  }

  /** A request that is by itself already, and waits for nobody's memory. */
  static Request of(Batch batch, StoredRequest form, long sequence) {
    Request request = new Request(batch, form.items(), form.json(), sequence, Body.of(form));
    request.stored = form;
    form.setOwner(request);
    return request;
  }

  /** A piece of a batch. */
  static Request of(Batch batch, RequestPiece piece, boolean json, long sequence) {
    return of(
        batch,
        new StoredRequest(piece.bytes(), piece.items(), json, batch.createdEpochNanos, null),
        sequence);
  }

  /** A piece of another request. */
  static Request part(Request whole, RequestPiece piece) {
    return of(whole.batch, piece, whole.json, whole.sequence);
  }

  Body body() {
    Body current = body;
    if (current == null) {
      throw new IllegalStateException("The store has the bytes");
    }
    return current;
  }

  boolean isTaken() {
    return taken;
  }

  /** The request in a form that can be kept, if it has one. */
  @Nullable StoredRequest stored() {
    return stored;
  }

  /** The request in a form that can be kept, which is made where there is none yet. */
  StoredRequest toStored() {
    StoredRequest current = stored;
    if (current == null) {
      current = new StoredRequest(body().toByteArray(), items, json, batch.createdEpochNanos, this);
      stored = current;
      body = Body.of(current);
    }
    return current;
  }

  /** Notes that the store took it over, which may be on disk. */
  void toStore() {
    body = null;
    stored = null;
    taken = false;
  }

  void fromStore(StoredRequest given) {
    stored = given;
    body = Body.of(given);
    taken = true;
  }
}
