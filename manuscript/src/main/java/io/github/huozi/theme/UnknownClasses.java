package io.github.huozi.theme;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.XhtmlTree;
import io.github.huozi.problem.Nearest;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.work.Remembered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Tells of classes that are nearly one of huozi's, and that no file of the theme has. */
public final class UnknownClasses {

  /** The classes that authors write and that have a meaning. */
  private static final List<String> MEANT =
      List.of(
          "attribution",
          "attention",
          "break-after",
          "break-before",
          "caution",
          "center",
          "columns-1",
          "columns-2",
          "columns-3",
          "columns-4",
          "danger",
          "details",
          "dots",
          "epigraph",
          "figures",
          "hint",
          "important",
          "info",
          "name",
          Names.NO_CONVERT,
          "page-break",
          "poem",
          "right",
          "sideways",
          "success",
          "tcy",
          "tip",
          "title",
          "unlisted",
          "unnumbered",
          "upright",
          "verse",
          "warning",
          "with-page");

  /** The kinds of alerts that others name, too. */
  private static final List<String> ALERTS =
      List.of(
          "abstract",
          "attention",
          "bug",
          "caution",
          "danger",
          "error",
          "example",
          "failure",
          "hint",
          "important",
          "info",
          "note",
          "question",
          "quote",
          "see-also",
          "seealso",
          "success",
          "summary",
          "tip",
          "todo",
          "warning");

  /** The beginning of the class by which an alert says its kind. */
  private static final String ALERT = "alert-";

  /** A class in a style sheet. */
  private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z_][\\w-]*)");

  /** A word of a template, which may be a class. */
  private static final Pattern WORD = Pattern.compile("([\\w-]+)");

  private static final List<String> SHEETS = List.of("base", "print", "reading");

  /** The classes of style sheets, by their texts. */
  private static final Remembered<String, Set<String>> CLASSES = new Remembered<>();

  private final Set<String> known = new HashSet<>(MEANT);
  private final Problems problems;

  private UnknownClasses(Theme theme, Problems problems) {
    this.problems = problems;
    try {
      for (String sheet : SHEETS) {
        String css = theme.styleSheet(Theme.BUILT_IN + "css/" + sheet + ".css").orElse("");
        known.addAll(CLASSES.of(css, text -> all(CLASS, text)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    theme.folder().ifPresent(this::addWords);
  }

  /** Tells of the classes in the sections of a manuscript. */
  public static void tell(Manuscript manuscript, Theme theme, Problems problems) {
    UnknownClasses classes = new UnknownClasses(theme, problems);
    for (Section section : manuscript.sections()) {
      classes.tell(section, section.contentTree());
      classes.tell(section, section.titleTree());
    }
  }

  private void tell(Section section, XhtmlTree tree) {
    for (Element element : tree.select("[class]")) {
      for (String name : element.classNames()) {
        if (element.nameIs("aside") && name.startsWith(ALERT)) {
          String kind = name.substring(ALERT.length());
          if (!known.contains(name) && !ALERTS.contains(kind)) {
            Nearest.misspelt(kind, ALERTS)
                .ifPresent(
                    meant ->
                        problems.warning(
                            place(section, element),
                            "there is no kind of alert \"" + kind + "\"",
                            "did you mean \"" + meant + "\"?"));
          }
        } else if (!known.contains(name)) {
          Nearest.misspelt(name, MEANT)
              .ifPresent(
                  meant ->
                      problems.warning(
                          place(section, element),
                          "the class \"" + name + "\" has no meaning",
                          "did you mean \"" + meant + "\"? Else write a rule for it in the theme"));
        }
      }
    }
  }

  private static SourceLocation place(Section section, Element element) {
    int line = section.line();
    for (Element at = element; at != null; at = at.parent()) {
      if (at.hasAttr(Names.LINE)) {
        line = Integer.parseInt(at.attr(Names.LINE));
        break;
      }
    }
    return section.places().place(line);
  }

  /** Adds the words of the theme's style sheets and templates, among which are their classes. */
  private void addWords(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(UnknownClasses::isText).toList()) {
        known.addAll(all(file.toString().endsWith(".css") ? CLASS : WORD, Theme.text(file)));
      }
    } catch (IOException | UncheckedIOException | Theme.NotUtf8Exception e) {
      // The checks of the theme report it.
    }
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isText(Path file) {
    return Files.isRegularFile(file) && file.toString().matches("(?is).*\\.(?:css|ft[a-z]+)");
  }
}
