package io.github.huozi.pdf.file;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Creates pages for the renderer, and compresses the content of each when the next is requested.
 *
 * <p>The renderer marks the background of every box, painted or not, as an artifact with a
 * dictionary of its own, which takes more room than the text. {@link PageCorrections} removes empty
 * artifacts and puts the kind of the others into the content itself.
 */
public final class FinishedPages implements PageSupplier {

  private final PageProgress progress;
  private final List<PackedPage> packed = new ArrayList<>();
  private @Nullable PDPage open;
  private int expected;
  private int drawn;

  public FinishedPages(PageProgress progress) {
    this.progress = progress;
  }

  /** Sets the number of pages to come, for the progress. */
  public void expect(int pages) {
    expected = pages;
  }

  @Override
  public PDPage requestPage(
      PDDocument document, float width, float height, int number, int shadowNumber) {
    try {
      finishPage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PDPage page = new PDPage(new PDRectangle(width, height));
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.PROPERTIES, new Artifacts());
    page.setResources(new PDResources(resources));
    document.addPage(page);
    open = page;
    return page;
  }

  /** Finishes the last page and waits until all are compressed. */
  public void finish() throws IOException {
    finishPage();
    for (PackedPage page : packed) {
      page.finish();
    }
    packed.clear();
  }

  private void finishPage() throws IOException {
    if (open == null) {
      return;
    }
    COSDictionary resources = open.getResources().getCOSObject();
    Artifacts artifacts = (Artifacts) resources.getCOSDictionary(COSName.PROPERTIES);
    COSStream stream = (COSStream) open.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    float width = open.getMediaBox().getWidth();
    boolean translucent = PageCorrections.defineOpaqueState(resources);
    packed.add(
        new PackedPage(
            stream,
            content -> {
              byte[] small =
                  PageCorrections.withoutEmptyArtifacts(content, artifacts::isPagination);
              byte[] wide = PageCorrections.widened(small, width);
              byte[] grey = NeutralColours.inGrey(wide);
              return translucent ? PageCorrections.withOpaquePictures(grey) : grey;
            }));
    resources.removeItem(COSName.PROPERTIES);
    open = null;
    drawn++;
    progress.drawn(drawn, expected);
  }

  /**
   * The artifacts of a page by their names. It keeps only the kind of each, and reports every
   * artifact as new to PDFBox, which would otherwise search for it among all others.
   */
  private static final class Artifacts extends COSDictionary {

    private final Set<COSName> pagination = new HashSet<>();

    @Override
    public boolean containsValue(Object value) {
      return false;
    }

    @Override
    public void setItem(COSName name, COSBase artifact) {
      if (artifact instanceof COSDictionary dictionary
          && "Pagination".equals(dictionary.getNameAsString(COSName.TYPE))) {
        pagination.add(name);
      }
      super.setItem(name, COSNull.NULL);
    }

    boolean isPagination(String name) {
      return pagination.contains(COSName.getPDFName(name));
    }
  }

  /** The content of a page, which is compressed while the next page is painted. */
  private static final class PackedPage {

    private static final byte[] NOTHING = {};

    private final COSStream stream;
    private final ForkJoinTask<?> packing;

    /** The content: first as it was painted, then as it is in the file. */
    private byte[] content;

    /**
     * Begins to compress a page.
     *
     * @param stream the page's content, not compressed
     * @param change is applied to the content first
     */
    PackedPage(COSStream stream, UnaryOperator<byte[]> change) throws IOException {
      this.stream = stream;
      this.content = new byte[Math.toIntExact(stream.getLength())];
      try (InputStream in = stream.createRawInputStream()) {
        if (in.readNBytes(content, 0, content.length) < content.length) {
          throw new IOException("a page's content is cut off");
        }
      }
      // Frees the uncompressed content: that of a thousand pages takes a tenth of a book's memory.
      put(NOTHING);
      this.packing =
          ForkJoinPool.commonPool().submit(() -> content = PdfFile.deflated(change.apply(content)));
    }

    /** Waits for the compressed content and puts it into the page. */
    void finish() throws IOException {
      packing.join();
      stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
      put(content);
      content = NOTHING;
    }

    private void put(byte[] bytes) throws IOException {
      try (OutputStream out = stream.createRawOutputStream()) {
        out.write(bytes);
      }
    }
  }
}
