package io.github.huozi.css;

import io.github.huozi.problem.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what no reader of CSS understands in a style sheet, and therefore ignores: braces that are
 * missing, and names that do not exist. Each is told once, with the line of its first place.
 *
 * <p>Custom properties and names with a vendor's prefix may be anything. In blocks that only
 * e-readers read, such as {@code @media screen}, a name is told only if it looks like a known one:
 * they may know more.
 */
public final class StyleSheetMistakes {

  /**
   * A mistake.
   *
   * @param line its line, from 1
   * @param message what is wrong, a clause without full stop
   * @param suggestion what to write
   */
  public record Mistake(int line, String message, String suggestion) {}

  /** A number with a unit; a hash of the same form is a colour. */
  private static final Pattern DIMENSION =
      Pattern.compile("-?\\d+(?:e\\d+)?([a-z]*)", Pattern.CASE_INSENSITIVE);

  private static final Pattern BARE_LENGTH = Pattern.compile("-?0*[1-9]\\d*");

  /** Properties whose numbers need a unit. */
  private static final Pattern LENGTHS =
      Pattern.compile(
          "(?:margin|padding)(?:-(?:top|right|bottom|left))?|(?:min-|max-)?(?:width|height)"
              + "|font-size|text-indent|letter-spacing|word-spacing|column-gap");

  /** The most values of a property that a message lists. */
  private static final int MOST_CHOICES = 12;

  /** The kind of what is open. */
  private enum Kind {
    /** An at-rule with rules in it. */
    CONDITION,
    /** A rule, or a rule in one. */
    RULE,
    /** {@code @page}. */
    PAGE,
    /** An at-rule with descriptions of its own. */
    DESCRIPTION
  }

  /**
   * A block that is open.
   *
   * @param name what stands before it
   * @param lenient whether only e-readers read it
   */
  private record Block(Kind kind, String name, int line, boolean lenient) {}

  private final CssTokens tokens;
  private final Map<String, Mistake> found = new LinkedHashMap<>();
  private final Deque<Block> open = new ArrayDeque<>();

  /** The first rule that begins in another one. */
  private Optional<Block> nested = Optional.empty();

  private Optional<Block> around = Optional.empty();

  private StyleSheetMistakes(String css) {
    this.tokens = new CssTokens(css);
  }

  /** The mistakes of a style sheet, in its order. */
  public static List<Mistake> in(String css) {
    StyleSheetMistakes reader = new StyleSheetMistakes(css);
    reader.read();
    comment(css).ifPresent(mistake -> reader.found.putIfAbsent("/*", mistake));
    return List.copyOf(reader.found.values());
  }

  /** The mistakes of a {@code style} attribute, in its order. */
  public static List<Mistake> inAttribute(String css) {
    StyleSheetMistakes reader = new StyleSheetMistakes(css);
    reader.open.push(new Block(Kind.RULE, "style", 1, false));
    reader.statements();
    return List.copyOf(reader.found.values());
  }

  private void read() {
    statements();
    if (!open.isEmpty() && nested.isPresent() && around.isPresent()) {
      report(
          "}",
          around.get().line(),
          "the block of " + around.get().name() + " is not closed",
          "write } before line " + nested.get().line());
    } else if (!open.isEmpty()) {
      Block block = open.getFirst();
      report(
          "}",
          block.line(),
          "the block of " + block.name() + " is not closed",
          "write } at its end");
    } else if (nested.isPresent() && around.isPresent()) {
      report(
          "{",
          nested.get().line(),
          "the rule "
              + nested.get().name()
              + " is in the block of "
              + around.get().name()
              + ", where the PDF ignores it",
          "write } before it, and delete the } that is then left over");
    }
  }

  /** A comment that does not end. */
  private static Optional<Mistake> comment(String css) {
    String source = CssTokens.preprocessed(css);
    CssTokens tokens = new CssTokens(source);
    int end = 0;
    while (tokens.hasNext()) {
      end = tokens.next().end();
    }
    int start = source.indexOf("/*", end);
    if (start < 0 || source.indexOf("*/", start + 2) >= 0) {
      return Optional.empty();
    }
    int line = 1 + (int) source.substring(0, start).chars().filter(c -> c == '\n').count();
    return Optional.of(new Mistake(line, "the comment that begins here does not end", "write */"));
  }

