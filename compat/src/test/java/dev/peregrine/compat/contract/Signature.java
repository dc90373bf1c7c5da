package dev.peregrine.compat.contract;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that a caller's compiler sees of a class or a member, as text. */
final class Signature {
  private Signature() {}

  static String of(Class<?> type) {
    List<String> interfaces =
        Arrays.stream(type.getGenericInterfaces())
            .map(Type::getTypeName)
            .filter(Signature::isVisible)
            .sorted()
            .toList();
    Type superclass = type.getGenericSuperclass();
    return deprecation(type)
        + modifiers(type.getModifiers() & ~Modifier.STATIC)
        + (type.isInterface() ? "" : type.isEnum() ? "enum " : "class ")
        + typeParameters(type.getTypeParameters())
        + (superclass == null || !isVisible(superclass.getTypeName()) ? "" : superclass)
        + interfaces;
  }

  /** Implementation classes may be in the way of what a type extends. */
  private static boolean isVisible(String name) {
    return !name.contains(".internal.") && !name.startsWith("dev.peregrine.");
  }

  static String of(Method method) {
    return deprecation(method)
        + (method.isDefault() ? "default " : "")
        + modifiers(method)
        + typeParameters(method.getTypeParameters())
        + nullness(method, method.getAnnotatedReturnType())
        + method.getGenericReturnType().getTypeName()
        + parameters(method);
  }

  static String of(Constructor<?> constructor) {
    return deprecation(constructor)
        + modifiers(constructor)
        + typeParameters(constructor.getTypeParameters())
        + parameters(constructor);
  }

  static String of(Field field) {
    return deprecation(field)
        + modifiers(field.getModifiers())
        + nullness(field, field.getAnnotatedType())
        + field.getGenericType().getTypeName()
        + constant(field);
  }

  private static String parameters(Executable executable) {
    List<String> parameters = new ArrayList<>();
    for (Parameter parameter : executable.getParameters()) {
      parameters.add(
          nullness(parameter, parameter.getAnnotatedType())
              + parameter.getParameterizedType().getTypeName());
    }
    String thrown =
        Arrays.stream(executable.getGenericExceptionTypes())
            .map(Type::getTypeName)
            .sorted()
            .collect(Collectors.joining(","));
    return parameters
        + (executable.isVarArgs() ? " varargs" : "")
        + (thrown.isEmpty() ? "" : " throws " + thrown);
  }

  private static String modifiers(Executable executable) {
    int modifiers = executable.getModifiers();
    if (Modifier.isFinal(executable.getDeclaringClass().getModifiers())) {
      modifiers &= ~Modifier.FINAL;
    }
    // These bits mean "bridge" and "varargs" on a method.
    return modifiers(modifiers & ~Modifier.VOLATILE & ~Modifier.TRANSIENT);
  }

  private static String modifiers(int modifiers) {
    int unseen = Modifier.SYNCHRONIZED | Modifier.NATIVE | Modifier.STRICT;
    String text = Modifier.toString(modifiers & ~unseen);
    return text.isEmpty() ? "" : text + ' ';
  }

  private static String typeParameters(TypeVariable<?>[] variables) {
    return Arrays.stream(variables)
        .map(variable -> variable + Arrays.toString(variable.getBounds()))
        .collect(Collectors.joining(",", "<", "> "))
        .replace("<> ", "");
  }

  private static String deprecation(AnnotatedElement element) {
    return element.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "";
  }

  /** Looks for declaration annotations and for those of the type, whoever defines them. */
  private static String nullness(AnnotatedElement element, AnnotatedType type) {
    boolean nullable =
        Stream.of(element.getAnnotations(), type.getAnnotations())
            .flatMap(Arrays::stream)
            .map(Annotation::annotationType)
            .anyMatch(annotation -> annotation.getSimpleName().equals("Nullable"));
    return nullable ? "@Nullable " : "";
  }

  /** The value, if compilers copy it into the classes that use it. */
  private static String constant(Field field) {
    Class<?> type = field.getType();
    int modifiers = field.getModifiers();
    boolean inlined =
        Modifier.isStatic(modifiers)
            && Modifier.isFinal(modifiers)
            && (type.isPrimitive() || type == String.class);
    try {
      return inlined ? " = " + field.get(null) : "";
    } catch (IllegalAccessException e) {
      return "";
    }
  }
}
