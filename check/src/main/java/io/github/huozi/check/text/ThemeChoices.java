package io.github.huozi.check.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.huozi.css.CssRules;
import io.github.huozi.css.CssRules.Declaration;
import io.github.huozi.input.RegularFile;
import io.github.huozi.input.TypedPath;
import io.github.huozi.language.LineBreak;
import io.github.huozi.language.WritingMode;
import io.github.huozi.typography.TextSetting;
import io.github.huozi.typography.TextSetting.Trim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The composition rules that a publication's own style sheets change. A rule that a style sheet
 * changes for one element is not applied to any element, so that no choice of the author is
 * reported as a fault.
 *
 * @param setting the settings by which lines are checked
 * @param hangs whether stops, commas and closing marks may hang outside the measure
 * @param spacesLetters whether some text is letter-spaced
 * @param floats whether text may run around a float
 * @param ragged whether some lines need not fill the measure
 * @param columns whether some text stands in several columns
 */
public record ThemeChoices(
    TextSetting setting,
    boolean hangs,
    boolean spacesLetters,
    boolean floats,
    boolean ragged,
    boolean columns) {

  /** A letter-spacing of nothing: {@code 0em} or a word. Its text has the gaps of any other. */
  private static final String NO_SPACING = "(?:[+-]?0*\\.?0*[a-z%]*)";

  /**
   * Reads the style sheets of a publication's theme.
   *
   * @param publication the publication's folder
   * @param strictness the strictness of {@code line-break} unless a style sheet is less strict
   * @param mode the direction of the edition's lines
   */
  public static ThemeChoices read(Path publication, LineBreak strictness, WritingMode mode)
      throws IOException {
    List<Declaration> all = CssRules.all(styleSheets(publication.resolve("theme")));
    return new ThemeChoices(
        new TextSetting(
            loosest(all, strictness),
            !has(all, "text-autospace:no-autospace.*"),
            has(all, "text-spacing-trim:space-all.*") ? Trim.SPACE_ALL : Trim.NORMAL,
            TextSetting.Hanging.NONE,
            TextSetting.Hyphens.AUTO,
            TextSetting.WordBreak.NORMAL,
            false,
            false,
            mode),
        has(all, "hanging-punctuation:.*(end|last).*"),
        has(all, "letter-spacing:(?!" + NO_SPACING + "\\s*(!.*)?$).*"),
        has(all, "float:(left|right|inline).*"),
        has(all, "text-align:(left|start|center|right|end).*"),
        has(all, "column(s|-count):.*\\b[2-9]\\b.*"));
  }

  /** The loosest of the strictnesses that style sheets have and the one of the edition. */
  private static LineBreak loosest(List<Declaration> all, LineBreak strictness) {
    return all.stream()
        .filter(declaration -> declaration.property().endsWith("line-break"))
        .flatMap(declaration -> TextSetting.lineBreak(declaration.plainValue()).stream())
        .reduce(strictness, (one, other) -> one.compareTo(other) < 0 ? one : other);
  }

  /** Tells whether a declaration matches a pattern, which a vendor's prefix may precede. */
  private static boolean has(List<Declaration> all, String pattern) {
    Pattern prefixed = Pattern.compile("(-[a-z]+-)?" + pattern);
    return all.stream().anyMatch(declaration -> declaration.matches(prefixed));
  }

  /** The style sheets of a theme's folder, one after the other; empty if there is no folder. */
  public static String styleSheets(Path theme) throws IOException {
    if (!Files.isDirectory(theme)) {
      return "";
    }
    StringBuilder css = new StringBuilder();
    try (Stream<Path> files = Files.walk(theme)) {
      List<Path> sheets =
          files.filter(file -> file.toString().endsWith(".css")).sorted(TypedPath.ORDER).toList();
      for (Path sheet : sheets) {
        // The encoding is not checked: no template may refer to the style sheet.
        css.append(new String(RegularFile.bytes(sheet), UTF_8)).append('\n');
      }
    }
    return css.toString();
  }
}
