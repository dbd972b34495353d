package io.github.huozi.publish;

import io.github.huozi.image.ImageFormat;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.ImageWords;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.XhtmlTree;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.problem.Steps;
import io.github.huozi.query.Queries;
import io.github.huozi.svg.SvgFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Puts words in the place of drawings that cannot be read. Such a drawing is never passed on. */
public final class UnreadDrawings {

  private UnreadDrawings() {}

  /**
   * The manuscript with words in the place of drawings that cannot be read, if the publication goes
   * on without them. If it does not, the manuscript stays as it is: its drawings are read when they
   * are drawn.
   *
   * @param steps is informed of each drawing
   */
  public static Manuscript replace(
      Manuscript manuscript, Publication publication, Steps steps, Problems problems)
      throws IOException {
    if (publication.levels().of(ProblemKind.UNREAD_IMAGE) == ProblemKind.Level.ERROR) {
      return manuscript;
    }
    Set<String> unread = new TreeSet<>();
    for (Map.Entry<String, Path> image : manuscript.images().entrySet()) {
      Path file = image.getValue();
      if (ImageFormat.isDrawing(file)) {
        String step = "drawing " + SourceLocation.of(file).format(publication.folder());
        if (steps.during(step, () -> SvgFile.forReaders(manuscript, file, problems)).isEmpty()) {
          unread.add(image.getKey());
        }
      }
    }
    if (unread.isEmpty()) {
      return manuscript;
    }
    List<Section> sections =
        manuscript.sections().stream()
            .map(
                section ->
                    section.with(
                        replace(section.titleTree(), unread),
                        replace(section.contentTree(), unread)))
            .toList();
    return without(
        new Manuscript(manuscript.edition(), sections, manuscript.images(), manuscript.drawings()),
        unread);
  }

  private static XhtmlTree replace(XhtmlTree tree, Set<String> unread) {
    if (tree.select("img[src]").stream().noneMatch(one -> unread.contains(one.attr("src")))) {
      return tree;
    }
    return tree.with(body -> replace(body, unread));
  }

  /** Replaces images, and gives the words of each with its name. */
  private static Map<String, String> replace(Element root, Set<String> unread) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Element image : Queries.select(root, "img[src]")) {
      String name = image.attr("src");
      if (unread.contains(name)) {
        ImageWords.replace(image, name);
        words.put(image.text(), name);
      }
    }
    return words;
  }

  /**
   * Replaces the drawings of a document that have not been read.
   *
   * @param files the files of all drawings, by their names
   * @param read the names of those that have been read
   * @return for the words that are in the document now the file of their drawing
   */
  static Map<String, Path> replace(Document document, Map<String, Path> files, Set<String> read) {
    Map<String, Path> places = new LinkedHashMap<>();
    replace(document, unread(files, read))
        .forEach((words, name) -> places.put(words, files.get(name)));
    return places;
  }

  /** The manuscript without the files of drawings that have not been read. */
  static Manuscript without(Manuscript manuscript, Map<String, Path> files, Set<String> read) {
    return without(manuscript, unread(files, read));
  }

  private static Manuscript without(Manuscript manuscript, Set<String> unread) {
    Map<String, Path> images = new LinkedHashMap<>(manuscript.images());
    images.keySet().removeAll(unread);
    return new Manuscript(
        manuscript.edition(), manuscript.sections(), images, manuscript.drawings());
  }

  private static Set<String> unread(Map<String, Path> files, Set<String> read) {
    Set<String> unread = new TreeSet<>(new TreeMap<>(files).keySet());
    unread.removeAll(read);
    return unread;
  }
}
