package io.github.huozi.source.markdown.inline;

import io.github.huozi.model.section.Names;
import io.github.huozi.source.text.Markup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An attribute list of Markdown, <code>{#id .class key=value}</code>.
 *
 * <p>The grammar is that of pandoc: ids with {@code #}, classes with a dot, and pairs whose value
 * may be in quotation marks, separated by spaces. It also reads kramdown's colon, <code>
 * {: .class}</code>. The pairs {@code id=…} and {@code class="a b"} are the same as {@code #…} and
 * {@code .a .b}; a lone {@code -} is the class {@code unnumbered}.
 *
 * @param id the id, without {@code #}
 * @param classes the classes in their order, without dots
 * @param pairs the other attributes in their order; of a repeated key the first value counts
 */
public record Attributes(Optional<String> id, List<String> classes, Map<String, String> pairs) {

  /** The longest list, in characters, braces included. */
  public static final int MAX_LENGTH = 2_000;

  public Attributes {
    classes = List.copyOf(classes);
    pairs = Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
  }

  /**
   * Reads an attribute list.
   *
   * @param inside what is between the braces
   * @return empty if it is no attribute list, or one without attributes: then the braces are text
   */
  public static Optional<Attributes> parse(String inside) {
    return inside.length() > MAX_LENGTH ? Optional.empty() : new Reader(inside).read();
  }

  /** Tells whether the list has a class. */
  public boolean hasClass(String name) {
    return classes.contains(name);
  }

  /** The value of a pair. */
  public Optional<String> value(String key) {
    return Optional.ofNullable(pairs.get(key));
  }

  /** The list without a pair that the caller reads itself. */
  public Attributes without(String key) {
    Map<String, String> rest = new LinkedHashMap<>(pairs);
    rest.remove(key);
    return new Attributes(id, classes, rest);
  }

  /** Writes the attributes into an open start tag; {@code Cleaning} drops what is not allowed. */
  public void write(Markup.Builder out) {
    id.ifPresent(value -> out.attribute("id", value));
    if (!classes.isEmpty()) {
      out.attribute("class", String.join(" ", classes));
    }
    pairs.forEach(out::attribute);
  }

  /** Reads a list from left to right. */
  private static final class Reader {

    private final String text;
    private final List<String> ids = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();
    private final Map<String, String> pairs = new LinkedHashMap<>();
    private int place;

    Reader(String text) {
      this.text = text;
      this.place = text.startsWith(":") ? 1 : 0;
    }

    Optional<Attributes> read() {
      skipSpaces();
      while (place < text.length()) {
        int from = place;
        if (!readOne() || (place < text.length() && !skipSpaces())) {
          return Optional.empty();
        }
        if (place == from) {
          return Optional.empty();
        }
      }
      boolean empty = ids.isEmpty() && classes.isEmpty() && pairs.isEmpty();
      return empty
          ? Optional.empty()
          : Optional.of(new Attributes(ids.stream().findFirst(), classes, pairs));
    }

    private boolean readOne() {
      char first = text.charAt(place);
      if (first == '-') {
        place++;
        return classes.add(Names.UNNUMBERED);
      } else if (first == '#') {
        place++;
        String id = word();
        return !id.isEmpty() && id.indexOf('#') < 0 && ids.add(id);
      } else if (first == '.') {
        place++;
        String name = word();
        return isClass(name) && classes.add(name);
      }
      return readPair();
    }

    private boolean readPair() {
      int from = place;
      while (place < text.length() && isKey(text.charAt(place), place > from)) {
        place++;
      }
      if (place == from || place == text.length() || text.charAt(place) != '=') {
        return false;
      }
      String key = text.substring(from, place++);
      Optional<String> value = value();
      value.ifPresent(known -> put(key, known));
      return value.isPresent();
    }

    private void put(String key, String value) {
      if (key.equals("id")) {
        ids.add(value);
      } else if (key.equals("class")) {
        Stream.of(value.split("\\s+", -1)).filter(name -> !name.isEmpty()).forEach(classes::add);
      } else {
        pairs.putIfAbsent(key, value);
      }
    }

    private Optional<String> value() {
      char quote = place < text.length() ? text.charAt(place) : ' ';
      if (quote != '"' && quote != '\'') {
        String word = word();
        return Optional.of(word).filter(found -> !found.isEmpty() && found.indexOf('=') < 0);
      }
      StringBuilder value = new StringBuilder();
      for (place++; place < text.length(); place++) {
        char c = text.charAt(place);
        if (c == quote) {
          place++;
          return Optional.of(value.toString());
        }
        if (c == '\\'
            && place + 1 < text.length()
            && "\"'\\".indexOf(text.charAt(place + 1)) >= 0) {
          c = text.charAt(++place);
        }
        value.append(c);
      }
      return Optional.empty();
    }

    /** The word that follows, up to a space, unless it has characters that no bare word has. */
    private String word() {
      int from = place;
      while (place < text.length() && !isSpace(text.charAt(place))) {
        if ("{}<>\"'`".indexOf(text.charAt(place)) >= 0) {
          return "";
        }
        place++;
      }
      return text.substring(from, place);
    }

    private boolean skipSpaces() {
      int from = place;
      while (place < text.length() && isSpace(text.charAt(place))) {
        place++;
      }
      return place > from;
    }

    private static boolean isSpace(char c) {
      return c == ' ' || c == '\t' || c == '\n';
    }

    private static boolean isClass(String name) {
      return !name.isEmpty()
          && (Character.isLetter(name.charAt(0)) || "_-".indexOf(name.charAt(0)) >= 0)
          && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_-:./".indexOf(c) >= 0);
    }

    private static boolean isKey(char c, boolean inside) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      return letter || c == '_' || (inside && ((c >= '0' && c <= '9') || "-:.".indexOf(c) >= 0));
    }
  }
}
