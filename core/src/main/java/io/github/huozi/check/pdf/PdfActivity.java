package io.github.huozi.check.pdf;

import io.github.huozi.check.Findings;
import io.github.huozi.check.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Finds what could run in a PDF, or load something from outside of it. It reports every dictionary
 * key that published files do not have, rather than known dangers. Keys that other tools write when
 * they save a file are allowed.
 */
public final class PdfActivity {

  private static final String OUT =
      "; publish the file again, and distribute it as it was published";

  private static final Set<String> CATALOG_KEYS =
      Set.of(
          "Type",
          "Version",
          "Pages",
          "Metadata",
          "MarkInfo",
          "Lang",
          "ViewerPreferences",
          "StructTreeRoot",
          "Outlines",
          "PageLabels",
          "OutputIntents",
          "Dests",
          "Names");

  private static final Set<String> PAGE_KEYS =
      Set.of(
          "Type",
          "Parent",
          "Resources",
          "MediaBox",
          "CropBox",
          "BleedBox",
          "TrimBox",
          "ArtBox",
          "Contents",
          "Rotate",
          "Group",
          "Annots",
          "StructParents",
          "Tabs",
          "Metadata");

  private static final Set<String> LINK_KEYS =
      Set.of(
          "Type",
          "Subtype",
          "A",
          "Dest",
          "Contents",
          "Rect",
          "F",
          "BS",
          "Border",
          "C",
          "H",
          "P",
          "M",
          "NM",
          "QuadPoints",
          "StructParent");

  private static final Set<String> ACTION_KEYS = Set.of("Type", "S", "D", "SD", "URI", "IsMap");

  private static final Set<String> BOOKMARK_KEYS =
      Set.of(
          "Title", "Parent", "Prev", "Next", "First", "Last", "Count", "Dest", "A", "SE", "C", "F");

  /** Keys of a stream that replace its content, or hide it at times. */
  private static final Set<String> REPLACING_KEYS =
      Set.of("F", "FFilter", "FDecodeParms", "Ref", "OPI", "OC", "Alternates");

  /** The annotation flags Invisible, Hidden and NoView (ISO 32000-1, 12.5.3). */
  private static final int HIDDEN_FLAGS = 1 | 2 | 32;

  private final Findings findings;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private PdfActivity(Findings findings) {
    this.findings = findings;
  }

  /** Reports everything active in a file. */
  public static void check(Path file, Findings findings) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PdfActivity activity = new PdfActivity(findings);
      activity.catalog(pdf.getDocumentCatalog().getCOSObject());
      int number = 0;
      for (PDPage page : pdf.getPages()) {
        activity.page(page.getCOSObject(), ++number);
      }
    }
  }

  private void catalog(COSDictionary catalog) {
    only(catalog, CATALOG_KEYS, "the file", null);
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    if (names != null) {
      only(names, Set.of("Dests"), "the file", null);
    }
    COSDictionary outline = catalog.getCOSDictionary(COSName.OUTLINES);
    if (outline != null) {
      bookmarks(outline);
    }
  }

  /** Checks bookmarks. Recursion is by level only, since a level may have many bookmarks. */
  private void bookmarks(COSDictionary parent) {
    COSDictionary item = parent.getCOSDictionary(COSName.FIRST);
    while (item != null && seen.add(item)) {
      String what = "the bookmark “" + item.getString(COSName.TITLE, "") + "”";
      only(item, BOOKMARK_KEYS, what, null);
      action(item.getDictionaryObject(COSName.A), what, null);
      bookmarks(item);
      item = item.getCOSDictionary(COSName.NEXT);
    }
  }

  private void page(COSDictionary page, int number) {
    Place place = new Place.OnPage(number, Optional.empty());
    only(page, PAGE_KEYS, "the page", place);
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation) {
        annotation(annotation, place);
      }
    }
    COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
    if (contents instanceof COSStream stream) {
      stream(stream, place);
    } else if (contents instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        if (several.getObject(i) instanceof COSStream stream) {
          stream(stream, place);
        }
      }
    }
    COSBase resources = new PDPage(page).getCOSObject().getDictionaryObject(COSName.RESOURCES);
    if (resources instanceof COSDictionary dictionary) {
      resources(dictionary, place);
    }
  }

  private void annotation(COSDictionary annotation, Place place) {
    String kind = annotation.getNameAsString(COSName.SUBTYPE, "?");
    if (!kind.equals("Link")) {
      findings.error("annotation", place, "the page has an annotation of the kind " + kind + OUT);
      return;
    }
    only(annotation, LINK_KEYS, "a link", place);
    if ((annotation.getInt(COSName.F, 0) & HIDDEN_FLAGS) != 0) {
      findings.error("annotation", place, "a link is hidden" + OUT);
    }
    action(annotation.getDictionaryObject(COSName.A), "a link", place);
  }

  private void action(@Nullable COSBase base, String what, @Nullable Place place) {
    if (base == null) {
      return;
    }
    if (!(base instanceof COSDictionary action)) {
      findings.error("action", place, what + " has an action that is none" + OUT);
      return;
    }
    String kind = action.getNameAsString(COSName.S, "?");
    if (!kind.equals("URI") && !kind.equals("GoTo")) {
      findings.error("action", place, what + " does something (" + kind + ")" + OUT);
    }
    // PdfLinks checks the target of a link.
    only(action, ACTION_KEYS, what, place);
  }

  private void resources(COSDictionary resources, Place place) {
    if (!seen.add(resources)) {
      return;
    }
    COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
    if (objects != null) {
      for (COSName name : objects.keySet()) {
        if (objects.getDictionaryObject(name) instanceof COSStream object && seen.add(object)) {
          stream(object, place);
          COSDictionary inner = object.getCOSDictionary(COSName.RESOURCES);
          if (inner != null) {
            resources(inner, place);
          }
        }
      }
    }
    COSDictionary properties = resources.getCOSDictionary(COSName.PROPERTIES);
    if (properties != null) {
      for (COSName name : properties.keySet()) {
        COSDictionary list = properties.getCOSDictionary(name);
        String type = list == null ? "" : list.getNameAsString(COSName.TYPE, "");
        if (type.startsWith("OC")) {
          findings.error("layer", place, "a part of the page is a layer" + OUT);
        }
      }
    }
  }

  private void stream(COSStream stream, Place place) {
    Set<String> found = new HashSet<>();
    for (COSName name : stream.keySet()) {
      if (REPLACING_KEYS.contains(name.getName())) {
        found.add(name.getName());
      }
    }
    for (String key : found.stream().sorted().toList()) {
      findings.error(
          "stream", place, "something on the page is drawn by another one (" + key + ")" + OUT);
    }
  }

  /** Reports the keys of a dictionary that published files do not have. */
  private void only(
      COSDictionary dictionary, Set<String> known, String what, @Nullable Place place) {
    dictionary.keySet().stream()
        .map(COSName::getName)
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(
            name ->
                findings.error(
                    "unknown",
                    place,
                    what + " has " + name + ", which no published file has" + OUT));
  }
}
