package io.github.huozi.published;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * What a reader finds in a PDF.
 *
 * @param pages the text of each page as it is copied out, a line a line
 * @param outline the titles of the outline, two spaces before each for every level down
 * @param fonts the names of the fonts; a font that is not embedded has an exclamation mark
 * @param fullTitle whether the window shows the title and not the file's name
 */
public record PdfFile(
    List<String> pages,
    String title,
    @Nullable String author,
    @Nullable String language,
    boolean fullTitle,
    List<String> outline,
    Set<String> fonts) {

  public static PdfFile read(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      List<String> outline = new ArrayList<>();
      PDOutlineNode root = pdf.getDocumentCatalog().getDocumentOutline();
      if (root != null) {
        addOutline(root, "", outline);
      }
      return new PdfFile(
          pages(pdf),
          pdf.getDocumentInformation().getTitle(),
          pdf.getDocumentInformation().getAuthor(),
          pdf.getDocumentCatalog().getLanguage(),
          pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle(),
          outline,
          fonts(pdf));
    }
  }

  /** The glyphs of each page, in the order of painting. */
  public static List<List<TextPosition>> glyphs(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      List<List<TextPosition>> pages = new ArrayList<>();
      for (int page = 0; page < pdf.getNumberOfPages(); page++) {
        pages.add(new ArrayList<>());
      }
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
              pages.get(getCurrentPageNo() - 1).add(glyph);
            }
          };
      stripper.getText(pdf);
      return pages;
    }
  }

  /** The glyphs of all pages, in the order of painting, without white space. */
  public static List<TextPosition> ink(Path file) throws IOException {
    return glyphs(file).stream()
        .flatMap(List::stream)
        .filter(glyph -> !glyph.getUnicode().isBlank())
        .toList();
  }

  /**
   * A page as it is seen.
   *
   * @param page from 1
   * @param scale pixels for a pt
   */
  public static BufferedImage picture(Path file, int page, float scale) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      return new PDFRenderer(pdf).renderImage(page - 1, scale);
    }
  }

  /**
   * The operators of a page.
   *
   * @param page from 1
   */
  public static String operators(Path file, int page) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      return new String(
          pdf.getPage(page - 1).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** All text without any white space: where lines and pages end does not matter. */
  public String characters() {
    return String.join("", pages).replaceAll("\\s", "");
  }

  /** All text, a space for each run of white space. */
  public String words() {
    return String.join(" ", pages).replaceAll("\\s+", " ").strip();
  }

  private static List<String> pages(PDDocument pdf) throws IOException {
    List<String> pages = new ArrayList<>();
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      pages.add(stripper.getText(pdf).strip());
    }
    return pages;
  }

  private static void addOutline(PDOutlineNode node, String indent, List<String> outline) {
    for (PDOutlineItem item : node.children()) {
      outline.add(indent + item.getTitle());
      addOutline(item, indent + "  ", outline);
    }
  }

  private static Set<String> fonts(PDDocument pdf) throws IOException {
    Set<String> fonts = new TreeSet<>();
    for (PDPage page : pdf.getPages()) {
      PDResources resources = page.getResources();
      for (COSName name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        String family = font.getName().replaceFirst("^[A-Z]{6}\\+", "");
        fonts.add(font.isEmbedded() ? family : family + "!");
      }
    }
    return fonts;
  }
}
