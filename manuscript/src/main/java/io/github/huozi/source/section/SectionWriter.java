package io.github.huozi.source.section;

import io.github.huozi.model.section.BlockElements;
import io.github.huozi.model.section.LinePlaces;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.RepeatedTitle;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.Section.Heading;
import io.github.huozi.model.section.XhtmlTree;
import io.github.huozi.query.Queries;
import io.github.huozi.source.code.CodeListings;
import io.github.huozi.source.html.structure.ListItems;
import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.text.Markup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** Writes finished sections as XHTML. */
public final class SectionWriter {

  private SectionWriter() {}

  /**
   * A section that has a title and no text.
   *
   * @param file the file that lists the title
   * @param line the line that lists it; 0 if none does
   * @param place where it stands in the book
   */
  public static Section titleOnly(
      String id, Path file, int line, String title, Section.Place place) {
    return new Section(
        id,
        file,
        LinePlaces.of(file),
        Math.max(1, line),
        title,
        Optional.empty(),
        text(title),
        true,
        true,
        Optional.empty(),
        XhtmlTree.EMPTY,
        List.of(),
        place);
  }

  /**
   * The finished section. It changes the draft.
   *
   * @param place where it stands in the book
   */
  public static Section write(Draft draft, Section.Place place, PlainText plainText) {
    Element body = draft.body();
    List<Heading> headings = new ArrayList<>();
    for (Element heading : Headings.all(body)) {
      headings.add(
          new Heading(
              Headings.level(heading),
              heading.id(),
              plainText.of(heading),
              RepeatedTitle.inContents(heading.clone(), plainText.of(heading)).xhtml(),
              !heading.hasClass(Names.UNNUMBERED)));
    }
    LineNumbers.settle(body);
    ListItems.finishTasks(body);
    Optional<Element> title = draft.heading();
    title.ifPresent(heading -> Queries.select(heading, "*").removeAttr(Names.LINE));
    title.ifPresent(SectionWriter::finishCalls);
    finishCalls(body);
    return new Section(
        draft.id(),
        draft.reporter().file(),
        draft.reporter().places(),
        draft.title().line(),
        draft.title().text(),
        draft.shortTitle(),
        title.map(XhtmlTree::of).orElseGet(() -> text(draft.title().text())),
        draft.title().shown(),
        title.filter(heading -> heading.hasClass(Names.UNNUMBERED)).isEmpty(),
        Optional.empty(),
        XhtmlTree.of(body),
        headings,
        place);
  }

  private static void finishCalls(Element root) {
    Queries.select(root, "[" + Markup.NOTE + "]").removeAttr(Markup.NOTE);
    Queries.select(root, "[" + Names.CITES + "]").removeAttr(Names.CITES);
  }

  private static XhtmlTree text(String text) {
    return XhtmlTree.of(new Element("h1").appendText(text));
  }

  /**
   * Leaves line numbers only on blocks, images and the lines of code after hidden ones. Inside a
   * block each line feed counts as one line of the file: line feeds that were lost inside a tag or
   * a link are added at the next line feed.
   */
  private static final class LineNumbers {

    private int line;

    private LineNumbers() {}

    static void settle(Element body) {
      LineNumbers numbers = new LineNumbers();
      NodeTraversor.traverse((node, depth) -> numbers.visit(node), body);
    }

    private void visit(Node node) {
      if (node instanceof TextNode text) {
        visit(text);
      } else if (node instanceof Element element && element.hasAttr(Names.LINE)) {
        boolean jumps = element.hasAttr(CodeListings.JUMPS);
        element.removeAttr(CodeListings.JUMPS);
        if (jumps || BlockElements.contains(element.normalName())) {
          line = Markup.lineOf(element);
        } else if (!element.nameIs("img")) {
          element.removeAttr(Names.LINE);
        }
      }
    }

    private void visit(TextNode text) {
      String whole = text.getWholeText();
      int feed = whole.indexOf('\n');
      if (feed >= 0 && text.hasAttr(Names.LINE)) {
        int missing = Markup.lineOf(text) - line;
        if (missing > 0) {
          whole = whole.substring(0, feed) + "\n".repeat(missing) + whole.substring(feed);
          text.text(whole);
        }
      }
      line += (int) whole.chars().filter(c -> c == '\n').count();
    }
  }
}
