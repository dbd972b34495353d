package io.github.huozi.css;

import io.github.huozi.url.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code @font-face} rule (CSS Fonts 4 §4). Rules in conditions such as {@code @media} count,
 * too.
 *
 * @param family the name that it gives the family; empty if it gives none
 * @param sources the addresses in {@code src}, decoded, without what follows {@code #} or {@code ?}
 * @param weight the value of {@code font-weight}
 * @param style the value of {@code font-style}, in lower case
 * @param ranges the character ranges in {@code unicode-range}; empty for all characters
 * @param line the style sheet's line, from 1
 */
public record FontFaceRule(
    String family,
    List<String> sources,
    Optional<String> weight,
    Optional<String> style,
    List<Range> ranges,
    int line) {

  private static final Pattern RANGE =
      Pattern.compile("u\\+([0-9a-f]{0,6})(\\?{0,5})(?:-([0-9a-f]{1,6}))?");

  public FontFaceRule {
    sources = List.copyOf(sources);
    ranges = List.copyOf(ranges);
  }

  /** Characters from a first one to a last one. */
  public record Range(int first, int last) {}

  /** The characters that the face may set; empty for all. */
  public Optional<IntPredicate> range() {
    return ranges.isEmpty()
        ? Optional.empty()
        : Optional.of(
            codePoint ->
                ranges.stream()
                    .anyMatch(range -> codePoint >= range.first && codePoint <= range.last));
  }

  /** The rules of a style sheet, in its order. */
  public static List<FontFaceRule> in(String css) {
    List<FontFaceRule> rules = new ArrayList<>();
    read(css, rules);
    return List.copyOf(rules);
  }

  /** A style sheet without these rules. Its other rules keep their lines. */
  public static String without(String css) {
    return read(css, new ArrayList<>());
  }

  private static String read(String css, List<FontFaceRule> rules) {
    String source = CssTokens.preprocessed(css);
    StringBuilder rest = new StringBuilder();
    int copied = 0;
    CssTokens tokens = new CssTokens(source);
    while (tokens.hasNext()) {
      CssToken token = tokens.next();
      if (token.kind() == CssToken.Kind.AT_RULE && token.text().equalsIgnoreCase("font-face")) {
        List<CssToken> block = new ArrayList<>();
        int end = block(tokens, token.end(), block);
        rules.add(rule(inside(source, block), block, token.line()));
        String lines = source.substring(token.start(), end).replaceAll("[^\n]", "");
        rest.append(source, copied, token.start()).append(lines.isEmpty() ? " " : lines);
        copied = end;
      }
    }
    return copied == 0 ? css : rest.append(source, copied, source.length()).toString();
  }

  /** Reads a block with its braces, or a rule without one up to its semicolon; gives its end. */
  private static int block(CssTokens tokens, int start, List<CssToken> block) {
    int depth = 0;
    int end = start;
    while (tokens.hasNext()) {
      CssToken token = tokens.next();
      block.add(token);
      end = token.end();
      depth += token.isMark('{') ? 1 : token.isMark('}') ? -1 : 0;
      if (depth <= 0 && (token.isMark('}') || token.isMark(';'))) {
        break;
      }
    }
    return end;
  }

  /** The text between the braces of a block. */
  private static String inside(String source, List<CssToken> block) {
    if (block.isEmpty() || !block.get(0).isMark('{')) {
      return "";
    }
    CssToken last = block.get(block.size() - 1);
    return source.substring(block.get(0).end(), last.isMark('}') ? last.start() : last.end());
  }

  private static FontFaceRule rule(String inside, List<CssToken> block, int line) {
    String family = "";
    Optional<String> weight = Optional.empty();
    Optional<String> style = Optional.empty();
    List<Range> ranges = new ArrayList<>();
    for (CssRules.Declaration declaration : CssRules.declarations(inside)) {
      String value = declaration.value();
      switch (declaration.property()) {
        case "font-family" ->
            family = CssValues.families(value).stream().findFirst().orElse(family);
        case "font-weight" -> weight = Optional.of(value);
        case "font-style" -> style = Optional.of(value.toLowerCase(Locale.ROOT));
        case "unicode-range" -> {
          ranges.clear();
          for (String part : value.toLowerCase(Locale.ROOT).split(",", -1)) {
            range(part.strip()).ifPresent(ranges::add);
          }
        }
        default -> {
          // The source is read from the tokens; the others have no effect on paper.
        }
      }
    }
    return new FontFaceRule(family, sources(block), weight, style, ranges, line);
  }

  private static List<String> sources(List<CssToken> block) {
    List<String> sources = new ArrayList<>();
    boolean inUrl = false;
    for (CssToken token : block) {
      if (token.kind() == CssToken.Kind.URL || (inUrl && token.kind() == CssToken.Kind.STRING)) {
        sources.add(PercentEncoding.decode(token.text().replaceFirst("[#?].*", "")));
      }
      inUrl = token.kind() == CssToken.Kind.FUNCTION && token.text().equalsIgnoreCase("url");
    }
    return sources;
  }

  private static Optional<Range> range(String text) {
    Matcher matcher = RANGE.matcher(text);
    if (!matcher.matches() || (matcher.group(1) + matcher.group(2)).isEmpty()) {
      return Optional.empty();
    }
    String first = matcher.group(1) + matcher.group(2);
    if (first.length() > 6) {
      return Optional.empty();
    }
    int from = Integer.parseInt(first.replace('?', '0'), 16);
    String last = matcher.group(3) == null ? first.replace('?', 'f') : matcher.group(3);
    return Optional.of(new Range(from, Integer.parseInt(last, 16)));
  }
}
