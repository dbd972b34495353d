package io.github.huozi.css;

import io.github.huozi.css.Selector.Combinator;
import io.github.huozi.css.Selector.Condition;
import io.github.huozi.css.Selector.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads selectors (Selectors 4 §3, §18). */
final class SelectorReader {

  /** The pseudo-elements that may have one colon. */
  private static final Set<String> OLD_PSEUDO_ELEMENTS =
      Set.of("before", "after", "first-letter", "first-line");

  private final String written;
  private final List<CssToken> tokens = new ArrayList<>();
  private int at;
  private Specificity specificity = Specificity.NONE;
  private @Nullable String pseudoElement;
  private boolean searching;

  private SelectorReader(String written) {
    this.written = CssTokens.preprocessed(written);
    new CssTokens(this.written).forEachRemaining(tokens::add);
  }

  /** The selector that is written; empty if it is none. */
  static Optional<Selector> read(String written) {
    return new SelectorReader(written).selector(Combinator.DESCENDANT);
  }

  /** The selectors of a list; empty if one of them is none. */
  static Optional<List<Selector>> list(String written) {
    return list(written, false);
  }

  /**
   * The selectors of a list.
   *
   * @param relative whether they may begin with a combinator, as in {@code :has()}
   */
  static Optional<List<Selector>> list(String written, boolean relative) {
    List<Selector> selectors = new ArrayList<>();
    for (String part : CssRules.selectors(written)) {
      SelectorReader reader = new SelectorReader(part);
      Combinator first = relative ? reader.combinator() : Combinator.DESCENDANT;
      Optional<Selector> selector = reader.selector(first);
      if (selector.isEmpty()) {
        return Optional.empty();
      }
      selectors.add(selector.get());
    }
    return Optional.of(selectors);
  }

  /** The specificity of the most specific selector of a list. */
  static Specificity most(List<Selector> selectors) {
    return selectors.stream()
        .map(Selector::specificity)
        .max(Comparator.naturalOrder())
        .orElse(Specificity.NONE);
  }

  private Optional<Selector> selector(Combinator first) {
    List<Part> parts = new ArrayList<>();
    Combinator combinator = first;
    while (at < tokens.size() && pseudoElement == null) {
      @Nullable Part part = part(combinator);
      if (part == null) {
        return Optional.empty();
      }
      parts.add(part);
      if (at == tokens.size()) {
        return Optional.of(new Selector(parts, pseudoElement, specificity, searching));
      }
      combinator = combinator();
    }
    return Optional.empty();
  }

  /** Reads a combinator; white space is one. */
  private Combinator combinator() {
    Combinator sign =
        is(at, '>')
            ? Combinator.CHILD
            : is(at, '+')
                ? Combinator.NEXT_SIBLING
                : is(at, '~') ? Combinator.LATER_SIBLING : Combinator.DESCENDANT;
    at += sign == Combinator.DESCENDANT ? 0 : 1;
    return sign;
  }

  /** Reads what stands between two combinators; null if that is no part of a selector. */
  private @Nullable Part part(Combinator combinator) {
    int start = at;
    @Nullable String name = name();
    @Nullable String id = null;
    List<String> classes = new ArrayList<>();
    List<Condition> conditions = new ArrayList<>();
    while (at < tokens.size() && (at == start || !tokens.get(at).spaced())) {
      CssToken token = tokens.get(at);
      if (token.kind() == CssToken.Kind.NAME && token.text().startsWith("#")) {
        at++;
        add(1, 0, 0);
        String asked = token.text().substring(1);
        if (id == null) {
          id = asked;
        } else {
          conditions.add(
              (element, tree) -> asked.equals(tree.elements().attribute(element, "id").strip()));
        }
      } else if (token.isMark('.') && isName(at + 1)) {
        classes.add(tokens.get(at + 1).text());
        at += 2;
        add(0, 1, 0);
      } else if (token.isMark('[')) {
        @Nullable Condition attribute = attribute();
        if (attribute == null) {
          return null;
        }
        conditions.add(attribute);
      } else if (token.isMark(':')) {
        if (!pseudo(conditions)) {
          return null;
        }
      } else {
        break;
      }
    }
    return at == start ? null : new Part(combinator, name, id, classes, conditions);
  }

  /** Reads the name of elements, with its namespace, which does not count; null for any name. */
  private @Nullable String name() {
    if (is(at, '|') && isNameOrAny(at + 1)) {
      at++;
    } else if (isNameOrAny(at) && is(at + 1, '|') && isNameOrAny(at + 2)) {
      at += 2;
    }
    if (is(at, '*')) {
      at++;
    } else if (isName(at)) {
      add(0, 0, 1);
      return tokens.get(at++).text();
    }
    return null;
  }

