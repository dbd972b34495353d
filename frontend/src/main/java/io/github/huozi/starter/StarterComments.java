package io.github.huozi.starter;

import io.github.huozi.wording.Wording;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of the files to begin with, in the reader's language. */
final class StarterComments {

  /** A comment of YAML: on a line of its own, or behind a line that is a comment itself. */
  private static final Pattern OF_YAML = Pattern.compile("(?m)^( *# (?:.*? {2,}# )?)(.+?)()$");

  /** A line of a comment of CSS that holds no rule: its first, or one that is indented by three. */
  private static final Pattern OF_CSS = Pattern.compile("(?m)^(/\\* | {3})(.+?)((?: \\*/)?)$");

  private StarterComments() {}

  /** A file whose comments are in a language. */
  static NewFile worded(NewFile file, Wording wording) {
    Pattern comment = file.path().endsWith(".css") ? OF_CSS : OF_YAML;
    return new NewFile(
        file.path(),
        comment
            .matcher(file.text())
            .replaceAll(found -> Matcher.quoteReplacement(worded(found, wording))));
  }

  private static String worded(MatchResult comment, Wording wording) {
    return comment.group(1) + wording.of(comment.group(2)) + comment.group(3);
  }
}