  private void statements() {
    List<CssToken> part = new ArrayList<>();
    int depth = 0;
    while (tokens.hasNext()) {
      CssToken token = tokens.next();
      if (token.isMark('{')) {
        begin(part);
      } else if (token.isMark('}')) {
        end(part, depth, token);
      } else if (token.isMark(';') && depth == 0) {
        statement(part);
      } else {
        if (!token.isHtmlComment()) {
          depth = Math.max(0, depth + (token.opens() ? 1 : 0) - (token.closes() ? 1 : 0));
          part.add(token);
        }
        continue;
      }
      depth = 0;
      part.clear();
    }
    if (depth > 0) {
      unclosed(part);
    }
    statement(part);
  }

  private void end(List<CssToken> part, int depth, CssToken brace) {
    if (depth > 0) {
      unclosed(part);
    }
    statement(part);
    if (open.isEmpty()) {
      report("}" + brace.line(), brace.line(), "} without a {", "delete it");
    } else {
      open.pop();
    }
  }

  private void unclosed(List<CssToken> part) {
    Deque<CssToken> brackets = new ArrayDeque<>();
    for (CssToken token : part) {
      if (token.opens()) {
        brackets.push(token);
      } else if (token.closes() && !brackets.isEmpty()) {
        brackets.pop();
      }
    }
    if (!brackets.isEmpty()) {
      CssToken bracket = brackets.getFirst();
      report(
          "(" + bracket.line(),
          bracket.line(),
          "the bracket after " + tokens.source(bracket) + " is not closed",
          "write ) at its end");
    }
  }

  private boolean isLenient() {
    return !open.isEmpty() && open.getFirst().lenient();
  }

  private void begin(List<CssToken> prelude) {
    if (prelude.isEmpty()) {
      push(Kind.RULE, "{", 0, false);
      return;
    }
    CssToken first = prelude.get(0);
    if (first.kind() == CssToken.Kind.AT_RULE) {
      atRule(prelude, first, name(first));
      return;
    }
    @Nullable Block outer = open.peek();
    selectors(prelude);
    push(Kind.RULE, source(prelude), first.line(), false);
    if (outer != null && outer.kind() != Kind.CONDITION && !outer.lenient() && nested.isEmpty()) {
      nested = Optional.of(open.getFirst());
      around = Optional.of(outer);
    }
  }

  private void atRule(List<CssToken> prelude, CssToken first, String name) {
    @Nullable Block outer = open.peek();
    if (outer != null && outer.kind() == Kind.RULE && !outer.lenient() && nested.isEmpty()) {
      nested = Optional.of(new Block(Kind.CONDITION, "@" + name, first.line(), false));
      around = Optional.of(outer);
    }
    if (name.startsWith("-") || KnownCss.OTHER_AT_RULES.contains(name)) {
      tokens.passOverBlock();
    } else if (outer != null && outer.kind() == Kind.PAGE) {
      if (!KnownCss.MARGIN_BOXES.contains(name)) {
        unknown(
            "@" + name, first, name, KnownCss.MARGIN_BOXES, "@", "is not a margin box of a page");
      }
      push(Kind.DESCRIPTION, "@" + name, first.line(), false);
    } else if (KnownCss.CONDITIONS.contains(name)) {
      if (name.equals("media")) {
        media(prelude);
      }
      push(Kind.CONDITION, source(prelude), first.line(), StyleSheetLimits.isNeverPrinted(prelude));
    } else if (name.equals("page")) {
      for (int i = 1; i < prelude.size(); i++) {
        if (prelude.get(i - 1).isMark(':')) {
          check(prelude.get(i), KnownCss.PAGES, ":", "is not a page selector");
        }
      }
      push(Kind.PAGE, source(prelude), first.line(), false);
    } else if (KnownCss.DESCRIPTIONS.contains(name)) {
      push(Kind.DESCRIPTION, source(prelude), first.line(), false);
    } else if (KnownCss.MARGIN_BOXES.contains(name)) {
      report(name, first.line(), "@" + name + " is outside @page", "move it into @page { … }");
      push(Kind.DESCRIPTION, "@" + name, first.line(), false);
    } else {
      List<String> names = new ArrayList<>(KnownCss.CONDITIONS);
      names.addAll(KnownCss.DESCRIPTIONS);
      names.addAll(KnownCss.OTHER_AT_RULES);
      unknown("@" + name, first, name, names, "@", "is not a rule of CSS");
      tokens.passOverBlock();
    }
  }

