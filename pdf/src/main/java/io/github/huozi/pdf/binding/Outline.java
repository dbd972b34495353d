package io.github.huozi.pdf.binding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** Writes the bookmarks of a PDF (ISO 32000-1, 12.3.3). */
public final class Outline {

  private Outline() {}

  /**
   * A bookmark.
   *
   * @param level the level of its heading, from 1
   * @param title its text
   * @param id the id of its heading
   */
  public record Bookmark(int level, String title, String id) {}

  /** Writes bookmarks; those without a place are left out. */
  public static void write(PDDocument pdf, List<Bookmark> bookmarks, BoundPlaces places) {
    PDDocumentOutline outline = new PDDocumentOutline();
    Deque<Open> open = new ArrayDeque<>();
    for (Bookmark bookmark : bookmarks) {
      @Nullable PDPageXYZDestination destination = places.destination(bookmark.id);
      if (destination == null) {
        continue;
      }
      while (!open.isEmpty() && open.peek().level >= bookmark.level) {
        open.pop();
      }
      PDOutlineItem item = new PDOutlineItem();
      item.setDestination(destination);
      item.setTitle(bookmark.title);
      @Nullable COSDictionary element = places.element(bookmark.id);
      if (element != null) {
        item.getCOSObject().setItem(COSName.SE, element);
      }
      PDOutlineNode parent = open.isEmpty() ? outline : open.peek().item;
      parent.addLast(item);
      open.push(new Open(bookmark.level, item));
    }
    if (outline.hasChildren()) {
      pdf.getDocumentCatalog().setDocumentOutline(outline);
    }
  }

  private record Open(int level, PDOutlineItem item) {}
}
