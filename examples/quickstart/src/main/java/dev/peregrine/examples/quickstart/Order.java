package dev.peregrine.examples.quickstart;

/** What a customer wants, and the card that pays for it. */
record Order(String item, String card) {
  static Order parse(String text) {
    int space = text.indexOf(' ');
    return new Order(text.substring(0, space), text.substring(space + 1));
  }

  /** The form in which an order travels between the services. */
  String format() {
    return item + ' ' + card;
  }
}
