package io.github.huozi.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place where a style sheet exceeds a limit that no theme needs to exceed. Renderers and reading
 * systems read style sheets recursively, so deep nesting ends their stack.
 *
 * @param line the style sheet's line, from 1
 * @param message which limit is exceeded, a clause without full stop
 * @param suggestion how to correct it
 */
public record CssExcess(int line, String message, String suggestion) {

  /** The deepest nesting of blocks and brackets. */
  private static final int DEEPEST = 50;

  /** The most names and marks of one selector. */
  private static final int LONGEST = 500;

  /** The most characters of one selector. */
  private static final int WIDEST = 5_000;

  /** The most rules of one style sheet. A renderer matches each against each element. */
  private static final int MOST_RULES = 10_000;

  /** A number as {@code :nth-child()} counts, with more than seven digits. */
  private static final Pattern TOO_MANY =
      Pattern.compile("-?(?:n-)?0*[1-9]\\d{7,}+(?:n(?:-\\d*)?)?", Pattern.CASE_INSENSITIVE);

  /** The first excess; empty if there is none. */
  public static Optional<CssExcess> in(String css) {
    CssTokens tokens = new CssTokens(css);
    List<CssToken> part = new ArrayList<>();
    int rules = 0;
    int depth = 0;
    int count = 0;
    long characters = 0;
    while (tokens.hasNext()) {
      CssToken token = tokens.next();
      count++;
      characters += token.text().length();
      if (token.opens() && ++depth > DEEPEST) {
        return Optional.of(
            new CssExcess(
                token.line(),
                "the style sheet nests blocks or brackets more than " + DEEPEST + " levels deep",
                "reduce the nesting, and close every block"));
      } else if (token.isMark('{') && (count > LONGEST || characters > WIDEST)) {
        return Optional.of(
            new CssExcess(
                token.line(),
                "the style sheet has a selector of more than "
                    + (count > LONGEST ? LONGEST + " parts" : WIDEST + " characters"),
                "give the element a class, and select the class"));
      } else if (token.closes()) {
        depth = Math.max(0, depth - 1);
      }
      if (ends(token)) {
        count = 0;
        characters = 0;
      }
      if (token.isMark('{')) {
        // Each selector of a list makes a rule.
        rules += 1 + (int) part.stream().filter(mark -> mark.isMark(',')).count();
        if (rules > MOST_RULES) {
          return Optional.of(
              new CssExcess(
                  token.line(),
                  "the style sheet has more than " + MOST_RULES + " rules",
                  "delete the unused rules"));
        }
        Optional<CssExcess> number = numberOf(part);
        if (number.isPresent()) {
          return number;
        }
        part.clear();
      } else if (token.isMark('}') || token.isMark(';')) {
        Optional<CssExcess> measure = CssMeasures.beyond(part);
        if (measure.isPresent()) {
          return measure;
        }
        part.clear();
      } else {
        part.add(token);
      }
    }
    return CssMeasures.beyond(part);
  }

  /** A number of {@code :nth-child()} and its like that no renderer reads. */
  private static Optional<CssExcess> numberOf(List<CssToken> prelude) {
    for (CssToken token : prelude) {
      if (token.kind() == CssToken.Kind.NAME && TOO_MANY.matcher(token.text()).matches()) {
        return Optional.of(
            new CssExcess(
                token.line(),
                "the number " + CssMeasures.shortened(token.text()) + " in a selector is too large",
                "write a number of at most seven digits"));
      }
    }
    return Optional.empty();
  }

  private static boolean ends(CssToken token) {
    return token.isMark('{') || token.isMark('}') || token.isMark(';') || token.isMark(',');
  }
}
