package io.github.huozi.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The families that a declaration of {@code font-family} lists.
 *
 * @param names their names, generic ones among them
 * @param line its line, from 1
 */
public record FontFamilies(List<String> names, int line) {

  /** Those with families as value: CSS's, and the variables of the built-in style sheets. */
  private static final Set<String> PROPERTIES =
      Set.of("font-family", "--huozi-body", "--huozi-sans");

  public FontFamilies {
    names = List.copyOf(names);
  }

  /** The families of a style sheet, without those of {@code @font-face} and of screens. */
  public static List<FontFamilies> in(String css) {
    CssTokens tokens = new CssTokens(css);
    List<FontFamilies> found = new ArrayList<>();
    List<CssToken> part = new ArrayList<>();
    while (tokens.hasNext()) {
      CssToken token = tokens.next();
      if (token.isMark('{') && StyleSheetLimits.isNeverPrinted(part)) {
        tokens.passOverBlock();
      } else if (token.isMark('}') || token.isMark(';')) {
        declared(part, tokens, found);
      } else if (!token.isMark('{')) {
        part.add(token);
        continue;
      }
      part.clear();
    }
    declared(part, tokens, found);
    return List.copyOf(found);
  }

  private static void declared(List<CssToken> part, CssTokens tokens, List<FontFamilies> found) {
    if (part.size() > 2
        && part.get(1).isMark(':')
        && PROPERTIES.contains(part.get(0).text().toLowerCase(Locale.ROOT))) {
      StringBuilder value = new StringBuilder();
      part.subList(2, part.size())
          .forEach(token -> value.append(token.spaced() ? " " : "").append(tokens.source(token)));
      found.add(new FontFamilies(CssValues.families(value.toString()), part.get(0).line()));
    }
  }
}
