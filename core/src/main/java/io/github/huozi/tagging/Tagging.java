package io.github.huozi.tagging;

import io.github.huozi.language.Language;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Gives a PDF the structure of the document that it was made from, as PDF/UA-1 asks for it. Its
 * steps belong at four points of the making:
 *
 * <pre>
 * Tagging tagging = new Tagging(document, language);   // as the author wrote it
 * tagging.prepare();                                   // when its lines are composed
 * tagging.number();                                    // when it is laid out
 * tagging.write(pdf);                                  // when it is painted
 * </pre>
 */
public final class Tagging {

  /** Says what stands at a place whose text cannot be read: {@code <span data-alternative="☑">}. */
  public static final String ALTERNATIVE = "data-alternative";

  private final Document document;
  private final Language language;
  private final LinkWords words;
  private final Marks marks = new Marks();
  private final SiblingGroups groups = new SiblingGroups();

  public Tagging(Document document, Language language) {
    this.document = document;
    this.language = language;
    this.words = new LinkWords(document, language.locale());
  }

  /** Makes sure that the renderer tells phrases apart. Nothing looks different for it. */
  public void prepare() {
    Marks.tellPhrasesApart(document);
  }

  /** Numbers the elements. The document is of no other use afterwards. */
  public void number() {
    marks.number(document, words);
    groups.make(document);
  }

  /** Puts the document's structure in the place of the renderer's. */
  public void write(PDDocument pdf) throws IOException {
    groups.undo();
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    WrittenTree tree =
        WrittenTree.read(catalog.getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT), marks);
    describeLinks(tree.root());
    Arrangement arrangement = new Arrangement(marks);
    arrangement.document(tree.root());
    new StructureWriter(pdf, marks).write(tree.root(), language.tag());
    ArtifactStreams.mark(pdf, arrangement.artifacts());
    PDOutlineNode outline = catalog.getDocumentOutline();
    if (outline != null) {
      pointTo(outline, tree);
    }
  }

  private void describeLinks(Tag tag) {
    Element link = tag.element();
    for (Kid kid : tag.kids) {
      if (kid instanceof Tag inner) {
        describeLinks(inner);
      } else if (kid instanceof Kid.LinkArea area && link != null) {
        area.annotation().setString(COSName.CONTENTS, words.of(link, marks.alternative(link)));
      }
    }
  }

  private void pointTo(PDOutlineNode node, WrittenTree tree) {
    for (PDOutlineItem item : node.children()) {
      COSDictionary dictionary = item.getCOSObject();
      COSDictionary written = dictionary.getCOSDictionary(COSName.SE);
      Element heading = written == null ? null : marks.element(written.getString(COSName.ALT));
      Tag tag = heading == null ? null : tree.tag(heading);
      if (tag == null || !tag.dictionary.containsKey(COSName.S)) {
        dictionary.removeItem(COSName.SE);
      } else {
        dictionary.setItem(COSName.SE, tag.dictionary);
      }
      pointTo(item, tree);
    }
  }
}
