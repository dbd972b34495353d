package io.github.huozi.site;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws printed pages side by side, all at one scale, on a ground of light grey. */
final class PictureSheet {

  private static final int WIDTH = 1100;
  private static final int EDGE = 16;
  private static final Color GROUND = new Color(0xdd, 0xdd, 0xdd);
  private static final Color FOLD = new Color(0xcc, 0xcc, 0xcc);

  private PictureSheet() {}

  static BufferedImage draw(PagePicture picture) throws IOException {
    List<PDDocument> documents = new ArrayList<>();
    try {
      double points = 0;
      double highest = 0;
      for (PrintedPage page : picture.pages()) {
        PDDocument document = Loader.loadPDF(page.pdf().toFile());
        documents.add(document);
        PDRectangle size = document.getPage(page.number() - 1).getCropBox();
        points += size.getWidth();
        highest = Math.max(highest, size.getHeight());
      }
      int gaps = picture.gap() * (documents.size() - 1);
      float scale = (float) ((WIDTH - (2 * EDGE) - gaps) / points);
      int height = (int) (highest * scale);
      BufferedImage sheet =
          new BufferedImage(WIDTH, height + (2 * EDGE), BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = sheet.createGraphics();
      graphics.setColor(GROUND);
      graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
      int x = EDGE;
      for (int i = 0; i < documents.size(); i++) {
        BufferedImage page =
            new PDFRenderer(documents.get(i))
                .renderImage(picture.pages().get(i).number() - 1, scale, ImageType.RGB);
        graphics.drawImage(page, x, EDGE, null);
        x += page.getWidth() + picture.gap();
        if (picture.gap() == 0 && i < documents.size() - 1) {
          graphics.setColor(FOLD);
          graphics.fillRect(x - 1, EDGE, 1, page.getHeight());
        }
      }
      graphics.dispose();
      return sheet;
    } finally {
      for (PDDocument document : documents) {
        document.close();
      }
    }
  }
}
