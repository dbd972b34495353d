package io.github.huozi.pdf.binding;

import io.github.huozi.language.WritingMode;
import io.github.huozi.pdf.chapter.CountedPages;
import io.github.huozi.pdf.chapter.SetChapter;
import io.github.huozi.pdf.file.PdfFile;
import io.github.huozi.pdf.font.BookFonts;
import io.github.huozi.pdf.kept.SharedStreams;
import io.github.huozi.pdf.layout.PageStarts.PageStart;
import io.github.huozi.pdf.lines.LineOnPage;
import io.github.huozi.tagging.PagePlace;
import io.github.huozi.tagging.StructureTree;
import io.github.huozi.tagging.TaggedChapter;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.jspecify.annotations.Nullable;

/** Binds chapters into one PDF. */
public final class Binder {

  private final CountedPages pdf;
  private final BookFonts fonts;
  private final BoundPlaces places;
  private final PageMargins margins;
  private final WritingMode mode;
  private final SharedStreams shared = new SharedStreams();
  private final StructureTree tree = new StructureTree();
  private final List<PageStart> starts = new ArrayList<>();
  private final List<LineOnPage> lines = new ArrayList<>();

  private final Map<String, COSStream> streams = new HashMap<>();

  /** Ends the graphics state of every page's text; all pages share it. */
  private final COSStream restore;

  /**
   * @param pdf receives the pages
   * @param fonts the fonts of the PDF
   * @param places where everything is
   * @param mode the direction of lines
   */
  public Binder(
      CountedPages pdf, BookFonts fonts, BoundPlaces places, PageMargins margins, WritingMode mode)
      throws IOException {
    this.pdf = pdf;
    this.fonts = fonts;
    this.places = places;
    this.margins = margins;
    this.mode = mode;
    this.restore = stream("\nQ");
  }

  /**
   * Adds the chapters' pages, with what depends on their numbers.
   *
   * @param notes the notes of the whole, on whose pages heads say to which pages they belong
   */
  public void bind(List<SetChapter> chapters, NotePages notes) throws IOException {
    List<List<PDPage>> pages = new ArrayList<>();
    for (SetChapter chapter : chapters) {
      List<PDPage> own = new ArrayList<>();
      for (int i = 0; i < chapter.pages(); i++) {
        own.add(new PDPage(new COSDictionary()));
      }
      pages.add(own);
    }
    places.setPages(pages, margins);
    int count = 0;
    for (int i = 0; i < chapters.size(); i++) {
      margins.add(chapters.get(i), count);
      count += pages.get(i).size();
    }
    margins.add(notes, places);
    int first = 0;
    for (int i = 0; i < chapters.size(); i++) {
      bind(chapters.get(i), pages.get(i), first, count);
      first += pages.get(i).size();
    }
  }

  private void bind(SetChapter chapter, List<PDPage> pages, int first, int count)
      throws IOException {
    List<COSDictionary> dictionaries = pages.stream().map(PDPage::getCOSObject).toList();
    TaggedChapter tags = chapter.packed().unpack(dictionaries, fonts, shared);
    places.add(tags);
    Map<COSDictionary, PagePlace> areas = new LinkedHashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      PDPage page = pages.get(i);
      pdf.addPage(page);
      if (mode.isVertical()) {
        // The text was set on a turned page.
        PDRectangle set = page.getMediaBox();
        page.setMediaBox(new PDRectangle(set.getHeight(), set.getWidth()));
      }
      PagePlace place = margins.of(first + i, page);
      areas.put(page.getCOSObject(), place);
      place(page, place);
      margins.draw(first + i, count, page);
      link(page, place);
    }
    tree.add(tags, areas);
    for (LineOnPage line : chapter.lines()) {
      lines.add(line.placed(margins.of(first + line.page(), pages.get(line.page()))).after(first));
    }
    for (PageStart start : chapter.starts()) {
      starts.add(start.after(first));
    }
  }

  /**
   * Adds pages before those of the chapters, which are bound.
   *
   * @param first the pages; the first is a figure
   * @param alternative what a reader who cannot see that is told
   */
  public void open(List<PDPage> first, String alternative) {
    pdf.addFirst(first);
    PDPage page = first.get(0);
    tree.addFirst(page.getCOSObject(), page.getMediaBox(), alternative);
    starts.replaceAll(start -> start.after(first.size()));
    lines.replaceAll(line -> line.after(first.size()));
  }

  /** Brings a page's content to its place. */
  private void place(PDPage page, PagePlace place) throws IOException {
    COSArray contents = new COSArray();
    contents.add(stream("q\n" + matrix(place.text())));
    float[] slacks = PagePlace.takeParts(page.getCOSObject());
    COSArray parts =
        Objects.requireNonNull(page.getCOSObject().getCOSArray(COSName.CONTENTS), "page");
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        contents.add(stream(matrix(place.toForeEdge(slacks[i - 1]))));
      }
      contents.add(parts.get(i));
    }
    contents.add(restore);
    page.getCOSObject().setItem(COSName.CONTENTS, contents);
  }

  private static String matrix(AffineTransform place) {
    return String.format(
        Locale.ROOT,
        "%d %d %d %d %.3f %.3f cm\n",
        Math.round(place.getScaleX()),
        Math.round(place.getShearY()),
        Math.round(place.getShearX()),
        Math.round(place.getScaleY()),
        place.getTranslateX(),
        place.getTranslateY());
  }

  /** A stream, which all pages share that have the same operators. */
  private COSStream stream(String operators) throws IOException {
    COSStream known = streams.get(operators);
    if (known != null) {
      return known;
    }
    COSStream stream =
        PdfFile.stream(PdfFile.deflated(operators.getBytes(StandardCharsets.US_ASCII)));
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    streams.put(operators, stream);
    return stream;
  }

  /**
   * Brings the areas of a page's links to their places, and gives the links inside the PDF theirs.
   */
  private void link(PDPage page, PagePlace place) {
    COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation) {
        place.move(annotation, COSName.RECT);
        if (annotation.getDictionaryObject(COSName.DEST) instanceof COSString id) {
          @Nullable PDPageXYZDestination target = places.destination(id.getString());
          PDActionGoTo go = new PDActionGoTo();
          if (target != null) {
            go.setDestination(target);
          }
          annotation.removeItem(COSName.DEST);
          annotation.setItem(COSName.A, go.getCOSObject());
        }
      }
    }
  }

  /**
   * Writes the structure tree.
   *
   * @param language the document's language tag
   */
  public void writeTags(String language) {
    tree.write(pdf, language, mode.isVertical());
  }

  /** The places in the text where each page begins. */
  public List<PageStart> starts() {
    return starts;
  }

  /** The places of the lines; none if nobody asked for them. */
  public List<LineOnPage> lines() {
    return lines;
  }
}
