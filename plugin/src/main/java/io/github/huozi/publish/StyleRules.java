package io.github.huozi.publish;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a style sheet that hold on all media: those in at-rules are passed over. It is read
 * in one go, however long it is.
 */
final class StyleRules {

  /**
   * A rule.
   *
   * @param selectors its selectors, one by one
   * @param declarations what stands between its braces
   */
  record Rule(List<String> selectors, String declarations) {

    Rule {
      selectors = List.copyOf(selectors);
    }
  }

  private StyleRules() {}

  static List<Rule> in(String styleSheet) {
    String css = withoutComments(styleSheet);
    List<Rule> rules = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < css.length(); i++) {
      char c = css.charAt(i);
      if (c == '@') {
        i = endOfAtRule(css, i);
        start = i + 1;
      } else if (c == '}') {
        start = i + 1;
      } else if (c == '{') {
        int end = closing(css, i);
        rules.add(new Rule(selectors(css.substring(start, i)), css.substring(i + 1, end)));
        i = end;
        start = end + 1;
      }
    }
    return rules;
  }

  private static String withoutComments(String css) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    int start = css.indexOf("/*");
    while (start >= 0) {
      int end = css.indexOf("*/", start + 2);
      out.append(css, at, start).append(' ');
      at = end < 0 ? css.length() : end + 2;
      start = css.indexOf("/*", at);
    }
    return out.append(css, at, css.length()).toString();
  }

  /** Where an at-rule's semicolon or last brace stands. */
  private static int endOfAtRule(String css, int start) {
    for (int i = start; i < css.length(); i++) {
      switch (css.charAt(i)) {
        case ';', '}' -> {
          return i;
        }
        case '{' -> {
          return closing(css, i);
        }
        default -> {
          // What the rule is about.
        }
      }
    }
    return css.length();
  }

  /** Where a block ends that begins at a brace; the end of the style sheet if it does not. */
  private static int closing(String css, int open) {
    int depth = 0;
    for (int i = open; i < css.length(); i++) {
      if (css.charAt(i) == '{') {
        depth++;
      } else if (css.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return css.length();
  }

  /** Parts a list at those commas that stand in no brackets. */
  private static List<String> selectors(String list) {
    List<String> selectors = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == ',' && depth <= 0) {
        selectors.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    selectors.add(list.substring(start).strip());
    return selectors;
  }
}
