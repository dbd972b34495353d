package io.github.huozi.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pixels of a page that shows an image file. */
record Paper(BufferedImage image) {

  static Paper of(byte[] file) throws IOException {
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PrintedImage printed = PrintedImage.of(pdf, file);
      PDPage page = new PDPage(new PDRectangle(printed.width(), printed.height()));
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.drawImage(printed.drawn(), 0, 0, printed.width(), printed.height());
      }
      pdf.save(saved);
    }
    try (PDDocument pdf = Loader.loadPDF(saved.toByteArray())) {
      return new Paper(new PDFRenderer(pdf).renderImage(0, 1, ImageType.RGB));
    }
  }

  int[] pixel(int x, int y) {
    int rgb = image.getRGB(x, y);
    return new int[] {rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF};
  }

  static boolean alike(int[] a, int[] b, int tolerance) {
    for (int i = 0; i < 3; i++) {
      if (Math.abs(a[i] - b[i]) > tolerance) {
        return false;
      }
    }
    return true;
  }
}
