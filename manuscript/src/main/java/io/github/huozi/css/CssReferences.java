package io.github.huozi.css;

import io.github.huozi.css.CssReference.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds all references of a style sheet or of a property's value.
 *
 * <p>A string is a reference in a function that takes addresses. Elsewhere a string is a reference
 * too if it names a place in the network or among the reader's files: a custom property may pass it
 * to such a function, {@code --x: "https://…"; background: image-set(var(--x) 1x)}. It is no
 * reference where it can only be text: in {@code content: "https://…"} and its like, in the
 * brackets of a selector and as the name of a namespace.
 */
public final class CssReferences {

  /** Functions that take the address of a resource as a string. */
  private static final Set<String> TAKING_STRINGS =
      Set.of("url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "filter");

  /** Functions inside those that describe a resource. */
  private static final Set<String> DESCRIBING = Set.of("type", "format", "tech");

  /**
   * Functions that took an address without quotation marks in former drafts, as {@code url(…)}
   * does.
   */
  private static final Set<String> FORMER = Set.of("url-prefix", "domain");

  private static final Set<String> SCRIPTS = Set.of("behavior", "-moz-binding");

  /** Properties whose strings are printed. */
  private static final Set<String> PRINTED =
      Set.of("content", "quotes", "string-set", "bookmark-label");

  /** Functions in the values of those properties whose strings are printed. */
  private static final Set<String> PRINTING = Set.of("attr", "counters", "leader");

  private final CssTokens tokens;
  private final List<CssReference> found = new ArrayList<>();

  /** The open brackets, and the open functions by their names. */
  private final Deque<String> open = new ArrayDeque<>();

  /** The number of open functions that take strings. */
  private int taking;

  /** The at-rule whose prelude is being read. */
  private String rule = "";

  /** The property whose value is being read. */
  private String property = "";

  /** The name that the current declaration begins with, if it does. */
  private String first = "";

  private boolean begins = true;

  private CssReferences(String css) {
    this.tokens = new CssTokens(css);
  }

  /** All references, in the order of the text. */
  public static List<CssReference> in(String css) {
    CssReferences reader = new CssReferences(css);
    reader.tokens.forEachRemaining(reader::read);
    return List.copyOf(reader.found);
  }

  /** Tells whether a style sheet, or the value of a property, needs no other file. */
  public static boolean areContained(String css) {
    return in(css).stream().allMatch(CssReference::isContained);
  }

  private void read(CssToken token) {
    String name = token.text().toLowerCase(Locale.ROOT);
    String before = first;
    first = begins && token.kind() == CssToken.Kind.NAME ? name : "";
    begins = false;
    switch (token.kind()) {
      case NAME -> {
        if (SCRIPTS.contains(name)) {
          add(Kind.SCRIPT, name, token);
        }
      }
      case FUNCTION -> function(name, token);
      case AT_RULE -> rule = name;
      case STRING -> string(token);
      case URL -> {
        if (!rule.equals("namespace")) {
          add(rule.equals("import") ? Kind.IMPORT : Kind.RESOURCE, token.text(), token);
        }
      }
      case MARK -> mark(name, before);
    }
  }

  private void function(String name, CssToken token) {
    if (name.equals("expression")) {
      add(Kind.SCRIPT, name, token);
    } else if (FORMER.contains(name) || isUrlInRange(name)) {
      add(Kind.RESOURCE, name + "(", token);
    }
    open(name);
  }

  /**
   * Tells whether a name is a Unicode range before an address, {@code U+0url(…)}: parsers disagree
   * where the range ends.
   */
  private static boolean isUrlInRange(String name) {
    return Character.digit(name.charAt(0), 16) >= 0 && name.endsWith("url");
  }

  private void mark(String mark, String before) {
    switch (mark) {
      case "(", "[" -> open(mark);
      case ")" -> {
        if (!isIn("[") && !isInBlock()) {
          close();
        }
      }
      case "]" -> {
        if (isIn("[")) {
          close();
        }
      }
      case ":" -> property = before;
      case ";", "{", "}" -> {
        rule = "";
        property = "";
        if (mark.equals("{")) {
          open(mark);
        } else if (mark.equals("}") && isIn("{")) {
          close();
        }
        begins = isInBlock();
      }
      default -> {
        // Separates values.
      }
    }
  }

  private void string(CssToken token) {
    if (rule.equals("import")) {
      add(Kind.IMPORT, token.text(), token);
    } else if (rule.equals("charset")) {
      if (!token.text().equalsIgnoreCase("utf-8")) {
        add(Kind.CHARSET, token.text(), token);
      }
    } else if (rule.equals("namespace")) {
      return;
    } else if (taking > 0 && !DESCRIBING.contains(open.element())) {
      add(Kind.RESOURCE, token.text(), token);
    } else if ((taking > 0 || !isText()) && CssReference.isRemote(token.text())) {
      add(Kind.RESOURCE, token.text(), token);
    }
  }

  /** Tells whether a string here can only be text. */
  private boolean isText() {
    if (isIn("[")) {
      return true;
    }
    String inner = open.isEmpty() ? "{" : open.element();
    if (PRINTING.contains(inner)) {
      inner = open.stream().skip(1).findFirst().orElse("{");
    }
    return PRINTED.contains(property) && inner.equals("{");
  }

  private void open(String name) {
    open.push(name);
    taking += TAKING_STRINGS.contains(name) ? 1 : 0;
  }

  private void close() {
    taking -= TAKING_STRINGS.contains(open.pop()) ? 1 : 0;
  }

  private boolean isIn(String name) {
    return name.equals(open.peek());
  }

  private boolean isInBlock() {
    return open.isEmpty() || isIn("{");
  }

  private void add(Kind kind, String target, CssToken token) {
    found.add(new CssReference(kind, target, token.line()));
  }
}
