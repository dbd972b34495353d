package io.github.huozi.pdf.style;

import java.util.EnumMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of {@link PrintProperty} that the cascade gives an element; it may have none. */
final class DeclaredValues {

  static final DeclaredValues NONE = new DeclaredValues();

  private final EnumMap<PrintProperty, PrintProperty.Declared> winning =
      new EnumMap<>(PrintProperty.class);

  DeclaredValues() {}

  DeclaredValues(DeclaredValues others) {
    winning.putAll(others.winning);
  }

  /** Adds a declaration that comes after all others in the order of the cascade. */
  void add(PrintProperty.Declared declared) {
    PrintProperty.@Nullable Declared before = winning.get(declared.property());
    if (before == null || declared.important() || !before.important()) {
      winning.put(declared.property(), declared);
    }
  }

  boolean isEmpty() {
    return winning.isEmpty();
  }

  /** Tells whether the cascade has a value for one of some properties. */
  boolean hasAny(Iterable<PrintProperty> properties) {
    for (PrintProperty property : properties) {
      if (winning.containsKey(property)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A property's value; empty if the element inherits it, or it is the initial one of a property
   * that is not inherited. {@code initial} is a value of an inherited property.
   */
  Optional<String> value(PrintProperty property) {
    PrintProperty.@Nullable Declared declared = winning.get(property);
    if (declared == null) {
      return Optional.empty();
    }
    return switch (declared.value()) {
      case "unset", "revert", "revert-layer" -> Optional.empty();
      case "inherit" -> property.isInherited() ? Optional.empty() : Optional.of("inherit");
      case "initial" -> property.isInherited() ? Optional.of("initial") : Optional.empty();
      default -> Optional.of(declared.value());
    };
  }
}
