package io.github.huozi.source.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Entities;

/**
 * Turns the syntax of XHTML into that of HTML without moving any line: {@code <a id="x"/>} becomes
 * {@code <a id="x"></a>}, and a CDATA section becomes text.
 */
public final class XhtmlSyntax {

  /** Elements that have no content and no end tag. */
  static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");

  private static final String CDATA = "<![CDATA[";

  private final String xhtml;
  private final StringBuilder html = new StringBuilder();
  private int place;

  private XhtmlSyntax(String xhtml) {
    this.xhtml = xhtml;
  }

  public static String toHtml(String xhtml) {
    XhtmlSyntax syntax = new XhtmlSyntax(xhtml);
    while (syntax.place < xhtml.length()) {
      syntax.next();
    }
    return syntax.html.toString();
  }

  private void next() {
    if (xhtml.startsWith("<!--", place)) {
      copyTo(endOf("-->"));
    } else if (xhtml.startsWith(CDATA, place)) {
      int end = endOf("]]>");
      String text =
          xhtml.substring(place + CDATA.length(), Math.max(end - 3, place + CDATA.length()));
      html.append(Entities.escape(text));
      place = end;
    } else if (xhtml.charAt(place) == '<' && isLetter(place + 1)) {
      tag();
    } else {
      copyTo(place + 1);
    }
  }

  private void tag() {
    int end = endOfTag();
    boolean selfClosed = end - 2 > place && xhtml.startsWith("/>", end - 2);
    String name = xhtml.substring(place + 1, end).split("[\\s/>]", 2)[0].toLowerCase(Locale.ROOT);
    if (selfClosed && !VOID.contains(name)) {
      html.append(xhtml, place, end - 2).append("></").append(name).append('>');
      place = end;
    } else {
      copyTo(end);
    }
  }

  private int endOfTag() {
    char quote = 0;
    for (int i = place; i < xhtml.length(); i++) {
      char c = xhtml.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return xhtml.length();
  }

  private int endOf(String mark) {
    int found = xhtml.indexOf(mark, place);
    return found < 0 ? xhtml.length() : found + mark.length();
  }

  private void copyTo(int end) {
    html.append(xhtml, place, end);
    place = end;
  }

  private boolean isLetter(int index) {
    return index < xhtml.length() && Character.isLetter(xhtml.charAt(index));
  }
}
