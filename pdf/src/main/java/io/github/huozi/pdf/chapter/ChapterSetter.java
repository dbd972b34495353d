package io.github.huozi.pdf.chapter;

import io.github.huozi.pdf.file.PageProgress;
import io.github.huozi.svg.SvgDrawer;
import io.github.huozi.svg.style.GlyphOutlines;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Sets one chapter: composes its lines, lays it out as a galley, makes it up and paints it. */
public final class ChapterSetter {

  private final ChapterSource source;
  private final PageProgress progress;

  public ChapterSetter(ChapterSource source, PageProgress progress) {
    this.source = source;
    this.progress = progress;
  }

  /**
   * Sets a chapter. It must not be called on a thread of a fork-join pool, since the renderer keeps
   * its state with the thread.
   *
   * @param xhtml the chapter's document
   * @param pageName the name of its pages; empty if they have none
   * @param opening gives the side of its first page, and is told how many there are
   * @param pageNumbers gives the page number that is printed for an id; null if it is not known yet
   */
  public SetChapter set(
      org.jsoup.nodes.Document xhtml,
      String pageName,
      ChapterOpening opening,
      Function<String, @Nullable String> pageNumbers)
      throws IOException {
    Optional<NotesByPage> notes = NotesByPage.of(xhtml, source.language());
    NextPass next = NextPass.FIRST;
    while (true) {
      UnshownImages.replace(xhtml, next.inWords());
      PassResult result = pass(xhtml, pageName, opening, pageNumbers, next, notes);
      if (result instanceof SetChapter set) {
        return set;
      }
      next = (NextPass) result;
    }
  }

  /**
   * Sets a chapter as far as it goes.
   *
   * @param known the findings of the passes before
   * @param notes the notes that get their numbers from the pages
   */
  PassResult pass(
      org.jsoup.nodes.Document xhtml,
      String pageName,
      ChapterOpening opening,
      Function<String, @Nullable String> pageNumbers,
      NextPass known,
      Optional<NotesByPage> notes)
      throws IOException {
    Document dom = new W3CDom().fromJsoup(xhtml);
    SvgDrawer drawer = new SvgDrawer(GlyphOutlines.of(source.fonts()));
    try (PDDocument pdf = new CountedPages();
        ChapterRenderer chapter = new ChapterRenderer(source, dom, pageName, pdf, drawer)) {
      chapter.sheets().printPageNumbers(pageNumbers);
      return new ChapterPass(source, progress, known, dom, pdf, chapter, drawer)
          .set(pageName, opening, notes);
    }
  }
}
