package dev.peregrine.sdk.autoconfigure.internal.text;

/** How messages call an object that a program or an extension registered. */
public final class ClassName {

  private ClassName() {}

  /** The name of its class, or of the class in which a lambda expression stands. */
  public static String of(Object object) {
    String name = object.getClass().getName();
    int lambda = name.indexOf("$$Lambda");
    return lambda < 0 ? name : "in " + name.substring(0, lambda);
  }
}
