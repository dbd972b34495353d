package io.github.huozi.conversion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows which form an ambiguous character has where the words around it leave no doubt, as {@code
 * rules.txt} says: 干 before 活, 里 after a Latin word, 只 between 这 and 鸟.
 */
final class Rules {

  /** The number of characters before a character that a rule sees. */
  private static final int REACH = 12;

  /** The name of an expression within another one. */
  private static final Pattern NAME = Pattern.compile("\\$[A-Z]+");

  private static final Rules OF_SIMPLIFIED = read();

  private final Map<Character, List<Rule>> rules = new HashMap<>();

  private Rules() {}

  /** The rules for Simplified characters. */
  static Rules ofSimplified() {
    return OF_SIMPLIFIED;
  }

  private static Rules read() {
    Rules read = new Rules();
    Map<String, String> names = new HashMap<>();
    ConversionData.lines(
        "rules.txt",
        (key, value) -> {
          if (key.startsWith("$")) {
            names.put(key, expanded(value, names));
          } else {
            String[] fields = value.split("\t", -1);
            read.rules
                .computeIfAbsent(key.charAt(0), character -> new ArrayList<>())
                .add(
                    new Rule(
                        fields[0].charAt(0),
                        Pattern.compile("(?:" + expanded(fields[1], names) + ")$"),
                        Pattern.compile(expanded(fields[2], names)),
                        fields.length > 3));
          }
        });
    return read;
  }

  private static String expanded(String pattern, Map<String, String> names) {
    return NAME.matcher(pattern)
        .replaceAll(name -> Matcher.quoteReplacement(names.getOrDefault(name.group(), "")));
  }

  /**
   * The form of a character in standard characters; null if no rule tells.
   *
   * @param alone whether it is a word of its own
   */
  @Nullable Character form(String passage, int at, boolean alone) {
    List<Rule> here = rules.get(passage.charAt(at));
    if (here == null) {
      return null;
    }
    for (Rule rule : here) {
      if ((alone || !rule.alone()) && rule.fits(passage, at)) {
        return rule.form();
      }
    }
    return null;
  }

  /**
   * A rule.
   *
   * @param before what stands before the character
   * @param after what stands after it
   * @param alone whether it is for a character that is no part of a longer word
   */
  private record Rule(char form, Pattern before, Pattern after, boolean alone) {

    boolean fits(String passage, int at) {
      Matcher next = after.matcher(passage).region(at + 1, passage.length());
      return next.lookingAt() && before.matcher(passage).region(Math.max(0, at - REACH), at).find();
    }
  }
}
