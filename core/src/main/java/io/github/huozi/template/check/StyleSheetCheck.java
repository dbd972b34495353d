package io.github.huozi.template.check;

import io.github.huozi.css.CssExcess;
import io.github.huozi.css.CssReference;
import io.github.huozi.css.CssReferences;
import io.github.huozi.css.CustomProperties;
import io.github.huozi.css.FontFaceRule;
import io.github.huozi.css.StyleSheetLimits;
import io.github.huozi.css.StyleSheetMistakes;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks a theme's style sheets for references to other files, excessive values and mistakes. */
final class StyleSheetCheck {

  /** The beginning of the names of the built-in style sheets' variables. */
  private static final String OWN = "--huozi-";

  private static final List<String> VARIABLES =
      List.of(
          "--huozi-accent",
          "--huozi-accent-at-night",
          "--huozi-accent-on-screen",
          "--huozi-body",
          "--huozi-heads",
          "--huozi-numbering",
          "--huozi-sans",
          "--huozi-tint");

  private final Theme theme;
  private final Problems problems;
  private final Map<String, Boolean> known = new HashMap<>();

  StyleSheetCheck(Theme theme, Problems problems) {
    this.theme = theme;
    this.problems = problems;
  }

  /** Warns of CSS that the PDF does not support. */
  void warnOfPrintLimits(String name) throws IOException {
    Optional<Path> own = theme.own(name);
    if (own.isEmpty()) {
      return;
    }
    String css;
    try {
      css = Theme.text(own.get());
    } catch (Theme.NotUtf8Exception e) {
      return; // isSound has reported it.
    }
    tellUnknownVariables(own.get(), css);
    for (StyleSheetLimits.Limit limit : StyleSheetLimits.in(theme.variables().resolve(css))) {
      problems.warning(
          new SourceLocation(own.get(), limit.line()),
          "the PDF does not know "
              + MarkupCheck.shortened(limit.what())
              + (limit.count() > 1 ? " (in " + limit.count() + " places)" : ""),
          limit.advice());
    }
  }

  /** Warns of variables with the names of huozi's that no built-in style sheet uses. */
  private void tellUnknownVariables(Path file, String css) {
    for (String name : CustomProperties.in(css).names()) {
      if (name.startsWith(OWN) && !VARIABLES.contains(name)) {
        problems.warning(
            new SourceLocation(file, line(css, name)),
            "no built-in style sheet uses the variable " + MarkupCheck.shortened(name),
            "there are " + String.join(", ", VARIABLES));
      }
    }
  }

  private static int line(String css, String name) {
    int at = css.toLowerCase(Locale.ROOT).indexOf(name);
    return 1 + (int) css.substring(0, Math.max(0, at)).chars().filter(c -> c == '\n').count();
  }

  /**
   * Reports the errors of a style sheet, once.
   *
   * @return whether it has none
   */
  boolean isSound(String name) throws IOException {
    Boolean sound = known.get(name);
    if (sound == null) {
      Optional<Path> own = theme.own(name);
      sound = own.isEmpty() || isSound(own.get());
      known.put(name, sound);
    }
    return sound;
  }

  private boolean isSound(Path file) throws IOException {
    String css;
    try {
      css = Theme.text(file);
    } catch (Theme.NotUtf8Exception e) {
      problems.add(
          ProblemKind.FATAL,
          new SourceLocation(file, e.line()),
          String.valueOf(e.getMessage()),
          "save the style sheet as UTF-8");
      return false;
    }
    Optional<CssExcess> excess = CssExcess.in(css);
    excess.ifPresent(
        found ->
            problems.add(
                ProblemKind.FORBIDDEN,
                new SourceLocation(file, found.line()),
                found.message(),
                found.suggestion()));
    boolean sound = excess.isEmpty();
    // The fonts of the theme have a check of their own.
    for (CssReference reference : CssReferences.in(FontFaceRule.without(css))) {
      if (!reference.isContained()) {
        sound = false;
        problems.add(
            ProblemKind.FORBIDDEN,
            new SourceLocation(file, reference.line()),
            switch (reference.kind()) {
              case CHARSET -> "the style sheet declares the encoding " + shown(reference);
              case IMPORT -> "the style sheet imports " + shown(reference);
              case RESOURCE -> "the style sheet refers to " + shown(reference);
              case SCRIPT -> "the style sheet has " + shown(reference) + ", which runs a script";
            },
            switch (reference.kind()) {
              case CHARSET -> "save it as UTF-8, and delete the @charset";
              case IMPORT -> "link that style sheet in the template";
              case RESOURCE -> "show an image in the template, and add a font to theme/fonts";
              case SCRIPT -> "delete it";
            });
      }
    }
    if (sound && file.toString().toLowerCase(Locale.ROOT).endsWith(".css")) {
      report(StyleSheetMistakes.in(css), new SourceLocation(file, 1));
    }
    return sound;
  }

  /**
   * Warns of mistakes in a style.
   *
   * @param place where its first line stands
   */
  void report(List<StyleSheetMistakes.Mistake> mistakes, SourceLocation place) {
    for (StyleSheetMistakes.Mistake mistake : mistakes) {
      int line = place.line() == 0 ? 0 : place.line() + Math.max(1, mistake.line()) - 1;
      problems.add(
          ProblemKind.UNREAD_STYLE,
          new SourceLocation(place.path(), line),
          mistake.message(),
          mistake.suggestion());
    }
  }

  private static String shown(CssReference reference) {
    return MarkupCheck.shortened(reference.target());
  }
}
