package io.github.huozi.csl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a style or of a locale file.
 *
 * @param line the line of the file in which it begins, from 1
 */
record CslElement(
    String name, Map<String, String> attributes, List<CslElement> children, String text, int line) {

  boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  /** The value of an attribute; empty if the element lacks it. */
  String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  String get(String attribute, String otherwise) {
    return attributes.getOrDefault(attribute, otherwise);
  }

  boolean is(String attribute) {
    return get(attribute).equals("true");
  }

  int number(String attribute, int otherwise) {
    String value = get(attribute);
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
  }

  Stream<CslElement> all(String childName) {
    return children.stream().filter(child -> child.name().equals(childName));
  }

  Optional<CslElement> first(String childName) {
    return all(childName).findFirst();
  }

  /** The same element with attributes of another one where it lacks them. */
  CslElement with(Map<String, String> attributes) {
    return new CslElement(name, attributes, children, text, line);
  }
}
