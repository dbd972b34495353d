package io.github.huozi.pdf.paint;

import java.util.function.Supplier;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** The resources of a page, by which operators name objects (ISO 32000-1, 7.8.3). */
final class PageResources {

  private final COSDictionary resources;

  PageResources(COSDictionary resources) {
    this.resources = resources;
  }

  /** Adds an object with a name that tells what it is, unless there is one. */
  void add(COSName kind, String name, Supplier<COSBase> object) {
    COSDictionary known = ofKind(kind);
    if (!known.containsKey(name)) {
      known.setItem(COSName.getPDFName(name), object.get());
    }
  }

  /** The name of an object, which is added on first use. */
  String name(COSName kind, String prefix, COSBase object) {
    COSDictionary known = ofKind(kind);
    for (COSName name : known.keySet()) {
      if (known.getItem(name) == object) {
        return name.getName();
      }
    }
    String name = prefix + known.size();
    known.setItem(COSName.getPDFName(name), object);
    return name;
  }

  private COSDictionary ofKind(COSName kind) {
    @Nullable COSDictionary found = resources.getCOSDictionary(kind);
    if (found == null) {
      found = new COSDictionary();
      found.setDirect(true);
      resources.setItem(kind, found);
    }
    return found;
  }
}
