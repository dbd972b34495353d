package io.github.huozi.check.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.huozi.language.LineBreak;
import io.github.huozi.typography.TextSetting;
import io.github.huozi.typography.TextSetting.Trim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a publication's own style sheets change of the rules. A rule that is changed for one element
 * is not asked of any: a check must not blame an author for what he chose.
 *
 * @param setting what lines are held against
 * @param hangs whether stops and commas may stand beyond the measure
 * @param spacesLetters whether some text is letter-spaced by choice
 * @param floats whether text may run round something
 * @param ragged whether some lines need not reach the measure
 */
public record ThemeChoices(
    TextSetting setting, boolean hangs, boolean spacesLetters, boolean floats, boolean ragged) {

  private static final Pattern LINE_BREAK = Pattern.compile("line-break\\s*:\\s*([a-z-]+)");

  public static ThemeChoices read(Path publication, LineBreak strictness) throws IOException {
    String css = styleSheets(publication.resolve("theme"));
    return new ThemeChoices(
        new TextSetting(
            loosest(css, strictness),
            !has(css, "text-autospace\\s*:\\s*no-autospace"),
            has(css, "text-spacing-trim\\s*:\\s*space-all") ? Trim.SPACE_ALL : Trim.NORMAL,
            false,
            TextSetting.Hyphens.AUTO,
            TextSetting.WordBreak.NORMAL,
            false,
            false),
        has(css, "hanging-punctuation\\s*:[^;}]*end"),
        has(css, "letter-spacing\\s*:"),
        has(css, "float\\s*:\\s*(left|right|inline)"),
        has(css, "text-align\\s*:\\s*(left|start|center|right|end)"));
  }

  /** The loosest of the strictnesses that style sheets have and the one of the edition. */
  private static LineBreak loosest(String css, LineBreak strictness) {
    return LINE_BREAK
        .matcher(css)
        .results()
        .flatMap(declaration -> TextSetting.lineBreak(declaration.group(1)).stream())
        .reduce(strictness, (one, other) -> one.compareTo(other) < 0 ? one : other);
  }

  private static boolean has(String css, String pattern) {
    return Pattern.compile(pattern).matcher(css).find();
  }

  static String styleSheets(Path theme) throws IOException {
    if (!Files.isDirectory(theme)) {
      return "";
    }
    StringBuilder css = new StringBuilder();
    try (Stream<Path> files = Files.walk(theme)) {
      List<Path> sheets = files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
      for (Path sheet : sheets) {
        // A style sheet that no template refers to may be in whatever encoding.
        css.append(new String(Files.readAllBytes(sheet), UTF_8)).append('\n');
      }
    }
    return css.toString();
  }
}
