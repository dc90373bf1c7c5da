package dev.peregrine.sdk.common.health;

/**
 * How a batch processor of spans or log records is. Each item that it was given is handed to its
 * exporter, dropped, or in its queue.
 *
 * @param name the component's name, as in the attribute {@code otel.component.name} of the SDK's
 *     own metrics, such as {@code batching_span_processor/0}
 * @param queueSize how many items wait in its queue
 * @param queueCapacity how many there may be
 * @param bytes about how many bytes its items take of the memory budget
 * @param items what became of its items; done are those that it handed to its exporter
 */
public record ProcessorHealth(
    String name, int queueSize, int queueCapacity, long bytes, ItemCounts items) {}
