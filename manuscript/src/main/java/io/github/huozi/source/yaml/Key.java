package io.github.huozi.source.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key that a map may have. The texts are Markdown.
 *
 * @param value what may stand after it; its code spans are words, or the bounds of a number
 * @param meaning what it says, in sentences
 * @param absent what counts if it is absent; a code span alone is the default
 * @param examples values of it, between commas in YAML
 */
public record Key(String name, String value, String meaning, String absent, String examples) {

  private static final Pattern CODE = Pattern.compile("`([^`]*)`");

  /** The words that it may have, or the bounds of its number. */
  public List<String> words() {
    return CODE.matcher(value).results().map(found -> found.group(1)).toList();
  }

  /** The default, if it has one. */
  public Optional<String> usual() {
    return Optional.of(CODE.matcher(absent))
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1));
  }
}
