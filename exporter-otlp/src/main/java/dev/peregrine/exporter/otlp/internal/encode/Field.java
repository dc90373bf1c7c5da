package dev.peregrine.exporter.otlp.internal.encode;

/**
 * A field of an OTLP message. A record, because the JIT compiler takes the components of constant
 * records for constants, so that a tag costs one store.
 *
 * @param number the field's number in protobuf
 * @param jsonKey the field's name in JSON as it is written, quotes and colon included
 * @param lengthBytes for a nested message, how many bytes its length most likely takes in protobuf;
 *     a wrong guess costs a copy of the message, nothing else
 */
record Field(int number, String jsonKey, int lengthBytes) {

  static Field scalar(int number, String jsonName) {
    return message(number, jsonName, 0);
  }

  static Field message(int number, String jsonName, int lengthBytes) {
    return new Field(number, '"' + jsonName + "\":", lengthBytes);
  }
}
