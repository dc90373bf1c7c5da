package dev.peregrine.exporter.otlp.internal.store;

/**
 * A request on disk that was cut into parts. It stays there until each of them is done or on disk
 * itself, so that a crash may repeat something but loses nothing. Guarded by its store.
 */
public final class Origin {

  private final StoredRequest whole;
  private int openParts;

  public Origin(StoredRequest whole, int parts) {
    this.whole = whole;
    this.openParts = parts;
  }

  public StoredRequest whole() {
    return whole;
  }

  /** Notes that a part was cut in turn. */
  public void cutOne(int parts) {
    openParts += parts - 1;
  }

  /** Notes that a part needs the whole no more, and returns whether none does. */
  public boolean closeOne() {
    openParts--;
    return openParts == 0;
  }
}
