package io.github.huozi.edition;

import io.github.huozi.css.PressColors;
import io.github.huozi.css.PrintedStrings;
import io.github.huozi.image.ImageFile;
import io.github.huozi.input.RegularFile;
import io.github.huozi.model.section.ImageWords;
import io.github.huozi.model.section.Names;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.query.Queries;
import io.github.huozi.svg.SvgFile;
import io.github.huozi.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The style sheets and pictures that a template, not the author's text, refers to. */
public final class ThemeReferences {

  private final Theme theme;
  private final Path folder;

  /** Known flaws of pictures: the documents of all sections show the same ones. */
  private final Map<Path, Optional<ImageFile.Flaw>> flaws = new ConcurrentHashMap<>();

  /**
   * @param folder the publication's
   */
  public ThemeReferences(Theme theme, Path folder) {
    this.theme = theme;
    this.folder = folder;
  }

  /** The names of a document's references, as paths in the theme's folder. */
  static Set<String> in(Document document) {
    Set<String> names = new LinkedHashSet<>();
    for (Element link : Queries.select(document, "link[rel=stylesheet][href]")) {
      names.add(link.attr("href"));
    }
    names.addAll(images(document));
    return names;
  }

  private static Set<String> images(Document document) {
    Set<String> names = new LinkedHashSet<>();
    for (Element image : Queries.select(document, "img[src]")) {
      // The reader of the section has checked its pictures.
      if (Queries.closest(image, "[" + Names.SECTION + "]") == null) {
        names.add(image.attr("src"));
      }
    }
    return names;
  }

  /**
   * Reports references to files that the theme does not have, and pictures without alternative
   * text. The document goes on without them.
   *
   * @param template the name of the template that made the document
   */
  public void check(Document document, String template, Problems problems) throws IOException {
    SourceLocation place = SourceLocation.of(theme.own(template).orElse(folder.resolve("theme")));
    for (Element image : Queries.select(document, "img:not([alt])")) {
      problems.add(
          ProblemKind.MISSING_ALT,
          place,
          "the template shows " + image.attr("src") + " without alternative text",
          "say in alt what it shows; if it is purely decorative, write alt=\"\"");
      image.attr("alt", "");
    }
    for (Element svg : Queries.select(document, "svg:not(svg svg)")) {
      drawing(svg, place, problems);
    }
    Set<String> images = images(document);
    for (String name : in(document)) {
      Optional<InputStream> file = theme.open(name);
      if (file.isPresent()) {
        file.get().close();
        Optional<Path> own = images.contains(name) ? theme.own(name) : Optional.empty();
        if (own.isPresent() && isFlawed(name, own.get(), problems)) {
          drop(name, document);
        }
      } else {
        problems.error(
            place,
            "the template refers to " + name + ", which the theme does not have",
            "add the file theme/" + name + " or correct the template");
        drop(name, document);
      }
    }
  }

  /** Adds the strings that the author's own style sheets print, such as list markers. */
  public void addPrintedStrings(Document document, CharacterUse characters) throws IOException {
    for (Element link : Queries.select(document, "link[rel=stylesheet][href]")) {
      Optional<Path> own = theme.own(link.attr("href"));
      if (own.isPresent()) {
        for (PrintedStrings.Printed printed : PrintedStrings.in(RegularFile.text(own.get()))) {
          characters.add(printed.text(), new SourceLocation(own.get(), printed.line()));
        }
      }
    }
  }

  /**
   * The spot inks that the author's own style sheets name.
   *
   * @return cyan, magenta, yellow and black in the place of each, from 0 to 1
   */
  public Map<String, List<Float>> spots(Document document) throws IOException {
    Map<String, List<Float>> spots = new LinkedHashMap<>();
    for (Element link : Queries.select(document, "link[rel=stylesheet][href]")) {
      Optional<Path> own = theme.own(link.attr("href"));
      if (own.isPresent()) {
        PressColors.spots(RegularFile.text(own.get())).forEach(spots::putIfAbsent);
      }
    }
    for (Element style : Queries.select(document, "style")) {
      PressColors.spots(style.data()).forEach(spots::putIfAbsent);
    }
    return spots;
  }

  /** Goes on without a file: with the words of a picture, and without a style sheet. */
  private static void drop(String name, Document document) {
    for (Element image : Queries.select(document, "img[src]")) {
      if (image.attr("src").equals(name)
          && Queries.closest(image, "[" + Names.SECTION + "]") == null) {
        ImageWords.replace(image, name);
      }
    }
    for (Element link : Queries.select(document, "link[rel=stylesheet][href]")) {
      if (link.attr("href").equals(name)) {
        link.remove();
      }
    }
  }

  private boolean isFlawed(String name, Path file, Problems problems) {
    Optional<ImageFile.Flaw> found = flaws.computeIfAbsent(file, ImageFile::flaw);
    found.ifPresent(
        flaw ->
            problems.add(
                ProblemKind.UNREAD_IMAGE,
                SourceLocation.of(file),
                "the image " + name + " " + flaw.message(),
                flaw.suggestion()));
    return found.isPresent();
  }

  /** Checks a drawing inside a template's document. Its problems get the template's place. */
  private static void drawing(Element svg, SourceLocation place, Problems problems)
      throws IOException {
    Element whole =
        svg.clone()
            .attr("xmlns", "http://www.w3.org/2000/svg")
            .attr("xmlns:xlink", "http://www.w3.org/1999/xlink");
    Problems found = new Problems(problems.levels());
    SvgFile.parseForReaders(whole.outerHtml(), place.path(), found);
    found.sorted().forEach(problem -> problems.add(problem.at(place)));
  }
}
