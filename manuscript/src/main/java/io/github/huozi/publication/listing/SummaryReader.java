package io.github.huozi.publication.listing;

import io.github.huozi.model.SectionListing.Item;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.markdown.MarkdownSource;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import io.github.huozi.url.UrlScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/**
 * Reads the {@code SUMMARY.md} of mdBook, HonKit and GitBook: lists of links to files, in reading
 * order, with their titles. The depth of a list is the depth of its sections. Headings, and items
 * without a file above others, are parts; a heading may be a link to a file, or have a quotation
 * below it. Chapters outside lists belong to no part; they stand before or after the text.
 */
final class SummaryReader {

  /** The words of the first heading if it is the title of the file itself. */
  private static final Set<String> OWN_TITLES =
      Set.of(
          "summary",
          "contents",
          "table of contents",
          "toc",
          "目录",
          "目錄",
          "總目錄",
          "总目录",
          "目次",
          "もくじ",
          "목차",
          "차례");

  /** The place of a chapter outside lists, until all items are known. */
  private static final Section.Place OUTSIDE = new Section.Place(1, 1, SectionRole.BACK);

  private final PlainText plainText;
  private final Reporter reporter;
  private final List<Item> items = new ArrayList<>();

  /** The number of parts around a chapter: 1 after a heading that begins a part. */
  private int parts;

  /**
   * @param plainText makes titles from the links' texts
   * @param reporter reports problems of the {@code SUMMARY.md}
   */
  SummaryReader(PlainText plainText, Reporter reporter) {
    this.plainText = plainText;
    this.reporter = reporter;
  }

  /** The sections in reading order. */
  List<Item> read() {
    Optional<String> text = TextFile.read(reporter);
    if (text.isPresent()) {
      MarkdownSource source = new MarkdownSource(text.get());
      boolean first = true;
      for (Node block = source.parse(reporter).getFirstChild();
          block != null;
          block = block.getNext()) {
        if (block instanceof Heading heading) {
          String title = MarkdownSource.plainText(heading, plainText);
          if (!(first && isOwnTitle(heading, title)) && !title.isBlank()) {
            parts = 1;
            items.add(part(heading, title, source, text.get()));
          }
          first = false;
        } else if (block instanceof ListBlock list) {
          read(list, 1, parts, source);
          first = false;
        } else {
          links(block, OUTSIDE, source);
        }
      }
    }
    return matters();
  }

  /**
   * The items, of which those outside lists stand before or after the text: before the first list
   * or after the last (as in mdBook's prefix and suffix chapters), and else are chapters.
   */
  private List<Item> matters() {
    int first = 0;
    while (first < items.size() && items.get(first).place().equals(OUTSIDE)) {
      first++;
    }
    int last = items.size() - 1;
    while (last >= 0 && items.get(last).place().equals(OUTSIDE)) {
      last--;
    }
    List<Item> placed = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Section.Place place = item.place();
      if (place.equals(OUTSIDE)) {
        place =
            last < 0 || (i > first && i < last)
                ? Section.Place.CHAPTER
                : place.as(i < first ? SectionRole.FRONT : SectionRole.BACK);
      }
      placed.add(new Item(place, item.title(), item.path(), item.line(), item.text()));
    }
    return placed;
  }

  /** A part: a heading, which may be a link to a file, and an epigraph below it. */
  private Item part(Heading heading, String title, MarkdownSource source, String text) {
    Section.Place place = new Section.Place(0, 1);
    int line = source.lineOf(heading).orElse(0);
    Optional<String> file =
        MarkdownSource.below(heading).stream()
            .filter(node -> node instanceof Link)
            .map(node -> ((Link) node).getDestination().strip())
            .filter(target -> !target.isEmpty() && !isWeb(target))
            .findFirst();
    Node after = heading.getNext();
    if (file.isPresent() || !(after instanceof BlockQuote)) {
      return new Item(place, Optional.of(title), file, line);
    }
    List<String> lines = text.lines().toList();
    int end =
        Optional.ofNullable(after.getNext()).flatMap(source::lineOf).orElse(lines.size() + 1) - 1;
    String own = "\n".repeat(line - 1) + String.join("\n", lines.subList(line - 1, end)) + "\n";
    return new Item(place, Optional.of(title), Optional.empty(), line, Optional.of(own));
  }

  private static boolean isOwnTitle(Heading heading, String title) {
    return heading.getLevel() == 1 || OWN_TITLES.contains(title.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * Reads a list.
   *
   * @param depth the depth of its items
   * @param above the number of parts around it
   */
  private void read(ListBlock list, int depth, int above, MarkdownSource source) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        read((ListItem) item, depth, above, source);
      }
    }
  }

  private void read(ListItem item, int depth, int above, MarkdownSource source) {
    Section.Place place = new Section.Place(depth, depth + above);
    boolean hasFile = false;
    List<ListBlock> below = new ArrayList<>();
    String title = "";
    int line = source.lineOf(item).orElse(0);
    for (Node block = item.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof ListBlock list) {
        below.add(list);
      } else {
        title = title.isEmpty() ? MarkdownSource.plainText(block, plainText) : title;
        hasFile |= links(block, place, source);
      }
    }
    title = title.strip();
    if (hasFile) {
      below.forEach(list -> read(list, depth + 1, above, source));
    } else if (below.isEmpty()) {
      if (!hasWeb(item)) {
        if (isDraft(item)) {
          report(title, line, " is a draft and is ignored", "give its link a file, or delete it");
        } else {
          tellUnlinked(title, line);
        }
      }
    } else if (depth == 1 && !title.isEmpty()) {
      items.add(
          new Item(
              new Section.Place(0, depth + above), Optional.of(title), Optional.empty(), line));
      below.forEach(list -> read(list, depth, above + 1, source));
    } else {
      tellUnlinked(title, line);
      below.forEach(list -> read(list, depth, above, source));
    }
  }

  /** Tells whether an item has a link without a target, as mdBook's drafts have. */
  private static boolean isDraft(ListItem item) {
    return MarkdownSource.below(item).stream()
        .anyMatch(node -> node instanceof Link link && link.getDestination().isBlank());
  }

  /** Tells whether an item has a link to the web, which is told as such. */
  private static boolean hasWeb(ListItem item) {
    return MarkdownSource.below(item).stream()
        .anyMatch(node -> node instanceof Link link && isWeb(link.getDestination().strip()));
  }

  private static boolean isWeb(String target) {
    return UrlScheme.of(target).isPresent() || target.startsWith("//");
  }

  /**
   * Adds the links of a block.
   *
   * @return whether one of them leads to a file
   */
  private boolean links(Node block, Section.Place place, MarkdownSource source) {
    boolean found = false;
    for (Node node : MarkdownSource.below(block)) {
      if (node instanceof Link link) {
        String target = link.getDestination().strip();
        String title = MarkdownSource.plainText(link, plainText);
        int line = source.lineOf(link).orElse(0);
        if (isWeb(target)) {
          report(target, line, " does not link to a section", "delete the link");
        } else if (!target.isEmpty()) {
          found = true;
          items.add(
              new Item(
                  place,
                  Optional.of(title.strip()).filter(text -> !text.isEmpty()),
                  Optional.of(target),
                  line));
        }
      }
    }
    return found;
  }

  private void tellUnlinked(String item, int line) {
    report(item, line, " has no link and is ignored", "give it a link to a file, or delete it");
  }

  private void report(String item, int line, String message, String suggestion) {
    reporter.report(ProblemKind.WEAKNESS, line, "\"" + item + "\"" + message, suggestion);
  }
}
