package io.github.huozi.source.markdown.math;

import io.github.huozi.mathml.MathElement;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.tex.TexException;
import io.github.huozi.tex.TexFormula;
import io.github.huozi.tex.TexReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the formulas of a file as HTML with MathML; a formula that cannot be read as code. */
public final class Formulas {

  private static final Pattern LABEL = Pattern.compile("\\\\label\\{([^{}]{1,100})\\}");

  /** The label of bookdown: <code>(\\#eq:mass)</code>. */
  private static final Pattern SIGNED =
      Pattern.compile("(?<![ \\t])[ \\t]*+\\(\\\\#(eq:[\\w.-]{1,100})\\)");

  /** Finds the start of a formula that defines a command. */
  private static final Pattern DEFINITION =
      Pattern.compile(
          "\\s*\\\\(?:(?:re)?newcommand|providecommand|g?def|let|DeclareMathOperator)\\b");

  /** The lines of options that a directive of MyST begins with. */
  private static final Pattern OPTIONS =
      Pattern.compile("\\A(?:[ \\t]{0,9}:[a-z-]{1,40}:[^\\n]{0,200}(?:\\n|\\z))+");

  /** The option with the formula's name: {@code :label: mass}. */
  private static final Pattern OPTION_NAME =
      Pattern.compile("(?m)^[ \\t]{0,9}:(?:label|name):[ \\t]{1,9}(\\S{1,200})[ \\t]*$");

  private final TexReader reader = new TexReader();
  private final List<Unread> unread = new ArrayList<>();

  /**
   * Writes a formula in a line of text. One that only defines commands becomes nothing.
   *
   * @param display whether it is in display style
   * @param line the line where it begins
   */
  public void inline(String tex, boolean display, int line, Markup.Builder out) {
    try {
      TexFormula formula = reader.read(display ? tex : withSingleBackslashes(tex), display);
      if (!formula.takesRoom()) {
        return;
      }
      out.raw(math(formula, tex, display ? "displaystyle" : "").markup());
    } catch (TexException e) {
      add(e, line);
      out.raw("<code class=\"language-tex\">").text(oneLine(tex)).raw("</code>");
    }
  }

  /**
   * Writes a formula on lines of its own. One that only defines commands becomes nothing.
   *
   * @param id its id; empty for the name in its {@code \label}
   */
  public void block(String typed, String id, int line, Markup.Builder out) {
    Matcher signed = SIGNED.matcher(typed);
    boolean labelled = signed.find();
    write(
        labelled ? SIGNED.matcher(typed).replaceAll("") : typed,
        labelled && id.isEmpty() ? signed.group(1) : id,
        line,
        out);
  }

  /** Writes a formula that a fence encloses, as on GitHub or in a directive of MyST. */
  public void fenced(String typed, int line, Markup.Builder out) {
    Matcher options = OPTIONS.matcher(typed);
    if (!options.find()) {
      block(typed, "", line, out);
      return;
    }
    Matcher name = OPTION_NAME.matcher(options.group());
    String tex = typed.substring(options.end());
    block(tex, name.find() ? name.group(1) : "", line, out);
  }

  private void write(String tex, String id, int line, Markup.Builder out) {
    try {
      TexFormula formula = reader.read(tex, true);
      if (!formula.takesRoom()) {
        return; // a definition or a comment
      }
      String name = id.isEmpty() ? formula.label().replaceAll("\\s+", "-") : id;
      out.raw("<div class=\"formula\"");
      if (!name.isEmpty()) {
        out.attribute("id", name);
      }
      // One line of HTML: the line feeds would count as lines of the file.
      out.raw(">").raw(math(formula, tex, "display").markup()).raw("</div>");
    } catch (TexException e) {
      add(e, line);
      // References lead to what is printed as typed, too.
      String name = id.isEmpty() ? label(tex) : id;
      if (!name.isEmpty()) {
        out.raw("<div").attribute("id", name).raw(">");
      }
      code(tex, out);
      if (!name.isEmpty()) {
        out.raw("</div>");
      }
    }
  }

  /** Tells whether a formula on lines of its own becomes nothing. */
  public boolean isSilent(String tex) {
    try {
      return !reader.read(tex, true).takesRoom();
    } catch (TexException e) {
      return false;
    }
  }

  /**
   * Reads formulas in HTML that only define commands, as MathJax does.
   *
   * @return the HTML without them, and with as many lines
   */
  public String define(String html) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (at < html.length()) {
      int end = at + 1;
      if (html.startsWith("<!--", at)) {
        int close = html.indexOf("-->", at);
        end = close < 0 ? html.length() : close + "-->".length();
      } else if (html.charAt(at) == '$') {
        String mark = html.startsWith("$$", at) ? "$$" : "$";
        end = at + mark.length();
        int close = html.indexOf('$', end);
        if (close > end && html.startsWith(mark, close)) {
          String tex = html.substring(end, close);
          if (DEFINITION.matcher(tex).lookingAt() && isSilent(tex)) {
            kept.append(tex.replaceAll("[^\n]+", ""));
            at = close + mark.length();
            continue;
          }
        }
      }
      kept.append(html, at, end);
      at = end;
    }
    return kept.toString();
  }

  private static String label(String tex) {
    Matcher label = LABEL.matcher(tex);
    return label.find() ? label.group(1).strip().replaceAll("\\s+", "-") : "";
  }

  /** Writes a formula whose end mark is missing. */
  public void unclosed(String tex, int line, Markup.Builder out) {
    add("its closing mark is missing", "close it with the mark that it begins with", line);
    code(tex, out);
  }

  /**
   * Makes braces of <code>\\{</code>, as they are written for tools that take a backslash away
   * before the formula is read. A line of text has no second line.
   */
  private static String withSingleBackslashes(String tex) {
    return tex.contains("\\begin") ? tex : tex.replace("\\\\{", "\\{").replace("\\\\}", "\\}");
  }

  private static void code(String tex, Markup.Builder out) {
    out.raw("<pre><code class=\"language-tex\">").text(tex.strip()).raw("</code></pre>");
  }

  private static MathElement math(TexFormula formula, String tex, String kind) {
    MathElement math =
        MathElement.of("math", formula.content())
            .with("alttext", formula.isVisible() ? oneLine(tex) : "");
    return switch (kind) {
      case "display" -> math.with("display", "block");
      case "displaystyle" -> math.with("displaystyle", "true");
      default -> math;
    };
  }

  private static String oneLine(String tex) {
    return tex.strip().replaceAll("\\s+", " ");
  }

  private void add(TexException e, int line) {
    add(e.message(), e.suggestion(), line);
  }

  private void add(String message, String suggestion, int line) {
    unread.add(new Unread(message, suggestion, line));
  }

  /** Reports the formulas that could not be read. */
  public void report(Reporter reporter) {
    for (Unread formula : unread) {
      reporter.report(
          ProblemKind.UNREAD_FORMULA,
          formula.line(),
          "the formula is printed as typed: " + formula.message(),
          formula.suggestion());
    }
    unread.clear();
  }

  /** A formula that cannot be read, and why. */
  private record Unread(String message, String suggestion, int line) {}
}
