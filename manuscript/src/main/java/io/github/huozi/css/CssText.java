package io.github.huozi.css;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Normalizes a style sheet for a comparison: without comments, without white space that has no
 * meaning, and without the folders of addresses.
 */
public final class CssText {

  private static final String CLOSING = "{};,>)";
  private static final String OPENING = "{};,>(:";

  private CssText() {}

  /**
   * A token.
   *
   * @param text its kind and value
   * @param line where it begins, from 1
   */
  public record Part(String text, int line) {}

  /** The tokens of a style sheet. */
  public static List<Part> of(String css) {
    CssTokens tokens = new CssTokens(css);
    List<Part> parts = new ArrayList<>();
    CssToken before = null;
    boolean address = false;
    while (tokens.hasNext()) {
      CssToken token = tokens.next();
      boolean semicolon = before != null && before.isMark(';');
      if (semicolon && token.isMark('}')) {
        parts.remove(parts.size() - 1);
      }
      if (!(semicolon && token.isMark(';'))) {
        parts.add(new Part(text(before, token, address), token.line()));
      }
      address =
          (token.kind() == CssToken.Kind.FUNCTION && token.text().equalsIgnoreCase("url"))
              || (token.kind() == CssToken.Kind.AT_RULE && token.text().equalsIgnoreCase("import"));
      before = token;
    }
    return parts;
  }

  private static String text(@Nullable CssToken before, CssToken token, boolean address) {
    boolean first = before == null || isOneOf(before, OPENING);
    String space = token.spaced() && !first && !isOneOf(token, CLOSING) ? " " : "";
    if (token.kind() == CssToken.Kind.URL || (address && token.kind() == CssToken.Kind.STRING)) {
      return space + "url " + token.text().substring(token.text().lastIndexOf('/') + 1).strip();
    }
    return space + token.kind() + " " + token.text();
  }

  private static boolean isOneOf(CssToken token, String marks) {
    return token.kind() == CssToken.Kind.MARK && marks.contains(token.text());
  }
}
