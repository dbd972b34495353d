package io.github.huozi.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each message is in the register of its language. The rules stand in {@code lint_<language>.txt}:
 * a regular expression that no message may have, a tab, and what to write.
 */
class RegisterTest {

  private record Rule(Pattern forbidden, String advice) {}

  static List<String> languages() {
    return Wording.LANGUAGES;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void eachMessageIsInTheRegister(String language) throws IOException {
    String name = language.replace('-', '_');
    List<Rule> rules = rules("lint_" + name + ".txt");
    assertThat(rules).hasSizeGreaterThan(10);
    Properties messages = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream("messages_" + name + ".properties")) {
      messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    List<String> broken = new ArrayList<>();
    for (String key : new TreeSet<>(messages.stringPropertyNames())) {
      String text = messages.getProperty(key);
      for (Rule rule : rules) {
        Matcher found = rule.forbidden.matcher(text);
        if (found.find()) {
          broken.add(key + " = " + text + "\n  “" + found.group() + "”: " + rule.advice);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static List<Rule> rules(String file) throws IOException {
    List<Rule> rules = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(RegisterTest.class.getResourceAsStream(file))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] rule = line.split("\t", 2);
          assertThat(rule).as(line).hasSize(2);
          rules.add(new Rule(Pattern.compile(rule[0]), rule[1]));
        }
      }
    }
    return rules;
  }
}
