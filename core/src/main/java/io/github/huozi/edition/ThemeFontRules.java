package io.github.huozi.edition;

import io.github.huozi.css.CssValues;
import io.github.huozi.css.FontFaceRule;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontWeight;
import io.github.huozi.font.GenericFamily;
import io.github.huozi.font.OwnFont;
import io.github.huozi.input.TypedPath;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The {@code @font-face} rules of a theme's style sheets. They give fonts of the theme other names,
 * weights, styles or ranges of characters.
 */
final class ThemeFontRules {

  private static final String WRITE_SRC = "write src: url(../fonts/NAME.ttf)";

  private record Placed(FontFaceRule rule, String styleSheet, Path file) {}

  private final List<Placed> rules;
  private boolean sound = true;

  private ThemeFontRules(List<Placed> rules) {
    this.rules = rules;
  }

  /** The rules of all style sheets in a theme's folder. */
  static ThemeFontRules of(Theme theme) throws IOException {
    List<Placed> rules = new ArrayList<>();
    Path folder = theme.folder().orElseThrow();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file :
          all.filter(path -> path.toString().endsWith(".css")).sorted(TypedPath.ORDER).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (theme.own(name).isPresent()) {
          try {
            FontFaceRule.in(Theme.text(file))
                .forEach(rule -> rules.add(new Placed(rule, name, file)));
          } catch (Theme.NotUtf8Exception e) {
            // The check of style sheets reports it.
          }
        }
      }
    }
    return new ThemeFontRules(rules);
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /** All that the faces depend on. */
  String text() {
    StringBuilder text = new StringBuilder();
    rules.forEach(placed -> text.append(placed.styleSheet).append(placed.rule).append('\n'));
    return text.toString();
  }

  /** Tells whether no rule had an error. */
  boolean areSound() {
    return sound;
  }

  /**
   * The faces of the rules, then those of all fonts by their own names. Of rules for the same face
   * the last one comes first, as in CSS.
   */
  List<FontFace> faces(ThemeFontFiles files, Problems problems) {
    List<FontFace> faces = new ArrayList<>();
    for (Placed placed : rules) {
      face(placed, files, problems).ifPresent(face -> faces.add(0, face));
    }
    files
        .fonts()
        .forEach(
            (name, fonts) -> fonts.forEach(font -> faces.add(font.face(files.fileName(name)))));
    return faces;
  }

  private Optional<FontFace> face(Placed placed, ThemeFontFiles files, Problems problems) {
    FontFaceRule rule = placed.rule;
    if (rule.family().isEmpty()) {
      return error(
          placed, "@font-face has no font-family", "give it a name for the font", problems);
    }
    Optional<String> known = Optional.empty();
    for (String source : rule.sources()) {
      String name = resolved(placed.styleSheet, source);
      List<OwnFont> fonts = files.fonts().getOrDefault(name, List.of());
      if (!fonts.isEmpty()) {
        return face(placed, fonts.get(0), files.fileName(name), problems);
      }
      known = files.contains(name) ? Optional.of(name) : known;
    }
    if (known.isPresent()) {
      // The file has an error, which is reported.
      sound = false;
      return Optional.empty();
    }
    return rule.sources().isEmpty()
        ? error(placed, "@font-face has no src", WRITE_SRC, problems)
        : error(
            placed,
            "the theme has no font " + rule.sources().get(0),
            "add it to theme/fonts, and " + WRITE_SRC,
            problems);
  }

  private Optional<FontFace> face(Placed placed, OwnFont font, String fileName, Problems problems) {
    FontFaceRule rule = placed.rule;
    FontFace.Description own = font.description();
    int weight = own.weight();
    if (rule.weight().isPresent()) {
      // Of a range, which a variable font has, the first counts.
      String written = CssValues.plain(rule.weight().get()).strip().split("\\s+", -1)[0];
      OptionalInt asked = FontWeight.of(written, FontWeight.NORMAL);
      if (asked.isEmpty()) {
        return error(
            placed,
            "@font-face has the weight " + written,
            "write a number from 1 to 1000, normal or bold",
            problems);
      }
      weight = asked.getAsInt();
    }
    FontFace.Style style =
        rule.style()
            .map(
                value -> value.startsWith("normal") ? FontFace.Style.NORMAL : FontFace.Style.ITALIC)
            .orElse(own.style());
    return Optional.of(
        font.face(
            new FontFace.Description(rule.family(), GenericFamily.OF_THEME, weight, style),
            rule.range(),
            fileName));
  }

  /** A path in the theme's folder, from the place of a style sheet. */
  private static String resolved(String styleSheet, String address) {
    int slash = styleSheet.lastIndexOf('/');
    List<String> names = new ArrayList<>();
    String path = (slash < 0 ? "" : styleSheet.substring(0, slash + 1)) + address;
    for (String name : path.split("/", -1)) {
      if (name.equals("..") && !names.isEmpty()) {
        names.remove(names.size() - 1);
      } else if (!name.equals(".")) {
        names.add(name);
      }
    }
    return String.join("/", names);
  }

  private Optional<FontFace> error(
      Placed placed, String message, String suggestion, Problems problems) {
    sound = false;
    problems.error(new SourceLocation(placed.file, placed.rule.line()), message, suggestion);
    return Optional.empty();
  }
}
