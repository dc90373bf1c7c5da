package dev.peregrine.exporter.otlp.internal.store.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A disk that fails as it is told. What was written is there for the next one who opens it, as after
 * a crash of the process. Thread-safe.
 */
public final class MemoryFiles implements SpoolFiles {

  private final Map<String, byte[]> contents = new TreeMap<>();
  private long capacity = Long.MAX_VALUE;
  private int bytesAtOnce = Integer.MAX_VALUE;
  private String failName = "";
  private boolean hanging;
  private int waiting;
  private int calls;
  private int failFrom = Integer.MAX_VALUE;
  private int failTo = Integer.MAX_VALUE;

  /** Lets the calls fail from the n-th on, as many as given; 0 is the next call. */
  synchronized void failCalls(int from, int count) {
    calls = 0;
    failFrom = from;
    failTo = from + count;
  }

  /** Lets all calls fail from now on. */
  synchronized void failAll() {
    failCalls(0, Integer.MAX_VALUE);
  }

  synchronized void failNone() {
    failCalls(Integer.MAX_VALUE / 2, 0);
  }

  /** Lets all calls of that name fail from now on; the empty name is none. */
  synchronized void failCallsOf(String name) {
    failName = name;
  }

  /** How many calls there were since the last change of what fails. */
  synchronized int calls() {
    return calls;
  }

  /** Lets every call hang until {@link #goOn()}. */
  synchronized void hang() {
    hanging = true;
  }

  synchronized void goOn() {
    hanging = false;
    notifyAll();
  }

  /** Waits until a call hangs. */
  synchronized void awaitHanging() throws InterruptedException {
    while (waiting == 0) {
      wait();
    }
  }

  /** Limits the bytes of all files. */
  synchronized void setCapacity(long bytes) {
    capacity = bytes;
  }

  /** Limits the bytes that one call reads or writes. */
  synchronized void setBytesAtOnce(int bytes) {
    bytesAtOnce = bytes;
  }

  public synchronized long bytes() {
    return contents.values().stream().mapToLong(content -> content.length).sum();
  }

  synchronized byte[] content(String name) {
    return contents.get(name).clone();
  }

  synchronized void put(String name, byte[] content) {
    contents.put(name, content.clone());
  }

  @Override
  public synchronized List<String> names() throws IOException {
    call("list");
    return List.copyOf(contents.keySet());
  }

  /** Somebody deletes a file. */
  synchronized void lose(String name) {
    contents.remove(name);
  }

  @Override
  public synchronized SpoolFile create(String name) throws IOException {
    call("create");
    if (contents.putIfAbsent(name, new byte[0]) != null) {
      throw new FileAlreadyExistsException(name);
    }
    return new File(name);
  }

  @Override
  public synchronized SpoolFile open(String name) throws IOException {
    call("open");
    if (!contents.containsKey(name)) {
      throw new NoSuchFileException(name);
    }
    return new File(name);
  }

  @Override
  public synchronized void delete(String name) throws IOException {
    call("delete");
    contents.remove(name);
  }

  @Override
  public synchronized void sync() throws IOException {
    call("sync");
  }

  @Override
  public void close() {
    // What is in it stays.
  }

  private synchronized void call(String name) throws IOException {
    waiting++;
    notifyAll();
    while (hanging) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
    waiting--;
    int call = calls++;
    if (call >= failFrom && call < failTo || name.equals(failName)) {
      throw new IOException("Fails as told: " + name);
    }
  }

  private final class File implements SpoolFile {

    private final String name;

    File(String name) {
      this.name = name;
    }

    @Override
    public long size() throws IOException {
      synchronized (MemoryFiles.this) {
        call("size");
        return contents.get(name).length;
      }
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      synchronized (MemoryFiles.this) {
        call("read");
        byte[] content = contents.get(name);
        int count = Math.min(target.remaining(), bytesAtOnce);
        count = (int) Math.min(count, content.length - position);
        if (count <= 0) {
          return -1;
        }
        target.put(content, (int) position, count);
        return count;
      }
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
      synchronized (MemoryFiles.this) {
        call("write");
        byte[] content = contents.get(name);
        int count = Math.min(source.remaining(), bytesAtOnce);
        long more = Math.max(0, position + count - content.length);
        if (bytes() + more > capacity) {
          count = (int) (count - (bytes() + more - capacity));
        }
        if (count <= 0) {
          throw new IOException("No space left on device");
        }
        int end = (int) Math.max(content.length, position + count);
        byte[] longer = Arrays.copyOf(content, end);
        source.get(longer, (int) position, count);
        contents.put(name, longer);
        return count;
      }
    }

    @Override
    public void truncate(long size) throws IOException {
      synchronized (MemoryFiles.this) {
        call("truncate");
        byte[] content = contents.get(name);
        contents.put(name, Arrays.copyOf(content, (int) Math.min(size, content.length)));
      }
    }

    @Override
    public void sync() throws IOException {
      synchronized (MemoryFiles.this) {
        call("sync");
      }
    }

    @Override
    public void close() throws IOException {
      synchronized (MemoryFiles.this) {
        call("close");
      }
    }
  }
}
