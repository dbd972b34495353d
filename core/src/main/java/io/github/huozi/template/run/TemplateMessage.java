package io.github.huozi.template.run;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rewords FreeMarker's messages for authors of templates. FreeMarker names its classes, folders of
 * the machine, and settings that only huozi can change.
 */
final class TemplateMessage {

  private static final String FAILED = "the template could not be run";
  private static final int LONGEST = 300;

  /** FreeMarker's notes of a place. The problem has its own location. */
  private static final Pattern PLACE = Pattern.compile("==> |\\s*\\[in [^\\]]*]\\s*$");

  /** Parts of messages about Java, or for a program that configures FreeMarker. */
  private static final Pattern INTERNAL =
      Pattern.compile(
          " \\((?:wrapper: |[\\w.$]+ wrapped into )[^)]*\\)"
              + "| The (?:name was interpreted by|nested reason given|expected format was|blamed"
              + " expression).*"
              + "| Help \\(latest version\\).*"
              + "| This is the default configuration.*",
          Pattern.DOTALL);

  private static final Pattern OF_JAVA =
      Pattern.compile("Exception\\b|TemplateLoader|@[0-9a-f]{5,}|\\b(?:freemarker|java|io)\\.\\w");

  /** Replacements of whole messages. */
  private static final List<Wording> OURS =
      List.of(
          ours(
              "Template (?:inclusion|importing) failed \\(for parameter value \"(.*?)\"\\).*",
              "the theme has no file $1"),
          ours("Template not found for name \"(.*?)\".*", "the theme has no file $1"),
          ours(
              ".*Failed to \"\\?(eval|eval_json)\".*",
              "?$1 is given text that is not an expression"),
          ours(
              ".*\"\\?interpret\" has failed.*", "?interpret is given text that is not a template"),
          ours(
              "Unexpected end of file reached\\. You have an unclosed (\\S+?)(?: or \\S+?)?\\..*",
              "$1 is not closed"),
          ours("Encountered \"(.*?)\", but .*", "\"$1\" is not expected here"),
          ours("Unknown built-in: \"?(\\w+).*", "there is no built-in ?$1"),
          ours("Arithmetic operation failed.* zero", "a number is divided by 0"),
          ours("Unknown directive: (\\S+?)\\.? .*", "there is no directive $1"),
          ours("Instantiating .*", "a template may not access Java's classes with ?new"),
          ours("Can't use \\?api.*", "a template may not access Java's classes with ?api"),
          ours(
              "Can't convert boolean to string.*",
              "a boolean cannot be output as it is; write ?string('yes', 'no') after it"),
          ours(
              "Expression has thrown an unchecked .*The blamed expression:\\s*(?:==> )?(.*?)\\s*"
                  + "(?:\\[in .*)?",
              "$1 cannot be computed"));

  private record Wording(Pattern theirs, String words) {}

  private TemplateMessage() {}

  private static Wording ours(String theirs, String words) {
    return new Wording(Pattern.compile(theirs, Pattern.DOTALL), words);
  }

  /** A clause without full stop, on one line. */
  static String of(@Nullable String message) {
    if (message == null) {
      return FAILED;
    }
    String text = firstParagraph(message);
    for (Wording ours : OURS) {
      Matcher theirs = ours.theirs.matcher(text);
      if (theirs.matches()) {
        return shortened(onOneLine(theirs.replaceFirst(ours.words)));
      }
    }
    String said = onOneLine(INTERNAL.matcher(onOneLine(text)).replaceAll(""));
    return OF_JAVA.matcher(said).find() ? FAILED : shortened(said);
  }

  /** The message without the tips that follow a blank line or a line of dashes. */
  private static String firstParagraph(String message) {
    String text = message.strip();
    int end = text.indexOf("\n\n");
    int rule = text.indexOf("\n----");
    if (rule >= 0 && (end < 0 || rule < end)) {
      end = rule;
    }
    return end < 0 ? text : text.substring(0, end);
  }

  private static String onOneLine(String text) {
    return PLACE
        .matcher(text)
        .replaceAll("")
        .replaceAll("\\s+", " ")
        .strip()
        .replaceAll("[.:]$", "");
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
