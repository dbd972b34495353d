package io.github.huozi.message;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes records as bytes, and reads them: each component in the order of its declaration. A
 * component is a primitive, a {@code String}, a {@code Path}, an {@code Instant}, an enum constant,
 * another record, or an {@code Optional}, a {@code List} or a {@code Set} of these. Both sides must
 * have the same classes.
 */
final class RecordCodec {

  private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

  void write(DataOutputStream out, Record value) throws IOException {
    Shape shape = shape(value.getClass());
    for (Method accessor : shape.accessors) {
      write(out, accessor.getGenericReturnType(), shape.component(accessor, value));
    }
  }

  /**
   * @throws IOException if the bytes are none of such a record
   */
  <T extends Record> T read(DataInputStream in, Class<T> type) throws IOException {
    Shape shape = shape(type);
    List<Object> components = new ArrayList<>();
    for (Method accessor : shape.accessors) {
      components.add(read(in, accessor.getGenericReturnType()));
    }
    return type.cast(shape.create(components));
  }

  private Shape shape(Class<?> type) {
    return shapes.computeIfAbsent(type, Shape::of);
  }

  private void write(DataOutputStream out, Type type, Object value) throws IOException {
    if (value instanceof Integer number) {
      out.writeInt(number);
    } else if (value instanceof Long number) {
      out.writeLong(number);
    } else if (value instanceof Double number) {
      out.writeDouble(number);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof String || value instanceof Path || value instanceof Instant) {
      writeText(out, value.toString());
    } else if (value instanceof Enum<?> constant) {
      writeText(out, constant.name());
    } else if (value instanceof OptionalInt number) {
      out.writeBoolean(number.isPresent());
      out.writeInt(number.orElse(0));
    } else if (value instanceof OptionalDouble number) {
      out.writeBoolean(number.isPresent());
      out.writeDouble(number.orElse(0));
    } else if (value instanceof Optional<?> optional) {
      out.writeBoolean(optional.isPresent());
      if (optional.isPresent()) {
        write(out, argument(type), optional.get());
      }
    } else if (value instanceof Collection<?> values) {
      out.writeInt(values.size());
      for (Object element : values) {
        write(out, argument(type), element);
      }
    } else if (value instanceof Record record) {
      write(out, record);
    } else {
      throw new IllegalArgumentException("a component of the type " + type);
    }
  }

  private Object read(DataInputStream in, Type type) throws IOException {
    if (type == int.class) {
      return in.readInt();
    } else if (type == long.class) {
      return in.readLong();
    } else if (type == double.class) {
      return in.readDouble();
    } else if (type == boolean.class) {
      return in.readBoolean();
    } else if (type == String.class) {
      return readText(in);
    } else if (type == Path.class) {
      return Path.of(readText(in));
    } else if (type == Instant.class) {
      return Instant.parse(readText(in));
    } else if (type == OptionalInt.class) {
      boolean present = in.readBoolean();
      int value = in.readInt();
      return present ? OptionalInt.of(value) : OptionalInt.empty();
    } else if (type == OptionalDouble.class) {
      boolean present = in.readBoolean();
      double value = in.readDouble();
      return present ? OptionalDouble.of(value) : OptionalDouble.empty();
    } else if (type instanceof ParameterizedType generic) {
      return readGeneric(in, generic.getRawType(), argument(type));
    } else if (type instanceof Class<?> named && named.isEnum()) {
      return constant(named, readText(in));
    } else if (type instanceof Class<?> named && named.isRecord()) {
      return read(in, named.asSubclass(Record.class));
    }
    throw new IllegalArgumentException("a component of the type " + type);
  }

  private Object readGeneric(DataInputStream in, Type type, Type element) throws IOException {
    if (type == Optional.class) {
      return in.readBoolean() ? Optional.of(read(in, element)) : Optional.empty();
    }
    int size = in.readInt();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(read(in, element));
    }
    return type == Set.class ? Set.copyOf(values) : List.copyOf(values);
  }

  private static Object constant(Class<?> type, String name) throws IOException {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IOException(type + " has no " + name);
  }

  private static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }

  /** Writes a text of any length, lone surrogates included. */
  private static void writeText(DataOutputStream out, String text) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private static String readText(DataInputStream in) throws IOException {
    byte[] bytes = new byte[Math.multiplyExact(in.readInt(), Character.BYTES)];
    in.readFully(bytes);
    char[] text = new char[bytes.length / Character.BYTES];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) ((bytes[2 * i] & 0xFF) << Byte.SIZE | (bytes[2 * i + 1] & 0xFF));
    }
    return new String(text);
  }

  /**
   * The means to take a record apart and put it together.
   *
   * @param accessors of its components, in their order
   */
  private record Shape(List<Method> accessors, Constructor<?> constructor) {

    static Shape of(Class<?> type) {
      List<Method> accessors = new ArrayList<>();
      List<Class<?>> types = new ArrayList<>();
      for (RecordComponent component : type.getRecordComponents()) {
        accessors.add(component.getAccessor());
        types.add(component.getType());
      }
      try {
        return new Shape(accessors, type.getDeclaredConstructor(types.toArray(Class<?>[]::new)));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("a record without its constructor", e);
      }
    }

    Object component(Method accessor, Object record) {
      try {
        return accessor.invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    Object create(List<Object> components) throws IOException {
      try {
        return constructor.newInstance(components.toArray());
      } catch (InvocationTargetException e) {
        throw new IOException("a record that cannot be: " + e.getCause(), e);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
