package io.github.huozi.check.tagging;

import io.github.huozi.check.Findings;
import io.github.huozi.check.Place;
import io.github.huozi.check.tagging.TaggedPdf.Content;
import io.github.huozi.check.tagging.TaggedPdf.Tag;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/** Checks that a PDF's tags have all content of its pages, and that both refer to each other. */
final class TagTreeCheck {

  private static final String AGAIN = "; publish the file again";
  private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");
  private static final Map<String, String> ROLE_MAP = Map.of("Em", "Span", "Strong", "Span");

  private final TaggedPdf pdf;
  private final Findings findings;

  TagTreeCheck(TaggedPdf pdf, Findings findings) {
    this.pdf = pdf;
    this.findings = findings;
  }

  /** Reports untagged content and broken references. */
  void check() {
    Tag root = pdf.root();
    if (root == null) {
      return; // AccessibilityCheck reports a PDF without tags.
    }
    if (!root.is("Document")) {
      findings.error("tags", null, "the file's tags do not begin with that of a document" + AGAIN);
      return;
    }
    if (pdf.hasDuplicates()) {
      findings.error("tags", null, "something is in two tags, and is heard twice" + AGAIN);
    }
    roleMap();
    for (int number = 0; number < pdf.pages().size(); number++) {
      contents(number);
      annotations(number);
    }
    for (Content content : pdf.owned()) {
      if (pdf.mark(content) == null) {
        findings.error(
            "tags", page(content.page()), "a tag leads to content that does not exist" + AGAIN);
      }
    }
    for (Tag tag : pdf.tags()) {
      actualText(tag);
    }
  }

  private void roleMap() {
    COSDictionary tree =
        pdf.pdf().getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    COSDictionary roles = tree == null ? null : tree.getCOSDictionary(COSName.ROLE_MAP);
    if (roles == null) {
      return;
    }
    for (COSName name : roles.keySet()) {
      String role = roles.getNameAsString(name, "");
      if (!role.equals(ROLE_MAP.get(name.getName()))) {
        findings.error(
            "tags", null, "the role " + name.getName() + " is said to be " + role + AGAIN);
      }
    }
  }

  private void contents(int number) {
    PageMarks.Page page = pdf.content(number);
    int untagged = page.unmarked();
    COSBase parents =
        pdf.parent(pdf.pages().get(number).getCOSObject().getInt(COSName.STRUCT_PARENTS, -1));
    boolean back = true;
    for (Map.Entry<Integer, PageMarks.Mark> mark : page.marks().entrySet()) {
      Tag owner = pdf.owner(new Content(number, mark.getKey()));
      if (owner == null) {
        untagged += mark.getValue().size();
      } else {
        back &=
            parents instanceof COSArray elements
                && mark.getKey() < elements.size()
                && elements.getObject(mark.getKey()) == owner.dictionary();
      }
    }
    if (untagged > 0) {
      findings.error(
          "tags",
          page(number),
          untagged + " characters of the page are in no tag, and nobody hears them" + AGAIN);
    }
    if (!back) {
      findings.error("tags", page(number), "the page leads to other tags than lead to it" + AGAIN);
    }
  }

  private void annotations(int number) {
    PDPage page = pdf.pages().get(number);
    COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    if (annotations == null || annotations.size() == 0) {
      return;
    }
    if (!"S".equals(page.getCOSObject().getNameAsString("Tabs"))) {
      findings.error(
          "tags", page(number), "links are not visited in the order of the tags" + AGAIN);
    }
    for (int i = 0; i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation) {
        Tag owner = pdf.owner(annotation);
        boolean back =
            owner != null && pdf.parent(annotation.getInt(STRUCT_PARENT, -1)) == owner.dictionary();
        if (owner == null || !owner.is("Link") || !back) {
          findings.error(
              "tags",
              page(number),
              "the link “"
                  + annotation.getString(COSName.CONTENTS, "")
                  + "” is not in the tag of one"
                  + AGAIN);
        }
      }
    }
  }

  /** Checks the text that replaces content for a screen reader. Publishing gives one to bullets. */
  private void actualText(Tag tag) {
    String text = tag.dictionary().getString(COSName.ACTUAL_TEXT);
    if (text == null) {
      return;
    }
    StringBuilder printed = new StringBuilder();
    int page = appendText(tag, printed);
    boolean bullet = tag.is("Lbl") && text.codePointCount(0, text.length()) == 1;
    if (!bullet && !TextUnit.key(text).equals(TextUnit.key(printed.toString()))) {
      findings.error(
          "tags",
          page < 0 ? null : page(page),
          "“" + text + "” is heard where “" + printed + "” is printed" + AGAIN);
    }
  }

  /**
   * Appends the text of a tag. Returns the page of its first content, from 0; -1 without content.
   */
  private int appendText(Tag tag, StringBuilder text) {
    int page = -1;
    for (Object kid : tag.kids()) {
      if (kid instanceof Content content) {
        PageMarks.Mark mark = pdf.mark(content);
        if (mark != null) {
          text.append(mark.text());
          page = page < 0 ? content.page() : page;
        }
      } else if (kid instanceof Tag inner) {
        int first = appendText(inner, text);
        page = page < 0 ? first : page;
      }
    }
    return page;
  }

  private static Place page(int number) {
    return new Place.OnPage(number + 1, Optional.empty());
  }
}
