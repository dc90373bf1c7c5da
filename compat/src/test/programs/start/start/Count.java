package start;

import java.lang.management.ManagementFactory;

/** What is loaded after this class is loaded by the counting itself. */
final class Count {
  private Count() {}

  /** Prints how many classes the virtual machine has loaded, those for the counting included. */
  static void print() {
    System.out.println(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
  }
}
