package io.github.huozi.verify;

import io.github.huozi.testing.Bounds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** {@code verify} writes a report for any bytes in place of a PDF. */
public final class PdfFuzz {

  private PdfFuzz() {}

  public static List<byte[]> seeds() throws IOException {
    byte[] whole = Files.readAllBytes(FuzzedFiles.pdf());
    return List.of(whole, unpacked(whole));
  }

  /**
   * The file with uncompressed streams: a fuzzer hardly gets past the compression of the others.
   */
  private static byte[] unpacked(byte[] whole) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(whole)) {
      for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
        COSObject object = pdf.getDocument().getObjectFromPool(key);
        if (object.getObject() instanceof COSStream stream
            && stream.getFilters() instanceof COSName) {
          byte[] content;
          try (var in = stream.createInputStream()) {
            content = IOUtils.toByteArray(in);
          }
          stream.removeItem(COSName.FILTER);
          try (OutputStream raw = stream.createRawOutputStream()) {
            raw.write(content);
          }
        }
      }
      pdf.save(out, CompressParameters.NO_COMPRESSION);
    }
    return out.toByteArray();
  }

  /** Runs the seeds, so that classes and fonts are loaded before the fuzzer measures time. */
  public static void fuzzerInitialize() throws Exception {
    for (byte[] seed : seeds()) {
      fuzzerTestOneInput(seed);
    }
  }

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    Bounds.keep(() -> look(data));
  }

  private static void look(byte[] data) throws Exception {
    FuzzedFiles.verify(FuzzedFiles.pdf(), data);
  }
}