  private void push(Kind kind, String name, int line, boolean lenient) {
    open.push(new Block(kind, shortened(name), line, lenient || isLenient()));
  }

  /** Checks the types of media: names outside brackets. */
  private void media(List<CssToken> prelude) {
    int depth = 0;
    for (CssToken token : prelude.subList(1, prelude.size())) {
      depth += (token.opens() ? 1 : 0) - (token.closes() ? 1 : 0);
      if (depth == 0 && token.kind() == CssToken.Kind.NAME && !isOfVendor(name(token))) {
        check(token, KnownCss.MEDIA, "@media ", "is not a media type");
      }
    }
  }

  /**
   * Tells whether a name is custom or a vendor's; some e-readers have no hyphen before their
   * prefix.
   */
  private static boolean isOfVendor(String name) {
    return name.startsWith("-") || name.startsWith("amzn-") || name.startsWith("adobe-");
  }

  private void selectors(List<CssToken> prelude) {
    for (int i = 1; i < prelude.size(); i++) {
      CssToken token = prelude.get(i);
      boolean named = token.kind() == CssToken.Kind.NAME || token.kind() == CssToken.Kind.FUNCTION;
      if (named && prelude.get(i - 1).isMark(':') && !token.spaced()) {
        check(token, KnownCss.PSEUDO, ":", "is not a pseudo-class or pseudo-element");
      }
    }
  }

  private void check(CssToken token, Set<String> names, String mark, String what) {
    String name = name(token);
    if (!name.startsWith("-") && !names.contains(name)) {
      unknown(mark + name, token, name, names, mark, what);
    }
  }

  private void unknown(
      String shown, CssToken at, String name, Collection<String> names, String mark, String what) {
    Optional<String> meant = Nearest.to(name, names);
    if (meant.isPresent() || !isLenient()) {
      report(
          shown,
          at.line(),
          shortened(shown) + " " + what,
          meant.map(near -> "did you mean " + mark + near + "?").orElse("delete it"));
    }
  }

  /** A declaration, or a statement such as {@code @import}. */
  private void statement(List<CssToken> part) {
    if (part.isEmpty()) {
      return;
    }
    CssToken first = part.get(0);
    if (first.kind() == CssToken.Kind.AT_RULE) {
      if (open.isEmpty()
          && !KnownCss.OTHER_AT_RULES.contains(name(first))
          && !name(first).equals("layer")) {
        unknown(
            "@" + name(first),
            first,
            name(first),
            KnownCss.OTHER_AT_RULES,
            "@",
            "is not a statement of CSS");
      }
      return;
    }
    @Nullable Block block = open.peek();
    if (block == null || block.kind() == Kind.CONDITION) {
      report(
          "text" + first.line(),
          first.line(),
          "this is not a rule: " + shortened(source(part)),
          "write a selector and its declarations in { … }");
    } else if (part.size() < 2 || !part.get(1).isMark(':')) {
      if (!isLenient()) {
        report(
            "declaration" + first.line(),
            first.line(),
            "this is not a declaration: " + shortened(source(part)),
            "write a property, a colon and a value");
      }
    } else {
      declaration(part, block);
    }
  }

  private void declaration(List<CssToken> part, Block block) {
    CssToken first = part.get(0);
    String property = name(first);
    if (isOfVendor(property) && !property.startsWith("-huozi-")) {
      return;
    }
    if (part.size() == 2) {
      report(property + ":", first.line(), property + " has no value", "write one, or delete it");
      return;
    }
    if (!KnownCss.isProperty(property)) {
      Optional<String> meant = KnownCss.property(property);
      if (meant.isPresent() || !isLenient()) {
        report(
            property,
            first.line(),
            shortened(property) + " is not a property of CSS",
            meant.map(near -> "did you mean " + near + "?").orElse("delete it"));
      }
      return;
    }
    List<CssToken> value = value(property, part.subList(2, part.size()));
    // The values of @font-face have a check of their own.
    if (!block.name().toLowerCase(Locale.ROOT).startsWith("@font-face")) {
      numbers(property, value);
      keywords(property, value);
    }
  }

