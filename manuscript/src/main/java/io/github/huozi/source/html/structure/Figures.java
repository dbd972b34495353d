package io.github.huozi.source.html.structure;

import io.github.huozi.model.section.Names;
import io.github.huozi.query.Queries;
import io.github.huozi.source.text.Markup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes figures. A paragraph that holds only an image becomes a figure; one that holds only images
 * becomes a figure of figures, which stand side by side. The title of an image is its caption. A
 * {@code div} of the class {@code figure} or {@code figures} becomes a figure whose last paragraph
 * is the caption.
 */
public final class Figures {

  /** The class of the span after an image that holds its caption as markup. */
  public static final String CAPTION = "image-caption";

  private static final Set<String> GROUPS = Set.of("figure", "figures");

  /** The classes of a span that is all a paragraph has, in the books of mdBook. */
  private static final List<String> LABELS = List.of(Names.CAPTION, "filename", "file-name");

  private static final Pattern FIGURE_ID = Pattern.compile("fig[-:_].{1,200}");

  private static final int MOST_COLUMNS = 3;

  /** The most columns that an author may ask for. */
  private static final int MOST_ASKED = 4;

  private Figures() {}

  /** An image alone or in a link, with the markup of its caption. */
  private record Picture(Element shown, Element image, Optional<Element> caption) {}

  /** Tells whether an id is that of a figure to which the text refers: {@code fig-press}. */
  public static boolean isReferred(String id) {
    return FIGURE_ID.matcher(id).matches();
  }

  /** Makes the figures of a body. */
  public static void make(Element body) {
    List<Element> groups = new ArrayList<>();
    for (Element group : Queries.select(body, "div.figure, div.figures, figure.figures")) {
      group.tagName("figure");
      groups.add(group);
    }
    Map<Element, List<Picture>> ofGroups = new HashMap<>();
    Set<Element> unwrapped = new LinkedHashSet<>();
    Set<Element> paragraphs = new HashSet<>();
    for (Element paragraph : Queries.select(body, "p")) {
      List<Picture> pictures = pictures(paragraph);
      Element parent = paragraph.parent();
      if (pictures.isEmpty() || parent == null) {
        label(paragraph);
      } else if (parent.nameIs("figure") && !isGroup(parent)) {
        unwrapped.add(parent);
        paragraphs.add(paragraph);
      } else if (parent.nameIs("figure") && isOnlyPicture(parent, paragraph, pictures)) {
        unwrapped.add(parent);
        paragraphs.add(paragraph);
      } else if (areApart(pictures) || (parent.nameIs("figure") && pictures.size() > 1)) {
        paragraph.empty();
        paragraph.appendChildren(figures(pictures));
        unwrapped.add(parent);
        paragraphs.add(paragraph);
        ofGroups.computeIfAbsent(parent, unused -> new ArrayList<>()).addAll(pictures);
      } else {
        figure(paragraph, pictures);
        ofGroups.computeIfAbsent(parent, unused -> new ArrayList<>()).addAll(pictures);
      }
    }
    unwrapped.forEach(figure -> Nesting.unwrap(figure, paragraphs::contains));
    groups.forEach(group -> complete(group, ofGroups.getOrDefault(group, List.of())));
    takeCaptions(body);
    takeLabels(body);
    Nesting.remove(Queries.select(body, "span." + CAPTION));
  }

  private static boolean isGroup(Element figure) {
    return GROUPS.stream().anyMatch(figure::hasClass);
  }

  private static boolean isOnlyPicture(Element group, Element paragraph, List<Picture> pictures) {
    return pictures.size() == 1
        && !group.hasClass("figures")
        && group.children().stream()
            .allMatch(child -> child.equals(paragraph) || pictures(child).isEmpty());
  }

  /** The images of a paragraph that has nothing else; empty if it has something else. */
  private static List<Picture> pictures(Element paragraph) {
    List<Picture> pictures = new ArrayList<>();
    if (!paragraph.nameIs("p")) {
      return pictures;
    }
    for (Node node : paragraph.childNodes()) {
      if (node instanceof Element element && element.nameIs("span") && element.hasClass(CAPTION)) {
        if (pictures.isEmpty()) {
          return List.of();
        }
        Picture last = pictures.remove(pictures.size() - 1);
        pictures.add(new Picture(last.shown, last.image, Optional.of(element)));
      } else if (node instanceof Element element && !element.nameIs("br")) {
        Element image = element.nameIs("a") ? onlyChild(element) : element;
        if (image == null || !image.nameIs("img")) {
          return List.of();
        }
        pictures.add(new Picture(element, image, Optional.empty()));
      } else if (node instanceof TextNode text && !text.isBlank()) {
        return List.of();
      }
    }
    return pictures;
  }

  /** The only child; null if there are more or there is text beside it. */
  private static @org.jspecify.annotations.Nullable Element onlyChild(Element parent) {
    boolean text = parent.textNodes().stream().anyMatch(node -> !node.isBlank());
    return parent.childrenSize() == 1 && !text ? parent.child(0) : null;
  }

  private static void figure(Element paragraph, List<Picture> pictures) {
    paragraph.tagName("figure");
    paragraph.empty();
    if (pictures.size() == 1) {
      fill(paragraph, pictures.get(0));
      return;
    }
    paragraph.appendChildren(figures(pictures));
    setColumns(paragraph, pictures);
  }

