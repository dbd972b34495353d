package io.github.huozi.check.pdf;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The layers (optional content) that are hidden when a PDF is opened (ISO 32000-1, 8.11). */
final class Layers {

  private static final COSName GROUPS = COSName.getPDFName("OCGs");
  private static final COSName POLICY = COSName.P;

  private final Set<COSDictionary> off = new HashSet<>();
  private final boolean othersOff;
  private final Set<COSDictionary> on = new HashSet<>();

  Layers(PDDocument pdf) {
    COSDictionary properties =
        pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
    COSDictionary defaults = properties == null ? null : properties.getCOSDictionary(COSName.D);
    othersOff =
        defaults != null
            && COSName.OFF.equals(defaults.getCOSName(COSName.getPDFName("BaseState")));
    if (defaults != null) {
      add(defaults.getCOSArray(COSName.OFF), off);
      add(defaults.getCOSArray(COSName.ON), on);
    }
  }

  private static void add(@Nullable COSArray groups, Set<COSDictionary> set) {
    for (int i = 0; groups != null && i < groups.size(); i++) {
      if (groups.getObject(i) instanceof COSDictionary group) {
        set.add(group);
      }
    }
  }

  /**
   * Whether content is hidden.
   *
   * @param layer the optional content group or membership dictionary that marks the content
   */
  boolean hide(@Nullable COSDictionary layer) {
    if (layer == null) {
      return false;
    }
    COSBase groups = layer.getDictionaryObject(GROUPS);
    if (groups == null) {
      return isOff(layer);
    }
    Set<COSDictionary> chosen = new HashSet<>();
    if (groups instanceof COSDictionary group) {
      chosen.add(group);
    } else if (groups instanceof COSArray several) {
      add(several, chosen);
    }
    if (chosen.isEmpty()) {
      return false;
    }
    String policy = layer.getNameAsString(POLICY, "AnyOn");
    return switch (policy) {
      case "AllOn" -> chosen.stream().anyMatch(this::isOff);
      case "AnyOff" -> chosen.stream().noneMatch(this::isOff);
      case "AllOff" -> !chosen.stream().allMatch(this::isOff);
      default -> chosen.stream().allMatch(this::isOff);
    };
  }

  private boolean isOff(COSDictionary group) {
    return off.contains(group) || (othersOff && !on.contains(group));
  }
}
