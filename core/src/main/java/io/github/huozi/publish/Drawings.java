package io.github.huozi.publish;

import io.github.huozi.epub.book.EpubResource;
import io.github.huozi.image.ImageFormat;
import io.github.huozi.model.Manuscript;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.problem.Steps;
import io.github.huozi.svg.SvgFile;
import io.github.huozi.template.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Document;

/** The SVG drawings of an edition. None goes anywhere as it came: each is read and checked. */
final class Drawings {

  private Drawings() {}

  /** The files that the sections and the templates show, by the names they have there. */
  static Map<String, Path> files(Manuscript manuscript, Collection<Document> documents, Theme theme)
      throws IOException {
    Map<String, Path> files = new TreeMap<>();
    for (Document document : documents) {
      for (String name : ThemeReferences.in(document)) {
        theme.own(name).ifPresent(file -> files.put(name, file));
      }
    }
    files.putAll(manuscript.images());
    Map<String, Path> drawings = new TreeMap<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      if (ImageFormat.isDrawing(file.getValue())) {
        drawings.put(file.getKey(), file.getValue());
      }
    }
    return drawings;
  }

  /**
   * What an e-reader gets in their place; without those that {@code problems} tells of.
   *
   * @param steps hears of each drawing
   * @param folder the publication's
   */
  static Map<String, EpubResource> forReaders(
      Map<String, Path> files, Steps steps, Path folder, Problems problems) throws IOException {
    Map<String, EpubResource> drawings = new TreeMap<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      String path = SourceLocation.of(file.getValue()).format(folder);
      Optional<SvgFile> drawing =
          steps.during("drawing " + path, () -> SvgFile.readForReaders(file.getValue(), problems));
      drawing.ifPresent(
          svg -> drawings.put(file.getKey(), EpubResource.of(file.getKey(), svg.sanitized())));
    }
    return drawings;
  }
}
