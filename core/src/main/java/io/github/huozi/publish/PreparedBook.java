package io.github.huozi.publish;

import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.PageBreak;
import io.github.huozi.epub.book.PageList;
import io.github.huozi.pdf.layout.PageStarts.PageStart;
import io.github.huozi.template.ReadingDocument;
import java.io.IOException;
import java.util.List;

/** An EPUB that lacks only the page numbers of its printed twin, which that one's layout tells. */
final class PreparedBook {

  private final EpubAssembly assembly;
  private final List<ReadingDocument> documents;

  PreparedBook(EpubAssembly assembly, List<ReadingDocument> documents) {
    this.assembly = assembly;
    this.documents = List.copyOf(documents);
  }

  EpubBook withoutPages() throws IOException {
    return assembly.assemble(documents, PageList.NONE);
  }

  /**
   * The book with the pages of its twin.
   *
   * @param twin the name of the file whose pages they are
   * @param starts where they begin
   */
  EpubBook withPages(String twin, List<PageStart> starts) throws IOException {
    List<PageBreak> breaks =
        PrintedPageBreaks.mark(starts, documents).stream()
            .map(page -> new PageBreak(String.valueOf(page), "#" + PrintedPageBreaks.id(page)))
            .toList();
    return assembly.assemble(documents, new PageList(twin, breaks));
  }
}
