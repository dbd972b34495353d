package io.github.huozi.check.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** The filters of PDF streams (ISO 32000-1, 7.4). */
public final class PdfFilters {

  private PdfFilters() {}

  /** The names of a stream's filters, in their order. */
  public static List<String> of(COSStream stream) {
    List<String> names = new ArrayList<>();
    COSBase filters = stream.getFilters();
    if (filters instanceof COSName name) {
      names.add(name.getName());
    } else if (filters instanceof COSArray several) {
      several.toCOSNameStringList().forEach(names::add);
    }
    return names;
  }

  /** Tells whether deflate is a stream's only filter. */
  public static boolean isDeflatedOnly(COSStream stream) {
    List<String> names = of(stream);
    return names.size() == 1 && (names.get(0).equals("FlateDecode") || names.get(0).equals("Fl"));
  }
}
