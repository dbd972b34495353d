package io.github.huozi.source.markdown.block;

import io.github.huozi.source.markdown.inline.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words after the colons that begin a div: a name, attributes, a title.
 *
 * <pre>{@code
 * ::: tip Title
 * ::: {#id .class title="…"}
 * :::note[Title]{.class}
 * :::{note} Title
 * }</pre>
 *
 * @param attributes the attributes, the name among the classes
 * @param from the offset of the title in the text that was read
 * @param to the offset of its end; the same if there is no title
 */
record Opening(Attributes attributes, int from, int to) {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0,80}");

  /** MyST's name in braces. */
  private static final Pattern DIRECTIVE =
      Pattern.compile("\\{(?:prf:)?([A-Za-z][A-Za-z_-]{0,40})\\}");

  /** Reads what is typed after the fence; empty if it opens no div. */
  static Optional<Opening> read(String typed) {
    return new Reader(typed).read();
  }

  /** Reads the parts from left to right. */
  private static final class Reader {

    private final String text;
    private int place;
    private int end;
    private final List<String> names = new ArrayList<>();
    private Attributes attributes = Containers.none();

    Reader(String text) {
      this.text = text;
      this.end = text.stripTrailing().length();
      int colons = end;
      while (colons > 0 && text.charAt(colons - 1) == ':') {
        colons--;
      }
      // Pandoc lets colons end the line, as in "::: tip :::".
      if (end - colons >= 3) {
        end = text.substring(0, colons).stripTrailing().length();
      }
    }

    Optional<Opening> read() {
      skipSpaces();
      if (!readName() && !readAttributes()) {
        return Optional.empty();
      }
      int from = place;
      int to = place;
      if (place < end && text.charAt(place) == '[') {
        int bracket = text.lastIndexOf(']', end - 1);
        if (bracket < place) {
          return Optional.empty();
        }
        from = place + 1;
        to = bracket;
        place = bracket + 1;
      }
      readAttributes();
      if (place < end && !isSpace(text.charAt(place))) {
        return Optional.empty();
      }
      skipSpaces();
      readAttributes();
      skipSpaces();
      if (place < end) {
        if (to > from) {
          return Optional.empty();
        }
        from = place;
        to = end;
      }
      names.addAll(attributes.classes());
      Attributes all = new Attributes(attributes.id(), names, attributes.pairs());
      return Optional.of(new Opening(all, from, to));
    }

    private boolean readName() {
      Matcher name = NAME.matcher(text).region(place, Math.max(place, end));
      Matcher directive = DIRECTIVE.matcher(text).region(place, Math.max(place, end));
      if (name.lookingAt()) {
        names.add(name.group());
        place = name.end();
        return true;
      } else if (directive.lookingAt()) {
        names.add(directive.group(1));
        place = directive.end();
        return true;
      }
      return false;
    }

    private boolean readAttributes() {
      if (place >= end || text.charAt(place) != '{') {
        return false;
      }
      int close = closingBrace();
      Optional<Attributes> read =
          close < 0 ? Optional.empty() : Attributes.parse(text.substring(place + 1, close));
      read.ifPresent(
          known -> {
            attributes = known;
            place = close + 1;
          });
      return read.isPresent();
    }

    private int closingBrace() {
      char quote = 0;
      for (int i = place; i < end; i++) {
        char c = text.charAt(i);
        if (quote != 0) {
          quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
          quote = c;
        } else if (c == '}') {
          return i;
        }
      }
      return -1;
    }

    private void skipSpaces() {
      while (place < end && isSpace(text.charAt(place))) {
        place++;
      }
    }

    private static boolean isSpace(char c) {
      return c == ' ' || c == '\t';
    }
  }
}
