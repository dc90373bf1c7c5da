package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sorts the items of a batch by resource, then scope, in arrays that are used again for the next
 * batch. Groups stand in the order of their first item, and items in the order they came.
 *
 * <p>A group is a chain: {@code next} leads from one item to the following one of its group.
 */
final class ScopeGroups<T> {

  private static final int NONE = -1;

  private final List<T> items = new ArrayList<>();
  private int[] next = new int[512];

  private int groups;
  private Resource[] resources = new Resource[8];
  private InstrumentationScopeInfo[] scopes = new InstrumentationScopeInfo[8];
  private int[] first = new int[8];
  private int[] last = new int[8];
  private int latest;

  @HotPath("OtlpEncodeBenchmark")
  void add(T item, Resource resource, InstrumentationScopeInfo scope) {
    int index = items.size();
    items.add(item);
    if (index == next.length) {
      next = Arrays.copyOf(next, 2 * index);
    }
    next[index] = NONE;
    int group = find(resource, scope);
    if (group == groups) {
      open(resource, scope);
      first[group] = index;
    } else {
      next[last[group]] = index;
    }
    last[group] = index;
    latest = group;
  }

  /** Neighbours mostly share their group, and all of a batch mostly share the very objects. */
  private int find(Resource resource, InstrumentationScopeInfo scope) {
    if (latest < groups && resources[latest] == resource && scopes[latest] == scope) {
      return latest;
    }
    for (int i = 0; i < groups; i++) {
      if (resources[i] == resource && scopes[i] == scope) {
        return i;
      }
    }
    for (int i = 0; i < groups; i++) {
      if (scopes[i].equals(scope) && sameResource(i, resource)) {
        return i;
      }
    }
    return groups;
  }

  private void open(Resource resource, InstrumentationScopeInfo scope) {
    if (groups == first.length) {
      int capacity = 2 * groups;
      resources = Arrays.copyOf(resources, capacity);
      scopes = Arrays.copyOf(scopes, capacity);
      first = Arrays.copyOf(first, capacity);
      last = Arrays.copyOf(last, capacity);
    }
    resources[groups] = resource;
    scopes[groups] = scope;
    groups++;
  }

  int groups() {
    return groups;
  }

  Resource resource(int group) {
    return resources[group];
  }

  InstrumentationScopeInfo scope(int group) {
    return scopes[group];
  }

  /** Whether no earlier group has the resource of this one. */
  boolean isFirstOfResource(int group) {
    for (int i = 0; i < group; i++) {
      if (sameResource(i, resources[group])) {
        return false;
      }
    }
    return true;
  }

  boolean sameResource(int group, Resource resource) {
    return resources[group] == resource || resources[group].equals(resource);
  }

  /** The first item of a group, or {@link #isEnd} if all were removed. */
  int firstItem(int group) {
    return first[group];
  }

  /** Takes the first item out of a group. */
  void removeFirst(int group) {
    first[group] = next[first[group]];
  }

  int nextItem(int item) {
    return next[item];
  }

  static boolean isEnd(int item) {
    return item == NONE;
  }

  T item(int index) {
    return items.get(index);
  }

  /** Lets go of everything but the arrays. */
  void clear() {
    items.clear();
    Arrays.fill(resources, 0, groups, null);
    Arrays.fill(scopes, 0, groups, null);
    groups = 0;
    latest = 0;
  }
}
