package io.github.huozi.source.markdown.inline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * The destination of a link or an image that begins with a tag of a template: {@code [a]({{
 * site.baseurl }}/a.md)}, {@code [b]({% post_url 2015-01-31-b %})}, {@code [c]({{< ref "c.md"
 * >}})}. Jekyll and Hugo put an address in the tag's place before they parse Markdown, in which a
 * destination has no spaces. It is text if no text in brackets is before it.
 */
final class TagDestination extends CustomNode {

  private static final int MAX_LENGTH = 1_000;

  private static final Pattern PATTERN =
      Pattern.compile(
          "\\(((?:\\{\\{[^{}]{1,300}\\}\\}|\\{%[^{}%]{1,300}%\\})"
              + "(?:[^\\s()]|\\([^\\s()]*+\\))*+)(?:\\s+([\"'])((?:(?!\\2).)*+)\\2)?\\s*\\)");

  private final String typed;
  private final String address;
  private final @Nullable String title;

  private TagDestination(String typed, String address, @Nullable String title) {
    this.typed = typed;
    this.address = address;
    this.title = title;
  }

  /** Parses a destination from its bracket on. */
  static ParsedInline parse(Scanner scanner) {
    if (scanner.peekPreviousCodePoint() != ']') {
      return ParsedInline.none();
    }
    Position start = scanner.position();
    scanner.next();
    if (scanner.peek() != '{') {
      return ParsedInline.none();
    }
    for (int i = 0; i < MAX_LENGTH && scanner.peek() != '\n' && scanner.hasNext(); i++) {
      scanner.next();
    }
    String line = scanner.getSource(start, scanner.position()).getContent();
    Matcher found = PATTERN.matcher(line);
    if (!found.lookingAt()) {
      return ParsedInline.none();
    }
    scanner.setPosition(start);
    for (int i = 0; i < found.end(); i++) {
      scanner.next();
    }
    String address = found.group(1).replaceAll("\\\\(\\p{Punct})", "$1");
    return ParsedInline.of(
        new TagDestination(found.group(), address, found.group(3)), scanner.position());
  }

  String typed() {
    return typed;
  }

  Node element(boolean image) {
    return image ? new Image(address, title) : new Link(address, title);
  }
}
