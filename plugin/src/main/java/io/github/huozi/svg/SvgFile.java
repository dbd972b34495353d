package io.github.huozi.svg;

import io.github.huozi.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A drawing that was read, checked and found fit to be drawn. */
public final class SvgFile {

  private final Element svg;

  private SvgFile(Element svg) {
    this.svg = svg;
  }

  /**
   * Reads a file, and prepares it as the PDF will.
   *
   * @param fonts what its lettering is drawn in
   * @param problems takes what will not be on paper as it is on the screen, with its line
   * @return empty if an error was added to {@code problems}
   */
  public static Optional<SvgFile> read(Path file, GlyphOutlines fonts, Problems problems)
      throws IOException {
    return SvgCheck.read(file, fonts, problems).map(SvgFile::new);
  }

  /** Its lettering, label by label. */
  public List<String> texts() {
    return SvgText.texts(svg);
  }

  /**
   * The drawing as an XML file in UTF-8, without a document type and what else it does not need.
   */
  public byte[] xml() {
    return SvgSource.write(svg);
  }
}
