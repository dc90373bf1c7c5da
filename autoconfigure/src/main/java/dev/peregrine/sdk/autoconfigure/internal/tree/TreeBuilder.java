package dev.peregrine.sdk.autoconfigure.internal.tree;

import dev.peregrine.sdk.autoconfigure.internal.tree.MappingNode.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Builds a tree from the events of a file. The engine's own composer is not used because it has no
 * limit on depth. An alias gives a copy of what its anchor names, with the paths of the new place,
 * and each copy counts towards the limit of nodes, so that a few lines cannot fill the memory.
 */
final class TreeBuilder {

  static final int MAX_NODES = 100_000;
  static final int MAX_DEPTH = 100;

  /** No longer part of YAML 1.2, but widely used with anchors. */
  private static final String MERGE = "<<";

  private final String file;
  private final Iterator<Event> events;
  private final Substitution substitution;
  private final Map<Anchor, ConfigNode> anchored = new HashMap<>();
  private final Set<Anchor> unfinished = new HashSet<>();
  private int nodes;

  TreeBuilder(String file, Iterator<Event> events, Substitution substitution) {
    this.file = file;
    this.events = events;
    this.substitution = substitution;
  }

  static Place place(String file, Optional<Mark> mark, String path) {
    return new Place(
        file,
        mark.map(Mark::getLine).orElse(0) + 1,
        mark.map(Mark::getColumn).orElse(0) + 1,
        path);
  }

  MappingNode build() {
    events.next(); // the stream starts
    Event document = events.next();
    if (document.getEventId() == Event.ID.StreamEnd) {
      throw place(document, "").error("is empty; allowed: a mapping that starts with file_format");
    }
    ConfigNode root = node(events.next(), "", 1);
    events.next(); // the document ends
    Event end = events.next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw place(end, "").error("a second document starts here; a file has one");
    }
    if (root instanceof MappingNode mapping) {
      return mapping;
    }
    throw root.place().error("is " + root.kind() + "; allowed: a mapping");
  }

  private ConfigNode node(Event event, String path, int depth) {
    Place place = place(event, path);
    if (event instanceof AliasEvent alias) {
      return copy(anchored(alias, place), path, depth);
    }
    count(place, depth);
    Anchor anchor = ((NodeEvent) event).getAnchor().orElse(null);
    if (anchor != null) {
      unfinished.add(anchor);
    }
    ConfigNode node = create(event, place, depth);
    if (anchor != null) {
      unfinished.remove(anchor);
      anchored.put(anchor, node);
    }
    return node;
  }

  private ConfigNode create(Event event, Place place, int depth) {
    if (event instanceof ScalarEvent scalar) {
      String text = substitution.apply(scalar.getValue(), place);
      Object value = CoreSchema.valueOf(scalar, text, place);
      return new ScalarNode(place, scalar.getValue(), text, value);
    }
    boolean mapping = event.getEventId() == Event.ID.MappingStart;
    CoreSchema.checkTag((CollectionStartEvent) event, mapping, place);
    return mapping ? mapping(place, depth) : sequence(place, depth);
  }

  private MappingNode mapping(Place place, int depth) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    List<MappingNode> merged = new ArrayList<>();
    for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
      if (!(key instanceof ScalarEvent scalar)) {
        throw place(key, place.path()).error("a key must be a text");
      }
      String name = scalar.getValue();
      if (name.equals(MERGE) && scalar.isPlain()) {
        merge(place, depth, merged);
        continue;
      }
      Place keyPlace = place(key, place.pathOf(name));
      ConfigNode value = node(events.next(), keyPlace.path(), depth + 1);
      Entry first = entries.putIfAbsent(name, new Entry(keyPlace, value));
      if (first != null) {
        throw keyPlace.error("stands here twice, first at " + first.keyPlace());
      }
    }
    // The mapping's own keys go before merged ones, and of these the first goes before the others.
    merged.forEach(mapping -> mapping.entries().forEach(entries::putIfAbsent));
    return new MappingNode(place, entries);
  }

  /** Reads a mapping, or a list of them, whose entries become those of the one at {@code place}. */
  private void merge(Place place, int depth, List<MappingNode> merged) {
    Event value = events.next();
    if (value.getEventId() != Event.ID.SequenceStart) {
      merged.add(merged(value, place, depth));
      return;
    }
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      merged.add(merged(e, place, depth));
    }
  }

  private MappingNode merged(Event value, Place place, int depth) {
    if (node(value, place.path(), depth + 1) instanceof MappingNode mapping) {
      return mapping;
    }
    throw place(value, place.path()).error(MERGE + " needs a mapping or a list of mappings");
  }

  private SequenceNode sequence(Place place, int depth) {
    List<ConfigNode> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(node(e, place.pathOf(items.size()), depth + 1));
    }
    return new SequenceNode(place, items);
  }

  private ConfigNode anchored(AliasEvent alias, Place place) {
    if (unfinished.contains(alias.getAlias())) {
      throw place.error("*" + alias.getAlias() + " stands within what it names");
    }
    ConfigNode node = anchored.get(alias.getAlias());
    if (node == null) {
      throw place.error("*" + alias.getAlias() + " names no anchor above it");
    }
    return node;
  }

  private ConfigNode copy(ConfigNode node, String path, int depth) {
    Place place = node.place().withPath(path);
    count(place, depth);
    if (node instanceof MappingNode mapping) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                String inner = place.pathOf(key);
                entries.put(
                    key,
                    new Entry(
                        entry.keyPlace().withPath(inner), copy(entry.value(), inner, depth + 1)));
              });
      return new MappingNode(place, entries);
    }
    if (node instanceof SequenceNode sequence) {
      List<ConfigNode> items = new ArrayList<>();
      for (ConfigNode item : sequence.items()) {
        items.add(copy(item, place.pathOf(items.size()), depth + 1));
      }
      return new SequenceNode(place, items);
    }
    return ((ScalarNode) node).movedTo(path);
  }

  private void count(Place place, int depth) {
    if (depth > MAX_DEPTH) {
      throw place.error("is nested deeper than " + MAX_DEPTH + " levels");
    }
    if (++nodes > MAX_NODES) {
      throw place.error("there are more than " + MAX_NODES + " nodes, those of aliases included");
    }
  }

  private Place place(Event event, String path) {
    return place(file, event.getStartMark(), path);
  }
}
