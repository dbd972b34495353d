package io.github.huozi.check.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** How the streams of a PDF are packed (ISO 32000-1, 7.4). */
public final class PdfFilters {

  /** Those that only write bytes otherwise. */
  private static final Set<String> SPELLINGS =
      Set.of("ASCIIHexDecode", "AHx", "ASCII85Decode", "A85");

  private static final Set<String> PACKINGS =
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
   * Whether they are known, and a stream is packed once at most: what is packed twice may unpack to
   * a million times its size.
   */
  static boolean areFit(COSStream stream) {
    List<String> names = of(stream);
    for (int i = 0; i < names.size(); i++) {
      boolean last = i == names.size() - 1;
      if (!SPELLINGS.contains(names.get(i)) && !(last && PACKINGS.contains(names.get(i)))) {
        return false;
      }
    }
    return names.size() <= 3;
  }

  public static boolean isDeflatedOnly(COSStream stream) {
    List<String> names = of(stream);
    return names.size() == 1 && (names.get(0).equals("FlateDecode") || names.get(0).equals("Fl"));
  }
}
