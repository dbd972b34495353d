package io.github.huozi.publication.listing;

import io.github.huozi.problem.Problems;
import io.github.huozi.source.markdown.MarkdownSource;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import io.github.huozi.url.UrlScheme;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * Tells the file that lists an edition's sections from a section of the same name. The list is the
 * {@code SUMMARY.md} of the edition's own folder, and has links to files. A file whose name has
 * other letters, as {@code summary.md}, opens as {@code SUMMARY.md} where file systems ignore case:
 * it is the list if it has nothing else than links. In a folder without one, docsify's {@code
 * _sidebar.md} is the list.
 */
public final class SummaryFile {

  static final String NAME = "SUMMARY.md";

  /** The list of docsify. */
  private static final String SIDEBAR = "_sidebar.md";

  private SummaryFile() {}

  /** The list of a folder; empty if there is none. */
  public static Optional<Path> in(Path folder) {
    List<Path> named =
        UnreadFiles.children(folder).stream()
            .filter(file -> file.getFileName().toString().equalsIgnoreCase(NAME))
            .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
            .sorted(Comparator.comparing(file -> !isExact(file)))
            .toList();
    return named.stream()
        .filter(SummaryFile::isList)
        .findFirst()
        .or(() -> Optional.of(folder.resolve(SIDEBAR)).filter(SummaryFile::isNothingElse));
  }

  /** Tells whether a list is docsify's, whose site opens with the README. */
  static boolean isSidebar(Path list) {
    return list.getFileName().toString().equals(SIDEBAR);
  }

  private static boolean isExact(Path file) {
    return file.getFileName().toString().equals(NAME);
  }

  /**
   * Tells whether a file is a list. One that cannot be read counts by its name, and is reported
   * where it is read.
   */
  private static boolean isList(Path file) {
    return !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? isExact(file)
        : lists(file, isExact(file));
  }

  /** Tells whether a file has nothing but links to files, headings and lines between them. */
  static boolean isNothingElse(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && lists(file, false);
  }

  /**
   * Tells whether a file has links to files in lists or in lines of their own.
   *
   * @param mayHaveText whether it may have text beside them
   */
  private static boolean lists(Path file, boolean mayHaveText) {
    Reporter ignored = new Reporter(file, new Problems());
    Optional<String> text = TextFile.read(ignored);
    boolean any = false;
    Node document = new MarkdownSource(text.orElse("")).parse(ignored);
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      boolean links =
          block instanceof ListBlock
              ? hasLink(block)
              : block instanceof Paragraph && isLinks(block);
      boolean isText =
          !links
              && !(block instanceof Heading
                  || block instanceof ThematicBreak
                  || block instanceof HtmlBlock
                  || block instanceof LinkReferenceDefinition);
      if (isText && !mayHaveText) {
        return false;
      }
      any |= links;
    }
    return any;
  }

  private static boolean hasLink(Node block) {
    return MarkdownSource.below(block).stream().anyMatch(SummaryFile::isLink);
  }

  private static boolean isLinks(Node paragraph) {
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text text && !text.getLiteral().isBlank()) {
        return false;
      }
    }
    return hasLink(paragraph);
  }

  /** A link to a file, or one without a target, as drafts of mdBook have. */
  private static boolean isLink(Node node) {
    return node instanceof Link link
        && UrlScheme.of(link.getDestination().strip()).isEmpty()
        && !link.getDestination().startsWith("//");
  }
}
