package io.github.huozi.source.markdown;

import io.github.huozi.source.html.structure.Figures;
import io.github.huozi.source.markdown.inline.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The title of an image that is a figure, read as inline Markdown: it stands after the image. */
final class ImageCaption extends CustomNode {

  /** A title as typed, before the parenthesis that ends the image. */
  private static final Pattern TYPED =
      Pattern.compile(
          "[\\s\\S]*?\\s(?:\"((?:[^\"\\\\]|\\\\[\\s\\S]){1,2000}+)\""
              + "|'((?:[^'\\\\]|\\\\[\\s\\S]){1,2000}+)')\\s*\\)(?:\\{[^{}]*\\})?");

  private static final String MARKS = "*_`~^[<$=\\&";

  private ImageCaption() {}

  /** Reads the titles of all images of a document that are figures. */
  static void readAll(Node document, MarkdownSource source) {
    for (Node node : MarkdownSource.below(document)) {
      if (node instanceof Paragraph paragraph) {
        figures(paragraph).stream()
            .forEach(
                image -> {
                  if (isMarked(image.getTitle())) {
                    read(image, title(image, source), source);
                  } else {
                    brackets(image, source)
                        .filter(ImageCaption::isMarked)
                        .ifPresent(words -> read(image, words, source));
                  }
                });
      }
    }
  }

  private static boolean isMarked(@Nullable String title) {
    return title != null && title.chars().anyMatch(c -> MARKS.indexOf(c) >= 0 || c >= 0x2800);
  }

  /** The images of a paragraph that has nothing else; empty if it has something else. */
  private static List<Image> figures(Paragraph paragraph) {
    List<Image> images = new ArrayList<>();
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      Node inner = node instanceof Link ? node.getFirstChild() : node;
      if (inner instanceof Image image && shown(image).equals(node)) {
        images.add(image);
      } else if (!(node instanceof Text text && text.getLiteral().isBlank())
          && !(node instanceof CustomNode)
          && !(node instanceof SoftLineBreak)
          && !(node instanceof HardLineBreak)) {
        return List.of();
      }
    }
    return images;
  }

  /** The image, or the link that holds nothing else. */
  private static Node shown(Image image) {
    return image.getParent() instanceof Link link
            && link.getFirstChild() == image
            && link.getLastChild() == image
        ? link
        : image;
  }

  private static String title(Image image, MarkdownSource source) {
    Matcher typed = TYPED.matcher(source.of(image));
    if (!typed.matches()) {
      return image.getTitle();
    }
    return typed.group(1) != null ? typed.group(1) : typed.group(2);
  }

  /** The text in the brackets of an image to which the text refers, and which has no title. */
  private static Optional<String> brackets(Image image, MarkdownSource source) {
    String typed = source.of(image);
    int end = typed.lastIndexOf("](");
    return source
        .attributesOf(image)
        .flatMap(Attributes::id)
        .filter(id -> Figures.isReferred(id) && end > 2 && typed.startsWith("!["))
        .filter(id -> image.getTitle() == null || image.getTitle().isBlank())
        .map(id -> typed.substring(2, end));
  }

  private static void read(Image image, String title, MarkdownSource source) {
    ImageCaption caption = new ImageCaption();
    source.append(caption, title);
    shown(image).insertAfter(caption);
  }
}
