package io.github.huozi.tagging;

import io.github.huozi.language.Language;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Makes the structure of a chapter, as PDF/UA-1 requires; {@link StructureTree} writes that of all
 * chapters. The four steps are taken at different stages of a chapter's production:
 *
 * <pre>
 * Tagging tagging = new Tagging(document, language);   // before lines are composed
 * tagging.prepare();                                   // after lines are composed
 * tagging.number();                                    // after layout
 * TaggedChapter tags = tagging.tags(pdf);              // after painting
 * </pre>
 */
public final class Tagging {

  /**
   * The attribute with the alternative text of an element whose own text cannot be read out: {@code
   * <span data-alternative="☑">}.
   */
  public static final String ALTERNATIVE = "data-alternative";

  private final Document document;
  private final LinkWords words;
  private final Marks marks = new Marks();
  private final SiblingGroups groups = new SiblingGroups();

  public Tagging(Document document, Language language) {
    this.document = document;
    this.words = new LinkWords(document, language.locale());
  }

  /** Has the renderer write a structure element for each phrase. The appearance is unchanged. */
  public void prepare() {
    Marks.wrapPhrases(document);
  }

  /** Numbers the elements, which overwrites attributes: the document can only be painted after. */
  public void number() {
    marks.number(document, words);
    groups.make(document);
  }

  /** Makes the structure of the document from the renderer's. */
  public TaggedChapter tags(PDDocument pdf) throws IOException {
    groups.undo();
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    WrittenTree tree =
        WrittenTree.read(catalog.getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT), marks);
    describeLinks(tree.root());
    Arrangement arrangement = new Arrangement(marks);
    arrangement.document(tree.root());
    StructureWriter writer = new StructureWriter(pdf, marks);
    TaggedChapter tags = writer.write(tree.root());
    writer.markArtifacts(arrangement.artifacts());
    return tags;
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
}
