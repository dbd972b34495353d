package io.github.huozi.source.section;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the first heading of a text, which is not read as a whole for them. */
public final class FirstHeading {

  /** A heading of the first level, in one of the forms that READMEs have. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?m)^#[ \\t]++(.{1,200}?)[ \\t#]*$|^([^\\n"
              + "]{1,200})\\n"
              + "={3,80}[ \\t]*$|<h1[^>]{0,200}>([^<]{1,200})</h1>");

  private FirstHeading() {}

  /** The first heading of a text, wherever it stands. */
  public static Optional<String> in(String text) {
    return HEADING.matcher(text).results().flatMap(heading -> words(heading).stream()).findFirst();
  }

  /** The heading that a text opens with. */
  public static Optional<String> opening(String text) {
    Matcher heading = HEADING.matcher(text.stripLeading());
    return heading.lookingAt() ? words(heading) : Optional.empty();
  }

  private static Optional<String> words(MatchResult heading) {
    String found =
        heading.group(1) != null
            ? heading.group(1)
            : heading.group(2) != null ? heading.group(2) : heading.group(3);
    String plain =
        found
            .replaceAll(
                "!\\[[^\\]]{0,200}\\](?:\\([^)]{0,500}\\)|\\[[^\\]]{0,200}\\])?|<[^>]{0,200}>|\\{#[^}]{0,100}\\}",
                "")
            // A link around a picture, such as a badge, is empty by now.
            .replaceAll("\\[([^\\]]{0,200})\\](?:\\([^)]{0,500}\\)|\\[[^\\]]{0,200}\\])", "$1")
            .replaceAll("[*`]{1,3}|(?<![\\p{L}\\p{N}])_{1,3}|_{1,3}(?![\\p{L}\\p{N}])", "")
            .strip();
    return Optional.of(plain).filter(title -> !title.isEmpty());
  }
}
