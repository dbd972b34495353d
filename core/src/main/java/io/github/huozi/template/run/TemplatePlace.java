package io.github.huozi.template.run;

import freemarker.core.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a template.
 *
 * @param template its name
 * @param line from 1; 0 if it is not known
 * @param column from 1; 0 if it is not known
 */
record TemplatePlace(String template, int line, int column) {

  private static final Pattern INNERMOST =
      Pattern.compile(
          "in template \"([^\"]*)\" (?:in \\S+ \"[^\"]*\" )?at line (\\d+), column (\\d+)");

  /** The current place of a template; the template {@code asked} as a whole if it is unknown. */
  static TemplatePlace of(Environment environment, String asked) {
    StringWriter stack = new StringWriter();
    try {
      environment.outputInstructionStack(new PrintWriter(stack, true));
    } catch (RuntimeException e) {
      // Another thread may change it meanwhile.
      return new TemplatePlace(asked, 0, 0);
    }
    Matcher place = INNERMOST.matcher(stack.toString());
    return place.find()
        ? new TemplatePlace(
            place.group(1), Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3)))
        : new TemplatePlace(asked, 0, 0);
  }
}
