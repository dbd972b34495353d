package io.github.huozi.source.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tags of templates in the destinations of links and images: {@code [a]({{ site.baseurl }}/a.md)},
 * {@code [b]({% post_url 2015-01-31-b %})}, {@code [c]({{< ref "c.md" >}})}. Jekyll and Hugo put
 * addresses in their place before they parse Markdown, in which a destination has no spaces.
 */
final class DestinationTags {

  private static final Pattern START = Pattern.compile("\\]\\((?=\\{[{%])");

  private static final Pattern TAG =
      Pattern.compile("\\{\\{[^{}\\n]{1,300}\\}\\}|\\{%[^{}%\\n]{1,300}%\\}");

  private DestinationTags() {}

  /**
   * Replaces the spaces in such tags, so that they end no destination.
   *
   * @param characters the text, in which the spaces are replaced
   * @param text the same text
   * @param first the stand-in for the character U+0000; others follow
   * @return whether there was one
   */
  static boolean hideSpaces(char[] characters, String text, char first) {
    boolean replaced = false;
    Matcher tag = TAG.matcher(text);
    for (Matcher start = START.matcher(text); start.find(); ) {
      tag.region(start.end(), text.length());
      if (tag.lookingAt()) {
        for (int i = tag.start(); i < tag.end(); i++) {
          if (text.charAt(i) == ' ') {
            characters[i] = (char) (first + ' ');
            replaced = true;
          }
        }
      }
    }
    return replaced;
  }
}
