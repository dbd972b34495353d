package io.github.huozi.check.tagging;

import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import io.github.huozi.check.SourceLines;
import io.github.huozi.check.tagging.TaggedPdf.Content;
import io.github.huozi.check.tagging.TaggedPdf.Tag;
import io.github.huozi.model.Section;
import io.github.huozi.problem.SourceLocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Compares the tags of a PDF, which a screen reader reads, with the printed document. */
final class TagCheck {

  private static final String AGAIN = "; publish the file again";

  private final TaggedPdf pdf;
  private final FinishedEdition edition;
  private final Findings findings;

  TagCheck(TaggedPdf pdf, FinishedEdition edition, Findings findings) {
    this.pdf = pdf;
    this.edition = edition;
    this.findings = findings;
  }

  /** Reports tags with a wrong role, language, scope, emphasis, order or description. */
  void check(Document print, List<TagUnit.Pair> pairs) {
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
    formulas(print);
  }

  private void roles(List<TagUnit.Pair> pairs) {
    Deque<Integer> open = new ArrayDeque<>();
    for (TagUnit.Pair pair : pairs) {
      TextUnit wanted = pair.wanted();
      Tag tag = pair.found().tag();
      String role = wanted.role();
      boolean heading = tag.role().matches("H[1-6]");
      if (wanted.level() > 0) {
        // PDF/UA does not allow skipped levels: H1 is followed by H1 or H2.
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
            "“%s” is read aloud as %s and written as %s; publish the file again"
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

  private void scope(TagUnit.Pair pair) {
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

  private void emphasis(TagUnit.Pair pair) {
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

  /** Compares the reading order. Notes and captions are left out, since they may be moved. */
  private void order(List<TagUnit.Pair> pairs) {
    int last = -1;
    TagUnit.@Nullable Pair before = null;
    for (TagUnit.Pair pair : pairs) {
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
        wanted.add(collapsed(image.attr("alt")));
      }
    }
    List<String> found = new ArrayList<>();
    for (Tag tag : pdf.tags()) {
      if (tag.is("Figure")) {
        String words = tag.dictionary().getString(COSName.ALT);
        if (words == null || words.isBlank()) {
          findings.error("description", null, "a figure has no description" + AGAIN);
        } else {
          found.add(collapsed(words));
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

  /** Compares the formulas, which have their source as alternative text. */
  private void formulas(Document print) {
    List<String> wanted =
        new ArrayList<>(
            print.select("math").stream().map(math -> collapsed(math.attr("alttext"))).toList());
    for (Tag tag : pdf.tags()) {
      if (tag.is("Formula")) {
        String words = tag.dictionary().getString(COSName.ALT, "");
        if (words.isBlank()) {
          findings.error("description", null, "a formula has no description" + AGAIN);
        } else if (!wanted.remove(collapsed(words))) {
          findings.error(
              "description",
              null,
              "the sources have no formula “%s”; publish the file again".formatted(words));
        }
      }
    }
    if (!wanted.isEmpty()) {
      findings.error(
          "description",
          null,
          source(wanted.get(0)),
          "the formula “%s” is missing; publish the file again".formatted(wanted.get(0)));
    }
  }

  private Optional<SourceLocation> source(String words) {
    return new SourceLines(edition.manuscript())
        .sections().stream()
            .filter(section -> section.content().contains(words))
            .map(section -> SourceLocation.of(section.file()))
            .findFirst();
  }

  private void report(String rule, TagUnit.Pair pair, String message) {
    List<Content> contents = pair.found().contents();
    findings.error(
        rule,
        contents.isEmpty() ? null : page(contents.get(0).page()),
        line(edition, pair.wanted().element()),
        message);
  }

  /** The source line of an element of the printed document. */
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
                ? read.place(Integer.parseInt(line))
                : SourceLocation.of(read.file()));
      }
    }
    return Optional.empty();
  }

  private static Place page(int number) {
    return new Place.OnPage(number + 1, Optional.empty());
  }

  /** The start of a unit's text, for quotation. */
  static String words(TextUnit unit) {
    String text = collapsed(unit.element().text());
    return text.codePointCount(0, text.length()) <= 40
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
  }

  private static String collapsed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String list(Set<String> roles) {
    return roles.isEmpty() ? "nothing" : String.join(", ", roles);
  }

  private static String shown(String text) {
    return text.isEmpty() ? "nothing" : text;
  }
}
