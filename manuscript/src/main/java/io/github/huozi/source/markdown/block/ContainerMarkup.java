package io.github.huozi.source.markdown.block;

import io.github.huozi.model.section.Names;
import io.github.huozi.source.markdown.inline.Attributes;
import io.github.huozi.source.text.Markup;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Writes huozi's blocks as HTML. */
public final class ContainerMarkup {

  private static final String NO_BREAK_SPACE = "\u00A0";

  private final AlertWords words;
  private final Markup.Builder out;

  /**
   * @param words the titles of alerts
   */
  public ContainerMarkup(AlertWords words, Markup.Builder out) {
    this.words = words;
    this.out = out;
  }

  /** Tells whether a node is one of huozi's blocks. */
  public static boolean knows(Node node) {
    return node instanceof Container
        || node instanceof Container.Title
        || node instanceof Attributions.Attribution
        || node instanceof Definition.Group
        || node instanceof Definition.Term
        || node instanceof Definition.Description
        || node instanceof Verse
        || node instanceof Verse.Stanza
        || node instanceof Verse.Line
        || node instanceof PageBreakParser.PageBreak;
  }

  /**
   * Tells whether a paragraph is the only block of a description, and has no element of its own.
   */
  public static boolean isTight(Node paragraph) {
    return paragraph.getParent() instanceof Definition.Description
        && paragraph.getPrevious() == null
        && paragraph.getNext() == null;
  }

  /** Writes the start of a block. */
  public void open(Node node) {
    if (node instanceof Container container) {
      out.raw("<" + container.element());
      container.attributes().write(out);
      if (container.isAlert()) {
        out.attribute("role", "note");
      }
      out.raw(">");
      title(container);
    } else if (node instanceof Container.Title title
        && title.getParent() instanceof Container around) {
      out.raw("<p").attribute("class", around.titleClass()).raw(">");
    } else if (node instanceof Container.Title) {
      out.raw("<p class=\"" + Names.VERSE_TITLE + "\">");
    } else if (node instanceof Attributions.Attribution) {
      out.raw("<p class=\"" + Names.ATTRIBUTION + "\">");
    } else if (node instanceof Verse verse) {
      verse(verse.attributes());
    } else if (node instanceof Verse.Stanza) {
      out.raw("<p class=\"verse\">");
    } else if (node instanceof Verse.Line line) {
      out.raw(NO_BREAK_SPACE.repeat(line.indent()));
    } else if (node instanceof PageBreakParser.PageBreak) {
      out.raw("<div class=\"" + Names.PAGE_BREAK + "\">");
    } else {
      out.raw("<" + name(node) + ">");
    }
  }

  /** Writes the end of a block. */
  public void close(Node node) {
    if (node instanceof Verse.Line) {
      out.raw(node.getNext() == null ? "" : "<br>\n");
    } else {
      out.raw("</" + name(node) + ">");
    }
  }

  /** Writes the title of an alert to which the author gave none. */
  private void title(Container container) {
    if (container.isAlert() && !(container.getFirstChild() instanceof Container.Title)) {
      String word = container.word().isEmpty() ? named(container) : words.title(container.word());
      out.raw("<p").attribute("class", container.titleClass()).raw(">").text(word).raw("</p>");
    }
  }

  /** The name of an unknown kind of alert, with a capital. */
  private static String named(Container alert) {
    String name = alert.attributes().classes().get(1).substring("alert-".length());
    return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }

  private void verse(Attributes attributes) {
    List<String> classes = new ArrayList<>(attributes.classes());
    if (!classes.contains("verse")) {
      classes.add(0, "verse");
    }
    out.raw("<div");
    new Attributes(attributes.id(), classes, attributes.pairs()).write(out);
    out.raw(">");
  }

  private static String name(Node node) {
    if (node instanceof Container container) {
      return container.element();
    } else if (node instanceof Definition.Group) {
      return "dl";
    } else if (node instanceof Definition.Term) {
      return "dt";
    } else if (node instanceof Definition.Description) {
      return "dd";
    }
    return node instanceof Paragraph || node instanceof Verse.Stanza ? "p" : "div";
  }
}
