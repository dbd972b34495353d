package io.github.huozi.check;

import io.github.huozi.check.TaggedPdf.Content;
import io.github.huozi.check.TaggedPdf.Tag;
import io.github.huozi.model.Section;
import io.github.huozi.problem.SourceLocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whether a PDF is heard as it was written: its tags are those of the printed document. */
final class TagCheck {

  private static final String AGAIN = "; publish the file again";
  private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");
  private static final Map<String, String> ROLE_MAP = Map.of("Em", "Span", "Strong", "Span");

  private final TaggedPdf pdf;
  private final FinishedEdition edition;
  private final Findings findings;

  TagCheck(TaggedPdf pdf, FinishedEdition edition, Findings findings) {
    this.pdf = pdf;
    this.edition = edition;
    this.findings = findings;
  }

  /** Whether pages and tree agree: each has all of the other, and both ways lead back. */
  void tree() {
    Tag root = pdf.root();
    if (root == null || !root.is("Document")) {
      findings.error("tags", null, "the file's tags do not begin with that of a document" + AGAIN);
      return;
    }
    if (pdf.hasTwice()) {
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
            "tags", page(content.page()), "a tag leads to content that is not there" + AGAIN);
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

  /** A text that is heard in the place of what is printed: publishing gives one to bullets. */
  private void actualText(Tag tag) {
    String text = tag.dictionary().getString(COSName.ACTUAL_TEXT);
    if (text == null) {
      return;
    }
    StringBuilder printed = new StringBuilder();
    int page = letters(tag, printed);
    boolean bullet = tag.is("Lbl") && text.codePointCount(0, text.length()) == 1;
    if (!bullet && !TextUnit.key(text).equals(TextUnit.key(printed.toString()))) {
      findings.error(
          "tags",
          page < 0 ? null : page(page),
          "“" + text + "” is heard where “" + printed + "” is printed" + AGAIN);
    }
  }

  private int letters(Tag tag, StringBuilder text) {
    int page = -1;
    for (Object kid : tag.kids()) {
      if (kid instanceof Content content && pdf.mark(content) != null) {
        text.append(pdf.mark(content).text());
        page = page < 0 ? content.page() : page;
      } else if (kid instanceof Tag inner) {
        int first = letters(inner, text);
        page = page < 0 ? first : page;
      }
    }
    return page;
  }

  /** Whether what is said is said of the right things, in the right order. */
  void document(Document print, List<UnitPairs.Pair> pairs) {
    Tag root = pdf.root();
    if (root == null) {
      return;
    }
    String language = edition.language().tag();
    if (!language.equals(root.language())) {
      findings.error(
          "language",
          null,
          "the tags' language is " + shown(root.language()) + "; set it to " + language);
    }
    roles(pairs);
    order(pairs);
    figures(print);
  }

  private void roles(List<UnitPairs.Pair> pairs) {
    Deque<Integer> open = new ArrayDeque<>();
    for (UnitPairs.Pair pair : pairs) {
      TextUnit wanted = pair.wanted();
      Tag tag = pair.found().tag();
      String role = wanted.role();
      boolean heading = tag.role().matches("H[1-6]");
      if (!heading && wanted.level() > 0 && isRunIn(wanted)) {
        continue; // It is part of its paragraph.
      }
      if (wanted.level() > 0) {
        // PDF/UA leaves out no level.
        while (!open.isEmpty() && open.peek() >= wanted.level()) {
          open.pop();
        }
        open.push(wanted.level());
        role = "H" + Math.min(6, open.size());
      }
      if (role.isEmpty() ? heading : !tag.is(role)) {
        report(
            "role",
            pair,
            "“%s” is heard as %s, and is written as %s; publish the file again"
                .formatted(
                    words(wanted), tag.role(), role.isEmpty() ? wanted.element().tagName() : role));
      } else if (!wanted.surroundings().equals(pair.found().surroundings())) {
        report(
            "role",
            pair,
            "“%s” is heard inside %s, and is written inside %s; publish the file again"
                .formatted(
                    words(wanted), list(pair.found().surroundings()), list(wanted.surroundings())));
      } else if (!wanted.language().equalsIgnoreCase(tag.language())) {
        report(
            "language",
            pair,
            "“%s” is heard as %s, and is written in %s; publish the file again"
                .formatted(words(wanted), shown(tag.language()), shown(wanted.language())));
      } else if (role.equals("TH")) {
        scope(pair);
      }
      emphasis(pair);
    }
  }

  private static boolean isRunIn(TextUnit unit) {
    Element parent = unit.element().parent();
    return parent != null && parent.hasClass("run-in-paragraph");
  }

  private void scope(UnitPairs.Pair pair) {
    String scope = pair.wanted().element().attr("scope");
    if (scope.isEmpty()) {
      return;
    }
    String wanted = scope.startsWith("row") ? "Row" : "Column";
    COSBase attributes = pair.found().tag().dictionary().getDictionaryObject(COSName.A);
    String found = "";
    if (attributes instanceof COSDictionary one) {
      found = one.getNameAsString("Scope", "");
    } else if (attributes instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        if (several.getObject(i) instanceof COSDictionary one && one.containsKey("Scope")) {
          found = one.getNameAsString("Scope", "");
        }
      }
    }
    if (!found.equals(wanted)) {
      report(
          "role",
          pair,
          "the header cell “%s” heads its %s, and by the sources its %s; publish the file again"
              .formatted(words(pair.wanted()), shown(found), wanted));
    }
  }

