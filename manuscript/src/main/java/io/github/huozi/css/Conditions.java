package io.github.huozi.css;

import io.github.huozi.css.Selector.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what attributes and pseudo-classes of selectors ask of an element (Selectors 4 §6 to §14).
 */
final class Conditions {

  /** Pseudo-classes of what a reader does, which hold for nothing in print. */
  private static final Set<String> NEVER =
      Set.of(
          "visited",
          "hover",
          "active",
          "focus",
          "focus-within",
          "focus-visible",
          "target",
          "target-within",
          "checked",
          "disabled",
          "indeterminate",
          "invalid",
          "fullscreen",
          "modal",
          "playing",
          "paused");

  private static final Pattern NTH =
      Pattern.compile("(?:([+-]?\\d{0,6})n)?([+-]?\\d{1,6})?", Pattern.CASE_INSENSITIVE);

  private Conditions() {}

  static Condition hasAttribute(String name) {
    return (element, tree) -> tree.elements().hasAttribute(element, name);
  }

  /**
   * @param operator the sign of {@code ~= |= ^= $= *=}; {@code =} for that alone
   */
  static Condition attribute(String name, char operator, String value, boolean anyCase) {
    String asked = anyCase ? value.toLowerCase(Locale.ROOT) : value;
    return (element, tree) -> {
      if (!tree.elements().hasAttribute(element, name)) {
        return false;
      }
      String has = tree.elements().attribute(element, name);
      return compare(anyCase ? has.toLowerCase(Locale.ROOT) : has, operator, asked);
    };
  }

  private static boolean compare(String has, char operator, String asked) {
    return switch (operator) {
      case '~' -> !asked.isEmpty() && Selector.hasWord(has, asked);
      case '|' -> has.equals(asked) || has.startsWith(asked + "-");
      case '^' -> !asked.isEmpty() && has.startsWith(asked);
      case '$' -> !asked.isEmpty() && has.endsWith(asked);
      case '*' -> !asked.isEmpty() && has.contains(asked);
      default -> has.equals(asked);
    };
  }

  /** A pseudo-class without brackets; null if there is none of the name. */
  static @Nullable Condition pseudoClass(String name) {
    return switch (name) {
      case "root" -> around((element, tree) -> tree.elements().parent(element) == null);
      case "empty" ->
          (element, tree) ->
              tree.elements().firstChild(element) == null
                  && tree.elements().text(element).isEmpty();
      case "first-child" -> isFirst(false, false);
      case "last-child" -> isFirst(false, true);
      case "only-child" -> both(isFirst(false, false), isFirst(false, true));
      case "first-of-type" -> isFirst(true, false);
      case "last-of-type" -> isFirst(true, true);
      case "only-of-type" -> both(isFirst(true, false), isFirst(true, true));
      case "link", "any-link" ->
          (element, tree) ->
              tree.elements().name(element).equals("a")
                  && tree.elements().hasAttribute(element, "href");
      case "enabled", "valid", "defined" -> (element, tree) -> true;
      case "even" -> nth(2, 0, false, false);
      case "odd" -> nth(2, 1, false, false);
      default -> NEVER.contains(name) ? (element, tree) -> false : null;
    };
  }

  /** A condition on what stands around an element. */
  private static Condition around(Condition condition) {
    return (element, tree) -> tree.isOfParts() ? tree.isMet() : condition.holds(element, tree);
  }

  /** A condition on the first place among siblings, from the start or the end. */
  private static Condition isFirst(boolean ofType, boolean fromEnd) {
    return ofType
        ? nth(0, 1, true, fromEnd)
        : around((element, tree) -> tree.elements().sibling(element, fromEnd) == null);
  }

  private static Condition both(Condition one, Condition other) {
    return (element, tree) -> one.holds(element, tree) && other.holds(element, tree);
  }

  /** A pseudo-class with brackets, but for those of selectors; null if there is none such. */
  static @Nullable Condition function(String name, String argument) {
    return switch (name) {
      case "lang" -> languages(argument);
      case "nth-child" -> nth(argument, false, false);
      case "nth-last-child" -> nth(argument, false, true);
      case "nth-of-type" -> nth(argument, true, false);
      case "nth-last-of-type" -> nth(argument, true, true);
      case "dir" -> (element, tree) -> argument.equalsIgnoreCase("ltr");
      default -> null;
    };
  }

  private static @Nullable Condition nth(String argument, boolean ofType, boolean fromEnd) {
    String plain = argument.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    if (plain.equals("even") || plain.equals("odd")) {
      return nth(2, plain.equals("odd") ? 1 : 0, ofType, fromEnd);
    }
    Matcher nth = NTH.matcher(plain);
    if (plain.isEmpty() || !nth.matches()) {
      return null;
    }
    @Nullable String step = nth.group(1);
    @Nullable String first = nth.group(2);
    if (step != null && first != null && Character.isDigit(first.charAt(0))) {
      return null;
    }
    int each = step == null ? 0 : step.matches("[+-]?") ? parsed(step + "1") : parsed(step);
    return nth(each, first == null ? 0 : parsed(first), ofType, fromEnd);
  }

  private static int parsed(String number) {
    return Integer.parseInt(number);
  }

  private static Condition nth(int step, int first, boolean ofType, boolean fromEnd) {
    return around(
        (element, tree) -> {
          int after = tree.place(element, ofType, fromEnd) - first;
          return step == 0 ? after == 0 : after % step == 0 && after / step >= 0;
        });
  }

  /** Tells whether an element's language is in one of the ranges (RFC 4647 §3.3.2). */
  private static @Nullable Condition languages(String argument) {
    List<String[]> ranges = new ArrayList<>();
    for (String written : argument.split(",", -1)) {
      String range = written.strip().replaceAll("^[\"']|[\"']$", "").replace("\\", "");
      ranges.add(range.toLowerCase(Locale.ROOT).split("-", -1));
    }
    return around(
        (element, tree) -> {
          String language = tree.language(element);
          if (language.isEmpty()) {
            return false;
          }
          String[] tag = language.toLowerCase(Locale.ROOT).split("-", -1);
          return ranges.stream().anyMatch(range -> isIn(tag, range));
        });
  }

  private static boolean isIn(String[] tag, String[] range) {
    if (range[0].isEmpty() || !(range[0].equals("*") || range[0].equals(tag[0]))) {
      return false;
    }
    int at = 1;
    for (int i = 1; i < range.length; i++) {
      if (range[i].equals("*")) {
        continue;
      }
      // A singleton begins an extension, which no range passes over.
      while (at < tag.length && !tag[at].equals(range[i]) && tag[at].length() > 1) {
        at++;
      }
      if (at == tag.length || !tag[at].equals(range[i])) {
        return false;
      }
      at++;
    }
    return true;
  }

  /** {@code :is()}, {@code :where()}, {@code :not()} or {@code :has()} of some selectors. */
  static Condition selectors(String name, List<Selector> selectors) {
    return switch (name) {
      case "not" ->
          (element, tree) ->
              selectors.stream().noneMatch(one -> one.selects(element, tree.opposite()));
      case "has" -> {
        Condition has =
            (element, tree) -> selectors.stream().anyMatch(one -> tree.has(element, one));
        yield selectors.stream().anyMatch(Selector::beginsBeside) ? around(has) : has;
      }
      default -> (element, tree) -> selectors.stream().anyMatch(one -> one.selects(element, tree));
    };
  }
}