  private boolean isNameOrAny(int index) {
    return is(index, '*') || isName(index);
  }

  private boolean isName(int index) {
    return index < tokens.size()
        && tokens.get(index).kind() == CssToken.Kind.NAME
        && !tokens.get(index).text().startsWith("#");
  }

  private boolean is(int index, char mark) {
    return index < tokens.size() && tokens.get(index).isMark(mark);
  }

  /** Reads {@code [name operator value]}; null if it is malformed. */
  private @Nullable Condition attribute() {
    at++;
    StringBuilder name = new StringBuilder();
    if (is(at, '*') && is(at + 1, '|')) {
      at += 2;
    } else if (is(at, '|')) {
      at++;
    } else if (isName(at) && is(at + 1, '|') && isName(at + 2)) {
      name.append(tokens.get(at).text()).append(':');
      at += 2;
    }
    if (!isName(at)) {
      return null;
    }
    name.append(tokens.get(at++).text());
    add(0, 1, 0);
    if (is(at, ']')) {
      at++;
      return Conditions.hasAttribute(name.toString());
    }
    char operator = '=';
    if (!is(at, '=') && at < tokens.size()) {
      operator = tokens.get(at++).text().charAt(0);
    }
    if (!is(at, '=') || "=~|^$*".indexOf(operator) < 0 || at + 1 >= tokens.size()) {
      return null;
    }
    CssToken value = tokens.get(at + 1);
    if (value.kind() != CssToken.Kind.STRING && value.kind() != CssToken.Kind.NAME) {
      return null;
    }
    at += 2;
    boolean anyCase = isName(at) && tokens.get(at).text().equalsIgnoreCase("i");
    at += isName(at) ? 1 : 0;
    if (!is(at, ']')) {
      return null;
    }
    at++;
    return Conditions.attribute(name.toString(), operator, value.text(), anyCase);
  }

  /** Reads a pseudo-class or a pseudo-element; false if there is none. */
  private boolean pseudo(List<Condition> conditions) {
    boolean twoColons = is(at + 1, ':');
    at += twoColons ? 2 : 1;
    if (at >= tokens.size() || pseudoElement != null) {
      return false;
    }
    CssToken token = tokens.get(at);
    String name = token.text().toLowerCase(Locale.ROOT);
    if (token.kind() == CssToken.Kind.FUNCTION) {
      return !twoColons && function(name, conditions);
    }
    if (!isName(at)) {
      return false;
    }
    at++;
    if (twoColons || OLD_PSEUDO_ELEMENTS.contains(name)) {
      if (!name.startsWith("-") && !KnownCss.PSEUDO.contains(name)) {
        return false;
      }
      pseudoElement = name;
      add(0, 0, 1);
      return true;
    }
    @Nullable Condition condition = Conditions.pseudoClass(name);
    if (condition == null) {
      return false;
    }
    conditions.add(condition);
    add(0, 1, 0);
    return true;
  }

  private boolean function(String name, List<Condition> conditions) {
    int start = tokens.get(at++).end();
    int depth = 1;
    while (at < tokens.size() && depth > 0) {
      depth += tokens.get(at).opens() ? 1 : tokens.get(at).closes() ? -1 : 0;
      at++;
    }
    if (depth > 0) {
      return false;
    }
    String argument = written.substring(start, tokens.get(at - 1).start()).strip();
    switch (name) {
      case "is", "where", "matches", "not", "has" -> {
        boolean has = name.equals("has");
        Optional<List<Selector>> list = list(argument, has);
        if (list.isEmpty() || list.get().stream().anyMatch(s -> !s.pseudoElement().isEmpty())) {
          return false;
        }
        boolean searchesInside = list.get().stream().anyMatch(Selector::isSearching);
        if (has && searchesInside) {
          // One in another is none (Selectors 4 §4.5).
          return false;
        }
        searching |= has || searchesInside;
        if (!name.equals("where")) {
          specificity = specificity.plus(most(list.get()));
        }
        conditions.add(Conditions.selectors(name, list.get()));
        return true;
      }
      default -> {
        @Nullable Condition condition = Conditions.function(name, argument);
        if (condition == null) {
          return false;
        }
        conditions.add(condition);
        add(0, 1, 0);
        return true;
      }
    }
  }

  private void add(int ids, int classes, int names) {
    specificity = specificity.plus(new Specificity(ids, classes, names));
  }
}
