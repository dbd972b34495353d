package io.github.huozi.verify;

import static io.github.huozi.verify.Cases.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Damages of the kind {@link DamageKind#ACTIVITY} to PDFs. */
final class PdfActivityDamages {

  private PdfActivityDamages() {}

  static List<DamageCase> all() {
    return List.of(
        pdf(
            "a PDF runs a script when it opens",
            "en",
            pdf -> catalog(pdf).setItem(COSName.OPEN_ACTION, script())),
        pdf(
            "a PDF has named scripts",
            "en",
            pdf -> {
              COSDictionary names = new COSDictionary();
              names.setItem(COSName.NAMES, new COSArray(List.of(new COSString("x"), script())));
              COSDictionary all = new COSDictionary();
              all.setItem(COSName.JAVA_SCRIPT, names);
              catalog(pdf).setItem(COSName.NAMES, all);
            }),
        pdf(
            "a PDF runs a script when it is printed",
            "zh-Hans",
            pdf -> catalog(pdf).setItem(COSName.AA, entry("WP", script()))),
        pdf(
            "a page runs a script when it is seen",
            "en",
            pdf -> pdf.getPage(3).getCOSObject().setItem(COSName.AA, entry("O", script()))),
        pdf(
            "a link runs a script when it is touched",
            "en",
            pdf -> annotation(pdf).setItem(COSName.AA, entry("E", script()))),
        pdf(
            "a link does a second thing",
            "en",
            pdf -> annotation(pdf).getCOSDictionary(COSName.A).setItem(COSName.NEXT, script())),
        pdf(
            "a link starts a program",
            "en",
            pdf -> annotation(pdf).setItem(COSName.A, action("Launch"))),
        pdf(
            "a link sends a form",
            "en",
            pdf -> annotation(pdf).setItem(COSName.A, action("SubmitForm"))),
        pdf(
            "a link opens another file",
            "zh-Hans",
            pdf -> annotation(pdf).setItem(COSName.A, action("GoToR"))),
        pdf(
            "a link opens a file inside the file",
            "en",
            pdf -> annotation(pdf).setItem(COSName.A, action("GoToE"))),
        pdf(
            "a link of a PDF runs a script by its address",
            "en",
            pdf -> uri(pdf).setString(COSName.URI, "javascript:alert(1)")),
        pdf(
            "a bookmark runs a script",
            "en",
            pdf -> {
              COSDictionary first =
                  pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getCOSObject();
              first.removeItem(COSName.DEST);
              first.setItem(COSName.A, script());
            }),
        pdf("a PDF has a file in it", "en", PdfActivityDamages::embed),
        pdf("a page plays a film", "en", pdf -> annotate(pdf, "Movie")),
        pdf("a page has a screen", "en", pdf -> annotate(pdf, "Screen")),
        pdf("a page has rich media", "en", pdf -> annotate(pdf, "RichMedia")),
        pdf("a page has a sound", "en", pdf -> annotate(pdf, "Sound")),
        pdf("a page has a body in space", "en", pdf -> annotate(pdf, "3D")),
        pdf("a page has a field", "en", pdf -> annotate(pdf, "Widget")),
        pdf("a page has a comment", "en", pdf -> annotate(pdf, "Text")),
        pdf("a page has a file pinned to it", "en", pdf -> annotate(pdf, "FileAttachment")),
        pdf("a link is hidden", "en", pdf -> annotation(pdf).setInt(COSName.F, 2)),
        pdf(
            "a PDF has a form of XML",
            "en",
            pdf -> {
              COSDictionary form = new COSDictionary();
              form.setItem(COSName.FIELDS, new COSArray());
              form.setItem(COSName.getPDFName("XFA"), new COSArray());
              catalog(pdf).setItem(COSName.ACRO_FORM, form);
            }),
        pdf(
            "a stream's content is in another file",
            "en",
            pdf -> {
              COSArray streams =
                  (COSArray) pdf.getPage(3).getCOSObject().getDictionaryObject(COSName.CONTENTS);
              ((COSStream) streams.getObject(0)).setString(COSName.F, "content.bin");
            }),
        pdf(
            "a PDF has pages of templates",
            "en",
            pdf -> {
              COSDictionary names = new COSDictionary();
              names.setItem(COSName.getPDFName("Templates"), new COSDictionary());
              catalog(pdf).setItem(COSName.NAMES, names);
            }),
        pdf(
            "a PDF is a portfolio",
            "en",
            pdf -> catalog(pdf).setItem(COSName.getPDFName("Collection"), new COSDictionary())),
        pdf(
            "a PDF gives its reader other rights",
            "en",
            pdf -> catalog(pdf).setItem(COSName.getPDFName("Perms"), new COSDictionary())),
        pdf(
            "a page turns automatically",
            "en",
            pdf -> {
              pdf.getPage(3).getCOSObject().setItem(COSName.getPDFName("Dur"), COSInteger.ONE);
              pdf.getPage(3)
                  .getCOSObject()
                  .setItem(COSName.getPDFName("Trans"), new COSDictionary());
            }),
        pdf(
            "a part of a page is a layer",
            "en",
            pdf -> {
              COSDictionary layer = new COSDictionary();
              layer.setName(COSName.TYPE, "OCG");
              layer.setString(COSName.NAME, "x");
              annotation(pdf).setItem(COSName.OC, layer);
            }));
  }

  private static COSDictionary catalog(PDDocument pdf) {
    return pdf.getDocumentCatalog().getCOSObject();
  }

  private static COSDictionary annotation(PDDocument pdf) throws IOException {
    return pdf.getPage(2).getAnnotations().get(1).getCOSObject();
  }

  private static COSDictionary uri(PDDocument pdf) throws IOException {
    return pdf.getPage(2).getAnnotations().get(2).getCOSObject().getCOSDictionary(COSName.A);
  }

  private static COSDictionary action(String kind) {
    COSDictionary action = new COSDictionary();
    action.setName(COSName.S, kind);
    action.setString(COSName.F, "other.pdf");
    return action;
  }

  private static COSDictionary script() {
    COSDictionary action = new COSDictionary();
    action.setName(COSName.S, "JavaScript");
    action.setString(COSName.JS, "app.alert(1)");
    return action;
  }

  private static COSDictionary entry(String key, COSDictionary action) {
    COSDictionary actions = new COSDictionary();
    actions.setItem(COSName.getPDFName(key), action);
    return actions;
  }

  private static void annotate(PDDocument pdf, String kind) {
    COSDictionary annotation = new COSDictionary();
    annotation.setName(COSName.TYPE, "Annot");
    annotation.setName(COSName.SUBTYPE, kind);
    annotation.setString(COSName.CONTENTS, "x");
    annotation.setItem(COSName.RECT, new PDRectangle(50, 50, 50, 50));
    COSDictionary page = pdf.getPage(3).getCOSObject();
    COSArray all = page.getCOSArray(COSName.ANNOTS);
    if (all == null) {
      page.setItem(COSName.ANNOTS, new COSArray(List.of(annotation)));
    } else {
      all.add(annotation);
    }
  }

  private static void embed(PDDocument pdf) throws IOException {
    PDEmbeddedFile file =
        new PDEmbeddedFile(pdf, new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8)));
    PDComplexFileSpecification named = new PDComplexFileSpecification();
    named.setFile("x.exe");
    named.setEmbeddedFile(file);
    Map<String, PDComplexFileSpecification> files = new HashMap<>();
    files.put("x.exe", named);
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(files);
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    pdf.getDocumentCatalog().setNames(names);
  }
}
