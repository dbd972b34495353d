package io.github.huozi.mathml;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An element of MathML (MathML Core §2). It has either children or text.
 *
 * @param name the local name, for example {@code mfrac}
 * @param attributes the values of the attributes by name, in the order of the names
 * @param text the text of a token element; empty for others
 */
public record MathElement(
    String name, SortedMap<String, String> attributes, List<MathElement> children, String text) {

  public MathElement {
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    children = List.copyOf(children);
  }

  /** An element that holds text: {@code mi}, {@code mn}, {@code mo} and others. */
  public static MathElement token(String name, String text) {
    return new MathElement(name, Collections.emptySortedMap(), List.of(), text);
  }

  /** An element that holds elements. */
  public static MathElement of(String name, List<MathElement> children) {
    return new MathElement(name, Collections.emptySortedMap(), children, "");
  }

  /** An element that holds elements. */
  public static MathElement of(String name, MathElement... children) {
    return of(name, Arrays.asList(children));
  }

  /** A row of elements; the element itself if it is a single one. */
  public static MathElement row(List<MathElement> children) {
    return children.size() == 1 ? children.get(0) : of("mrow", children);
  }

  /** The same element with an attribute. */
  public MathElement with(String attribute, String value) {
    SortedMap<String, String> more = new TreeMap<>(attributes);
    more.put(attribute, value);
    return new MathElement(name, more, children, text);
  }

  /** The value of an attribute; empty if there is none. */
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** Tells whether the element has the name. */
  public boolean is(String other) {
    return name.equals(other);
  }

  /** The markup, without a namespace. */
  public String markup() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  private void write(StringBuilder out) {
    out.append('<').append(name);
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      out.append(' ').append(attribute.getKey()).append("=\"");
      escape(attribute.getValue(), out);
      out.append('"');
    }
    out.append('>');
    escape(text, out);
    children.forEach(child -> child.write(out));
    out.append("</").append(name).append('>');
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }
}
