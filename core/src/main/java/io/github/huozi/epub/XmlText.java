package io.github.huozi.epub;

/** Text as XML 1.0 has it: escapes only where XML needs them, and no character that it forbids. */
final class XmlText {

  /** Stands where a forbidden character was, so that the loss shows. */
  private static final int REPLACEMENT = 0xFFFD;

  private XmlText() {}

  static void appendText(String text, StringBuilder out) {
    append(text, out, false);
  }

  static void appendAttribute(String text, StringBuilder out) {
    append(text, out, true);
  }

  private static void append(String text, StringBuilder out, boolean attribute) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                // An XML parser turns a bare CR into LF.
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                // And in an attribute all white space into spaces.
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
              }
            });
  }

  /** XML 1.0 §2.2, production Char, without the three that are escaped above. */
  private static boolean isAllowed(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }
}
