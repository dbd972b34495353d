package io.github.huozi.pdf.limit;

import io.github.huozi.model.section.Names;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The source line of an element, in an attribute that a template may have overwritten. */
public final class SourceLine {

  private static final Pattern LINE = Pattern.compile("\\d{1,9}");

  private SourceLine() {}

  /** The line, from 1; empty if the element has none. */
  public static OptionalInt of(Element element) {
    String line = element.attr(Names.LINE);
    return LINE.matcher(line).matches()
        ? OptionalInt.of(Integer.parseInt(line))
        : OptionalInt.empty();
  }
}
