package io.github.huozi.edition;

import io.github.huozi.epub.book.EpubResource;
import io.github.huozi.image.ImageFormat;
import io.github.huozi.input.RegularFile;
import io.github.huozi.model.Manuscript;
import io.github.huozi.pdf.style.Resources;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.problem.Steps;
import io.github.huozi.svg.SvgFile;
import io.github.huozi.theme.Theme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Document;

/**
 * The files that an edition's documents refer to: its images, and the theme's pictures and style
 * sheets. An SVG drawing is never passed on as it came: it is read, checked and written again.
 *
 * @param drawings the drawings for the PDF, by their names in the documents
 */
public record EditionResources(Manuscript manuscript, Map<String, SvgFile> drawings, Theme theme)
    implements Resources {

  @Override
  public Optional<InputStream> open(String name) throws IOException {
    SvgFile drawing = drawings.get(name);
    if (drawing != null) {
      return Optional.of(new ByteArrayInputStream(drawing.xml()));
    }
    Path image = manuscript.images().get(name);
    return image != null ? Optional.of(RegularFile.open(image)) : theme.open(name);
  }

  /** The SVG files that sections and templates show, by their names in the documents. */
  public static Map<String, Path> drawingFiles(
      Manuscript manuscript, Collection<Document> documents, Theme theme) throws IOException {
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
   * The drawings as an EPUB may have them, by their names in the documents. A drawing with an error
   * is left out, and {@code problems} gets the error.
   *
   * @param manuscript the text that shows them
   * @param steps is informed of each drawing
   * @param folder the publication's
   */
  public static Map<String, EpubResource> drawingsForReaders(
      Manuscript manuscript, Map<String, Path> files, Steps steps, Path folder, Problems problems)
      throws IOException {
    Map<String, EpubResource> drawings = new TreeMap<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      String path = SourceLocation.of(file.getValue()).format(folder);
      Optional<SvgFile> drawing =
          steps.during(
              "drawing " + path, () -> SvgFile.forReaders(manuscript, file.getValue(), problems));
      drawing.ifPresent(
          svg -> drawings.put(file.getKey(), EpubResource.of(file.getKey(), svg.sanitized())));
    }
    return drawings;
  }
}