  private void emphasis(UnitPairs.Pair pair) {
    List<String> wanted =
        pair.wanted().phrases().stream()
            .filter(phrase -> !phrase.role().equals("Link"))
            .map(phrase -> phrase.role() + " " + phrase.text())
            .toList();
    List<String> found =
        pair.found().phrases().stream()
            .filter(phrase -> !phrase.role().equals("Link"))
            .map(phrase -> phrase.role() + " " + phrase.text())
            .toList();
    if (!wanted.equals(found)) {
      report(
          "emphasis",
          pair,
          "in “%s” other words are heard with emphasis than were written so; publish the file again"
              .formatted(words(pair.wanted())));
    }
  }

  /** Of texts that stand once; notes and captions may be moved. */
  private void order(List<UnitPairs.Pair> pairs) {
    int last = -1;
    UnitPairs.Pair before = null;
    for (UnitPairs.Pair pair : pairs) {
      if (pair.wanted().role().equals("Caption") || pair.wanted().surroundings().contains("Note")) {
        continue;
      }
      int order = pair.found().tag().order();
      if (order < last && before != null) {
        report(
            "order",
            pair,
            "“%s” is heard before “%s”; publish the file again"
                .formatted(words(pair.wanted()), words(before.wanted())));
        return;
      }
      last = order;
      before = pair;
    }
  }

  private void figures(Document print) {
    List<String> wanted = new ArrayList<>();
    for (Element image : print.select("img[alt]")) {
      if (!image.attr("alt").isBlank()) {
        wanted.add(closed(image.attr("alt")));
      }
    }
    List<String> found = new ArrayList<>();
    for (Tag tag : pdf.tags()) {
      if (tag.is("Figure")) {
        String words = tag.dictionary().getString(COSName.ALT);
        if (words == null || words.isBlank()) {
          findings.error("description", null, "a figure has no description" + AGAIN);
        } else {
          found.add(closed(words));
        }
      }
    }
    boolean drawings = print.selectFirst("svg") != null;
    int at = 0;
    for (String words : found) {
      int next = at;
      while (next < wanted.size() && !wanted.get(next).equals(words)) {
        next++;
      }
      if (next < wanted.size()) {
        at = next + 1;
      } else if (!drawings) {
        findings.error(
            "description",
            null,
            source(words),
            "a figure is described as “%s”, and by the sources as %s; publish the file again"
                .formatted(words, at < wanted.size() ? "“" + wanted.get(at) + "”" : "nothing"));
        return;
      }
    }
  }

  private Optional<SourceLocation> source(String words) {
    return new SourceLines(edition.manuscript())
        .sections().stream()
            .filter(section -> section.content().contains(words))
            .map(section -> SourceLocation.of(section.file()))
            .findFirst();
  }

  private void report(String rule, UnitPairs.Pair pair, String message) {
    List<Content> contents = pair.found().contents();
    findings.error(
        rule,
        contents.isEmpty() ? null : page(contents.get(0).page()),
        line(edition, pair.wanted().element()),
        message);
  }

  /** Where a printed element was written. */
  static Optional<SourceLocation> line(FinishedEdition edition, Element element) {
    Element section = element.closest("[data-section]");
    if (section == null) {
      return Optional.empty();
    }
    Element lined = element.closest("[data-line]");
    String line = lined == null ? "" : lined.attr("data-line");
    for (Section read : edition.manuscript().sections()) {
      if (read.id().equals(section.attr("data-section"))) {
        return Optional.of(
            line.matches("\\d{1,9}")
                ? new SourceLocation(read.file(), Integer.parseInt(line))
                : SourceLocation.of(read.file()));
      }
    }
    return Optional.empty();
  }

  private static Place page(int number) {
    return new Place.OnPage(number + 1, Optional.empty());
  }

  /** What is quoted of a text. */
  static String words(TextUnit unit) {
    String text = closed(unit.element().text());
    return text.codePointCount(0, text.length()) <= 40
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
  }

  private static String closed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String list(Set<String> roles) {
    return roles.isEmpty() ? "nothing" : String.join(", ", roles);
  }

  private static String shown(String text) {
    return text.isEmpty() ? "nothing" : text;
  }
}
