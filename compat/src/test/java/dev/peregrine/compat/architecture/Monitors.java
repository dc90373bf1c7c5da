package dev.peregrine.compat.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import javassist.bytecode.BadBytecode;
import javassist.bytecode.ClassFile;
import javassist.bytecode.CodeIterator;
import javassist.bytecode.MethodInfo;
import javassist.bytecode.Opcode;

/**
 * Finds the classes with synchronized methods or blocks. A virtual thread that waits inside of one
 * keeps its carrier.
 */
final class Monitors {
  private Monitors() {}

  static Set<String> users() throws IOException, BadBytecode {
    Set<String> users = new TreeSet<>();
    for (JavaClass type : OurClasses.all()) {
      try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
        ClassFile file = new ClassFile(new DataInputStream(bytes));
        for (MethodInfo method : file.getMethods()) {
          if (usesMonitor(method)) {
            users.add(type.getName());
          }
        }
      }
    }
    return users;
  }

  private static boolean usesMonitor(MethodInfo method) throws BadBytecode {
    if (Modifier.isSynchronized(method.getAccessFlags())) {
      return true;
    }
    if (method.getCodeAttribute() == null) {
      return false;
    }
    CodeIterator code = method.getCodeAttribute().iterator();
    while (code.hasNext()) {
      if (code.byteAt(code.next()) == Opcode.MONITORENTER) {
        return true;
      }
    }
    return false;
  }
}
