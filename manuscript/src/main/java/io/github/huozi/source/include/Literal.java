package io.github.huozi.source.include;

/** Escapes braces in Markdown, so that nobody takes them for tags; code stays as it is. */
final class Literal {

  private Literal() {}

  static String of(String text) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    InlineCode inline = new InlineCode(text);
    StringBuilder literal = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean tag = text.startsWith("{{", i) || text.startsWith("{%", i);
      if (tag && !inline.contains(i)) {
        literal.append("\\{\\").append(text.charAt(++i));
      } else {
        literal.append(text.charAt(i));
      }
    }
    return literal.toString();
  }
}
