package io.github.huozi.check.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** The filters of PDF streams (ISO 32000-1, 7.4). */
public final class PdfFilters {

  /** Filters that encode bytes as ASCII. */
  private static final Set<String> ASCII_FILTERS =
      Set.of("ASCIIHexDecode", "AHx", "ASCII85Decode", "A85");

  /** Filters that compress. */
  private static final Set<String> COMPRESSING_FILTERS =
      Set.of(
          "FlateDecode",
          "Fl",
          "LZWDecode",
          "LZW",
          "RunLengthDecode",
          "RL",
          "DCTDecode",
          "DCT",
          "CCITTFaxDecode",
          "CCF",
          "JBIG2Decode",
          "JPXDecode");

  private PdfFilters() {}

  /** The names of a stream's filters, in their order. */
  public static List<String> of(COSStream stream) {
    List<String> names = new ArrayList<>();
    COSBase filters = stream.getFilters();
    if (filters instanceof COSName name) {
      names.add(name.getName());
    } else if (filters instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        names.add(several.getObject(i) instanceof COSName name ? name.getName() : "");
      }
    }
    return names;
  }

  /**
   * Whether a stream's filters are known, and at most one of them compresses. A stream that is
   * compressed twice may unpack to a million times its size.
   */
  static boolean areAllowed(COSStream stream) {
    List<String> names = of(stream);
    for (int i = 0; i < names.size(); i++) {
      boolean last = i == names.size() - 1;
      if (!ASCII_FILTERS.contains(names.get(i))
          && !(last && COMPRESSING_FILTERS.contains(names.get(i)))) {
        return false;
      }
    }
    return names.size() <= 3;
  }

  /** Whether deflate is a stream's only filter. */
  public static boolean isDeflatedOnly(COSStream stream) {
    List<String> names = of(stream);
    return names.size() == 1 && (names.get(0).equals("FlateDecode") || names.get(0).equals("Fl"));
  }
}
