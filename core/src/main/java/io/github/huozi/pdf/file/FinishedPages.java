package io.github.huozi.pdf.file;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * Gives the renderer its pages, and makes each small when it goes on to the next.
 *
 * <p>The renderer marks the background of every box, painted or not, as an artifact, with a
 * dictionary for each: a thousand pages of them are larger than the book. Artifacts of nothing are
 * taken out of a page's content, and the others say in the content itself what they are.
 */
public final class FinishedPages implements PageSupplier {

  private static final byte[] ARTIFACT = ascii("/Artifact /");
  private static final byte[] BEGIN = ascii(" BDC");
  private static final byte[] END = ascii("EMC");
  private static final byte[] PAGINATION = ascii("/Artifact <</Type /Pagination>> BDC\n");
  private static final byte[] LAYOUT = ascii("/Artifact <</Type /Layout>> BDC\n");

  private final PageProgress progress;
  private final List<PackedPage> packed = new ArrayList<>();
  private @Nullable PDPage open;
  private int expected;
  private int drawn;

  public FinishedPages(PageProgress progress) {
    this.progress = progress;
  }

  /** Says how many pages there will be. */
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

  /** Makes the last page small, and waits for all. To be called when all is painted. */
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
    boolean translucent = OpaquePictures.prepare(resources);
    packed.add(
        new PackedPage(
            stream,
            content -> {
              byte[] small = PageClip.widened(smaller(content, artifacts), width);
              return translucent ? OpaquePictures.keep(small) : small;
            }));
    resources.removeItem(COSName.PROPERTIES);
    open = null;
    drawn++;
    progress.drawn(drawn, expected);
  }

  /** PDFBox writes an operator with its operands on a line, and breaks no line inside a string. */
  private static byte[] smaller(byte[] content, Artifacts artifacts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    int line = 0;
    while (line < content.length) {
      int next = nextLine(content, line);
      if (!startsWith(content, line, ARTIFACT) || !endsWith(content, next, BEGIN)) {
        out.write(content, line, next - line);
      } else if (startsWith(content, next, END)) {
        next = nextLine(content, next);
      } else {
        int name = line + ARTIFACT.length;
        String list =
            new String(content, name, next - 1 - BEGIN.length - name, StandardCharsets.US_ASCII);
        out.writeBytes(artifacts.isPagination(list) ? PAGINATION : LAYOUT);
      }
      line = next;
    }
    return out.toByteArray();
  }

  private static int nextLine(byte[] content, int from) {
    int at = from;
    while (at < content.length && content[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, content.length);
  }

  private static boolean startsWith(byte[] content, int from, byte[] expected) {
    int to = from + expected.length;
    return to <= content.length && Arrays.equals(content, from, to, expected, 0, expected.length);
  }

  private static boolean endsWith(byte[] content, int nextLine, byte[] expected) {
    int from = nextLine - 1 - expected.length;
    return from >= 0 && startsWith(content, from, expected);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The artifacts of a page by their names. Of each no more is kept than its kind; and PDFBox,
   * which looks for every new one among all others, is told that it is new.
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
}
