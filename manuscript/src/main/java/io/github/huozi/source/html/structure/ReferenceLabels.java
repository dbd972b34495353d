package io.github.huozi.source.html.structure;

import io.github.huozi.query.Queries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Reads labels, which name what stands beside them, as Dive into Deep Learning, bookdown, MyST and
 * autorefs write them.
 */
public final class ReferenceLabels {

  private static final Pattern LABEL = Pattern.compile(":(?:eq)?label:$");
  private static final Pattern WIDTH = Pattern.compile(":width:$");

  /** The id at the start of a caption, as bookdown writes it. */
  private static final Pattern CAPTION_ID =
      Pattern.compile("^((?:(?:Table)?:\\s+)?)\\(\\\\?#((?:tab|tbl|fig):[\\w.-]{1,80})\\)\\s*");

  /** The name of the block below: {@code (press)=}. */
  private static final Pattern NEXT =
      Pattern.compile("\\(([\\p{L}_][\\p{L}\\p{N}_.:/-]{1,100})\\)=[ \\t]*(?:\\n|$)");

  /** The elements that may hold a place to which links lead. */
  private static final String NAMEABLE = "h1, h2, h3, h4, h5, h6, p";

  private ReferenceLabels() {}

  /**
   * Gives the names in labels as ids to what they stand beside: <code>:label:`fig_press`</code>,
   * <code>(\#fig:press)</code>, {@code (press)=} and {@code [](){#press}}. Gives sizes to images.
   */
  public static void take(Element body) {
    CaptionBlocks.read(body);
    Queries.select(body, "code").forEach(ReferenceLabels::ofCode);
    for (Element paragraph : Queries.select(body, "p")) {
      if (paragraph.firstChild() instanceof TextNode text) {
        ofCaption(paragraph, text);
        ofNext(paragraph, text);
      } else if (isOnlyAnchors(paragraph)) {
        List<Element> anchors = List.copyOf(paragraph.children());
        Element next = paragraph.nextElementSibling();
        if (next != null && Queries.is(next, NAMEABLE)) {
          next.prependChildren(anchors);
          paragraph.remove();
        }
      }
    }
  }

  private static void ofCode(Element code) {
    Element paragraph = code.parent();
    if (paragraph != null && paragraph.nameIs("td") && isLabelRow(paragraph)) {
      Element table = Queries.closest(paragraph, "table");
      if (table != null && !table.hasAttr("id")) {
        table.attr("id", code.text().strip());
        Optional.ofNullable(paragraph.parent()).ifPresent(Element::remove);
      }
      return;
    }
    if (paragraph == null || !(code.previousSibling() instanceof TextNode before)) {
      return;
    }
    Matcher label = LABEL.matcher(before.getWholeText());
    Matcher width = WIDTH.matcher(before.getWholeText());
    if (label.find()) {
      labelled(paragraph, before)
          .ifPresent(
              target -> {
                target.attr("id", code.text().strip());
                take(before, label.start(), code);
              });
    } else if (width.find()) {
      Optional.ofNullable(Queries.first(paragraph, "img"))
          .ifPresent(
              image -> {
                image.attr("width", code.text().strip());
                take(before, width.start(), code);
              });
    }
  }

  private static void ofCaption(Element paragraph, TextNode text) {
    Matcher id = CAPTION_ID.matcher(text.getWholeText());
    if (id.find()) {
      paragraph.attr("id", id.group(2));
      text.text(id.group(1) + text.getWholeText().substring(id.end()));
    }
  }

  /** Reads the names of a block in the lines above it. */
  private static void ofNext(Element paragraph, TextNode text) {
    String whole = text.getWholeText();
    Matcher name = NEXT.matcher(whole);
    List<Element> anchors = new ArrayList<>();
    int end = 0;
    while (end < whole.length() && name.find() && name.start() == end) {
      anchors.add(new Element("a").attr("id", name.group(1)));
      end = name.end();
    }
    boolean alone = end == whole.length() && text.nextSibling() == null;
    Element next = alone ? paragraph.nextElementSibling() : paragraph;
    if (anchors.isEmpty() || next == null) {
      return;
    }
    text.text(whole.substring(end));
    if (Queries.is(next, NAMEABLE)) {
      next.prependChildren(anchors);
    } else if (!next.hasAttr("id")) {
      next.attr("id", anchors.get(anchors.size() - 1).id());
    }
    if (alone) {
      paragraph.remove();
    }
  }

  private static boolean isOnlyAnchors(Element paragraph) {
    return paragraph.childrenSize() > 0
        && !paragraph.hasText()
        && paragraph.children().stream()
            .allMatch(
                child -> Queries.is(child, "a[id]:not([href])") && child.childNodeSize() == 0);
  }

  /** Tells whether a row is the line after a table that labels it. */
  private static boolean isLabelRow(Element cell) {
    Element row = cell.parent();
    return row != null
        && row.nextElementSibling() == null
        && row.children().stream().allMatch(other -> other.equals(cell) || !other.hasText())
        && LABEL.matcher(cell.ownText().strip()).matches();
  }

  /**
   * Finds what a label names: the image, the heading or the block before it, or its own paragraph.
   */
  private static Optional<Element> labelled(Element paragraph, TextNode before) {
    Element image = Queries.first(paragraph, "img");
    if (image != null) {
      return Optional.of(image);
    }
    boolean alone = LABEL.matcher(before.getWholeText().strip()).lookingAt();
    Element target = alone ? paragraph.previousElementSibling() : paragraph;
    if (target != null && target.nameIs("p")) {
      image = Queries.first(target, "img");
      target = image == null ? target : image;
    }
    return Optional.ofNullable(target).filter(found -> !found.hasAttr("id"));
  }

  private static void take(TextNode before, int start, Element code) {
    Element paragraph = code.parent();
    code.remove();
    before.text(before.getWholeText().substring(0, start).stripTrailing());
    if (paragraph != null && !paragraph.hasText() && paragraph.childrenSize() == 0) {
      paragraph.remove();
    }
  }
}