  /**
   * Gives a group of figures its columns, if its author has not. Where all its pictures have a
   * width in percent, that is of the row: it says how many fit, and becomes one of the column.
   */
  private static void setColumns(Element group, List<Picture> pictures) {
    List<Double> widths = new ArrayList<>();
    for (Picture picture : pictures) {
      String width = picture.image.attr("width");
      if (width.endsWith("%")) {
        widths.add(Double.parseDouble(width.substring(0, width.length() - 1)));
      }
    }
    int figures = figures(group);
    boolean wide = !widths.isEmpty() && widths.size() == figures;
    int fit = wide ? (int) (100 / Collections.max(widths)) : MOST_ASKED;
    int usual = wide ? MOST_ASKED : figures == 4 ? 2 : MOST_COLUMNS;
    int columns = asked(group).orElse(Math.max(1, Math.min(fit, Math.min(figures, usual))));
    for (int i = 0; wide && i < widths.size(); i++) {
      long width = Math.round(Math.min(100, columns * widths.get(i)));
      pictures.get(i).image.attr("width", width + "%");
    }
    group.addClass("figures").addClass("columns-" + columns);
  }

  /** The columns that an author asks for. */
  private static Optional<Integer> asked(Element group) {
    return IntStream.rangeClosed(1, MOST_ASKED)
        .boxed()
        .filter(columns -> group.hasClass("columns-" + columns))
        .findFirst();
  }

  /** The number of figures side by side in a group. */
  private static int figures(Element group) {
    return (int) group.children().stream().filter(child -> child.nameIs("figure")).count();
  }

  /** Tells whether blank lines stand between images, as between those of HTML in Markdown. */
  private static boolean areApart(List<Picture> pictures) {
    for (int i = 1; i < pictures.size(); i++) {
      int before = Markup.lineOf(pictures.get(i - 1).image);
      if (Markup.lineOf(pictures.get(i).image) > before + 1) {
        return true;
      }
    }
    return false;
  }

  private static List<Element> figures(List<Picture> pictures) {
    List<Element> figures = new ArrayList<>();
    for (Picture picture : pictures) {
      Element figure = Nesting.numbered("figure", picture.shown);
      fill(figure, picture);
      figures.add(figure);
    }
    return figures;
  }

  private static void fill(Element figure, Picture picture) {
    figure.appendChild(picture.shown);
    String title = picture.image.attr("title").strip();
    if (picture.caption.isPresent()) {
      Element caption = picture.caption.get().tagName("figcaption").removeClass(CAPTION);
      if (caption.className().isEmpty()) {
        caption.removeAttr("class");
      }
      figure.appendChild(caption);
    } else {
      // Of an image to which the text refers, Quarto and others print the words in the brackets.
      boolean referred = isReferred(picture.image.id());
      String caption = title.isEmpty() && referred ? picture.image.attr("alt").strip() : title;
      if (!caption.isEmpty()) {
        figure.appendChild(Nesting.numbered("figcaption", picture.image).text(caption));
      }
    }
    picture.image.removeAttr("title");
  }

  /** Makes the last paragraph of a group its caption, and counts its columns. */
  private static void complete(Element group, List<Picture> pictures) {
    if (group.children().stream().noneMatch(child -> child.nameIs("figcaption"))) {
      Element last = group.lastElementChild();
      Element first = group.firstElementChild();
      if (last != null && last.nameIs("p") && group.childrenSize() > 1) {
        last.tagName("figcaption");
      } else if (first != null && first.nameIs("p") && group.childrenSize() > 1) {
        first.tagName("figcaption");
      }
    }
    int figures = figures(group);
    if (figures > 1 || (figures == 1 && group.hasClass("figures"))) {
      setColumns(group, pictures);
    }
  }

  /** Gives a paragraph that has only a labelled span the class of the span. */
  private static void label(Element paragraph) {
    Element only = onlyChild(paragraph);
    if (only != null && only.nameIs("span")) {
      LABELS.stream().filter(only::hasClass).forEach(paragraph::addClass);
    }
  }

  /** Puts a listing into one block with the name of its file above it and its caption below. */
  private static void takeLabels(Element body) {
    for (Element listing : Queries.select(body, "pre")) {
      List<Element> parts = new ArrayList<>(List.of(listing));
      Element above = listing.previousElementSibling();
      if (above != null && Queries.is(above, "p.filename, p.file-name")) {
        parts.add(0, above);
      }
      Element below = listing.nextElementSibling();
      if (below != null && Queries.is(below, "p." + Names.CAPTION)) {
        parts.add(below);
      }
      if (parts.size() > 1) {
        Element block = new Element("div").addClass("listing");
        listing.replaceWith(block);
        block.appendChildren(parts);
      }
    }
  }

  /** Makes a paragraph of the class {@code caption} after a figure without caption its caption. */
  private static void takeCaptions(Element body) {
    List<Element> captions = new ArrayList<>();
    List<Element> figures = new ArrayList<>();
    for (Element paragraph : Queries.select(body, "p.caption")) {
      Element before = paragraph.previousElementSibling();
      if (before != null
          && before.nameIs("figure")
          && before.children().stream().noneMatch(child -> child.nameIs("figcaption"))) {
        captions.add(paragraph);
        figures.add(before);
      }
    }
    Nesting.remove(captions);
    for (int i = 0; i < captions.size(); i++) {
      Element caption = captions.get(i).tagName("figcaption").removeClass(Names.CAPTION);
      if (caption.className().isEmpty()) {
        caption.removeAttr("class");
      }
      Nesting.unwrap(caption, span -> span.nameIs("span") && span.hasClass(Names.CAPTION));
      figures.get(i).appendChild(caption);
    }
  }
}
