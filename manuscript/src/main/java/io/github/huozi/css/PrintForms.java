package io.github.huozi.css;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rewrites declarations for the PDF renderer: it supports only the names of CSS 2 for page breaks,
 * and only the position of text decorations, knows the colours of a press by another name, and
 * reads several counters only if each has a number. Its own properties for the spans of cells are
 * taken out.
 */
public final class PrintForms {

  private static final Map<String, String> BREAKS =
      Map.ofEntries(
          Map.entry("auto", "auto"),
          Map.entry("page", "always"),
          Map.entry("always", "always"),
          Map.entry("all", "always"),
          Map.entry("left", "left"),
          Map.entry("verso", "left"),
          Map.entry("right", "right"),
          Map.entry("recto", "right"),
          Map.entry("avoid", "avoid"),
          Map.entry("avoid-page", "avoid"),
          Map.entry("inherit", "inherit"),
          Map.entry("initial", "auto"),
          Map.entry("unset", "auto"));

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}");

  /** The start of the renderer's properties for the spans of cells. */
  static final String CELL_SPAN = "-fs-table-cell-";

  private static final Set<String> LINES = Set.of("underline", "overline", "line-through");

  private PrintForms() {}

  /** A style sheet, or an element's declarations, rewritten for the renderer. */
  public static String of(String given) {
    String css = PressColors.areIn(given) ? PressColors.forRenderer(given) : given;
    String names = css.toLowerCase(Locale.ROOT);
    return names.contains("break-")
            || names.contains("text-decoration")
            || names.contains("counter-")
            || names.contains(CELL_SPAN)
        ? CssRewriter.declarations(css, PrintForms::form)
        : css;
  }

  /** The declaration of several counters with the number of each. */
  private static Optional<String> counters(
      String property, String written, int usual, String important) {
    String[] words = written.strip().split("\\s+", -1);
    if (words.length < 2) {
      return Optional.empty();
    }
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      boolean number = i + 1 < words.length && NUMBER.matcher(words[i + 1]).matches();
      value.append(' ').append(words[i]).append(' ').append(number ? words[++i] : usual);
    }
    return Optional.of(property + ":" + value + important);
  }

  private static Optional<String> form(String name, String written) {
    String value = CssValues.plain(written).strip().toLowerCase(Locale.ROOT);
    String important = CssValues.isImportant(written) ? " !important" : "";
    return switch (name) {
      case "break-before", "break-after", "break-inside" ->
          Optional.ofNullable(BREAKS.get(value))
              .map(form -> "page-" + name + ": " + form + important);
      case "text-decoration", "text-decoration-line" -> {
        String lines =
            Stream.of(value.split("\\s+")).filter(LINES::contains).collect(Collectors.joining(" "));
        if (lines.isEmpty() && value.equals("none")) {
          lines = "none";
        }
        yield lines.isEmpty()
            ? Optional.empty()
            : Optional.of("text-decoration: " + lines + important);
      }
      case "counter-reset" -> counters(name, CssValues.plain(written), 0, important);
      case "counter-increment" -> counters(name, CssValues.plain(written), 1, important);
      // The limit of a table's rows times columns counts the spans that the attributes of HTML
      // give; a span in a style sheet would evade it.
      case CELL_SPAN + "colspan", CELL_SPAN + "rowspan" -> Optional.of("");
      default -> Optional.empty();
    };
  }
}
