package io.github.huozi.pdf.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** A page's content, which is packed while the next page is drawn. */
final class PackedPage {

  private static final byte[] NOTHING = {};

  private final COSStream stream;
  private final ForkJoinTask<?> packing;

  /** As it was drawn, and then as it will be in the file. */
  private byte[] content;

  /**
   * Begins to pack a page.
   *
   * @param stream the page's content, not packed yet
   * @param change what is done to it first
   */
  PackedPage(COSStream stream, UnaryOperator<byte[]> change) throws IOException {
    this.stream = stream;
    this.content = new byte[Math.toIntExact(stream.getLength())];
    try (InputStream in = stream.createRawInputStream()) {
      if (in.readNBytes(content, 0, content.length) < content.length) {
        throw new IOException("a page's content is cut off");
      }
    }
    // A thousand pages as they are drawn would take a tenth of a book's memory.
    put(NOTHING);
    this.packing =
        ForkJoinPool.commonPool().submit(() -> content = Deflated.bytes(change.apply(content)));
  }

  /** Waits until it is packed, and puts it into the page. */
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