  /** The tokens of a value, up to a declaration that follows without a semicolon. */
  private List<CssToken> value(String property, List<CssToken> value) {
    int depth = 0;
    for (int i = 0; i < value.size(); i++) {
      CssToken token = value.get(i);
      depth += (token.opens() ? 1 : 0) - (token.closes() ? 1 : 0);
      if (depth == 0 && i > 0 && token.isMark(':') && KnownCss.isProperty(name(value.get(i - 1)))) {
        CssToken next = value.get(i - 1);
        report(
            ";" + next.line(),
            next.line(),
            "a semicolon is missing between " + property + " and " + name(next),
            "write ; after the value of " + property);
        return value.subList(0, i - 1);
      } else if (token.isMark('!') && i + 1 < value.size()) {
        String word = name(value.get(i + 1));
        if (!word.equals("important")) {
          report(
              "!" + word,
              token.line(),
              "!" + shortened(word) + " is not valid here",
              "write !important, or delete it");
        }
        return value.subList(0, i);
      }
    }
    return value;
  }

  private void numbers(String property, List<CssToken> value) {
    int depth = 0;
    @Nullable CssToken before = null;
    for (CssToken token : value) {
      depth += (token.opens() ? 1 : 0) - (token.closes() ? 1 : 0);
      Matcher number = DIMENSION.matcher(token.kind() == CssToken.Kind.NAME ? token.text() : "");
      if (number.matches()) {
        String unit = number.group(1).toLowerCase(Locale.ROOT);
        if (!unit.isEmpty() && !KnownCss.UNITS.contains(unit)) {
          unknown(
              property + ": " + number(before, token),
              token,
              unit,
              KnownCss.UNITS,
              "",
              "has a unit that does not exist");
        }
      }
      before = token;
    }
    if (LENGTHS.matcher(property).matches() && depth == 0) {
      bareLength(property, value);
    }
  }

  /** A number as written: its digits before and after a full stop are tokens of their own. */
  private String number(@Nullable CssToken before, CssToken token) {
    return (before != null && before.isMark('.') && !token.spaced() ? "." : "")
        + tokens.source(token);
  }

  /** Tells a length without a unit, which counts for nothing unless it is 0. */
  private void bareLength(String property, List<CssToken> value) {
    int depth = 0;
    for (int i = 0; i < value.size(); i++) {
      CssToken token = value.get(i);
      depth += (token.opens() ? 1 : 0) - (token.closes() ? 1 : 0);
      boolean alone =
          (i == 0 || token.spaced() || value.get(i - 1).isMark('-'))
              && (i + 1 == value.size()
                  || value.get(i + 1).spaced()
                  || value.get(i + 1).isMark('!'));
      if (depth == 0
          && alone
          && token.kind() == CssToken.Kind.NAME
          && BARE_LENGTH.matcher(token.text()).matches()) {
        report(
            property + ": " + token.text(),
            token.line(),
            property + ": " + token.text() + " has no unit",
            "write one, such as " + token.text() + "pt");
      }
    }
  }

  private void keywords(String property, List<CssToken> value) {
    Set<String> names = KnownCss.keywords(property);
    if (names.isEmpty()) {
      return;
    }
    int depth = 0;
    for (CssToken token : value) {
      depth += (token.opens() ? 1 : 0) - (token.closes() ? 1 : 0);
      String word = name(token);
      if (depth == 0
          && token.kind() == CssToken.Kind.NAME
          && Character.isLetter(word.codePointAt(0))
          && !names.contains(word)
          && !KnownCss.GLOBAL.contains(word)) {
        Optional<String> meant = Nearest.to(word, names);
        if (meant.isPresent() || !isLenient()) {
          report(
              property + ": " + word,
              token.line(),
              property + " has no value " + shortened(word),
              meant.map(near -> "did you mean " + near + "?").orElseGet(() -> choices(names)));
        }
      }
    }
  }

  /** The values to choose from, unless there are too many. */
  private static String choices(Set<String> names) {
    return names.size() > MOST_CHOICES
        ? names.contains("transparent")
            ? "write the name of a colour, or #rrggbb"
            : "write a valid value"
        : "write one of " + names.stream().sorted().collect(Collectors.joining(", "));
  }

  private void report(String key, int line, String message, String suggestion) {
    found.putIfAbsent(key, new Mistake(line, message, suggestion));
  }

  private String source(List<CssToken> part) {
    StringBuilder source = new StringBuilder();
    for (CssToken token : part) {
      source.append(token.spaced() && !source.isEmpty() ? " " : "").append(tokens.source(token));
    }
    return source.toString();
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }

  private static String name(CssToken token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
