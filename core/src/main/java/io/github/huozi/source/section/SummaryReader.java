package io.github.huozi.source.section;

import io.github.huozi.input.FileExtension;
import io.github.huozi.source.html.PlainText;
import io.github.huozi.source.markdown.MarkdownSource;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import io.github.huozi.url.PercentEncoding;
import io.github.huozi.url.UrlScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Reads the {@code SUMMARY.md} of mdBook, HonKit and GitBook: lists of links to files, in reading
 * order, with their titles. Headings, which are titles of parts, are reported. Links without a
 * target (drafts) and the depth of the lists are ignored.
 */
final class SummaryReader {

  private final Path folder;
  private final PlainText plainText;
  private final Reporter reporter;
  private final ReferredFiles files;
  private final Map<Path, String> sections = new LinkedHashMap<>();

  /**
   * @param root the publication's folder
   * @param folder the edition's folder
   * @param plainText makes titles from the links' texts
   * @param reporter reports problems of the {@code SUMMARY.md}
   */
  SummaryReader(Path root, Path folder, PlainText plainText, Reporter reporter) {
    this.folder = folder;
    this.plainText = plainText;
    this.reporter = reporter;
    this.files = new ReferredFiles(root);
  }

  /** The listed files that exist. Reports links to anything else. */
  List<SectionFiles.Listed> read() {
    Optional<String> text = TextFile.read(reporter);
    if (text.isPresent()) {
      MarkdownSource source = new MarkdownSource(text.get());
      List<Heading> headings = new ArrayList<>();
      for (Node node : MarkdownSource.below(source.parse(reporter))) {
        if (node instanceof Heading heading) {
          headings.add(heading);
        } else if (node instanceof Link link) {
          add(
              source.shown(link.getDestination()).strip(),
              source.shown(MarkdownSource.plainText(link, plainText)),
              source.lineOf(link).orElse(0));
        }
      }
      // The first heading is the title of the file itself: Summary, 目录.
      warnOfParts(headings.stream().skip(1).toList(), source);
    }
    return sections.entrySet().stream()
        .map(
            entry ->
                new SectionFiles.Listed(
                    entry.getKey(),
                    Optional.of(entry.getValue()).filter(title -> !title.isEmpty())))
        .toList();
  }

  /** Warns of titles of parts, which belong to no file. */
  private void warnOfParts(List<Heading> parts, MarkdownSource source) {
    if (!parts.isEmpty()) {
      Heading first = parts.get(0);
      String title = source.shown(MarkdownSource.plainText(first, plainText));
      reporter.warningOfKind(
          source.lineOf(first).orElse(0),
          "the part \"" + title + "\" is not taken over",
          parts.size(),
          "write a file with this title, and list it before the others of the part");
    }
  }

  private void add(String target, String title, int line) {
    int hash = target.indexOf('#');
    String path = PercentEncoding.decode(hash < 0 ? target : target.substring(0, hash));
    if (path.isEmpty()) {
      return;
    }
    if (UrlScheme.of(path).isPresent() || path.startsWith("//")) {
      reporter.warning(line, "the link " + target + " leads to no section", "delete it");
      return;
    }
    files
        .find("the file", folder, path, line, reporter)
        .ifPresent(
            file -> {
              if (!file.startsWith(folder)) {
                String message = "the file " + path + " belongs to another edition";
                reporter.error(line, message, "copy it into this edition's folder");
              } else if (!FileExtension.isOfSection(file)) {
                String message = "the file " + path + " is in no format of a section";
                reporter.error(line, message, "write it as Markdown, HTML or text");
              } else if (sections.putIfAbsent(file, title) != null && hash < 0) {
                reporter.error(
                    line, "the file " + path + " is listed twice", "delete one of the two");
              }
            });
  }
}
