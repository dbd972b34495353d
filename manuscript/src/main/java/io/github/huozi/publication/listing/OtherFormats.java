package io.github.huozi.publication.listing;

import io.github.huozi.input.FileExtension;
import io.github.huozi.source.format.SectionFormats;
import io.github.huozi.source.section.SectionNames;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Text formats that are not read, and how to bring them into Markdown. */
final class OtherFormats {

  /** Other names for Markdown. */
  private static final Set<String> MARKDOWN = Set.of("mdown", "mkd", "mkdn", "mdwn", "mdtext");

  /** Formats that Pandoc reads, by the name that it has for them where the extension says none. */
  private static final Map<String, String> PANDOC =
      Map.ofEntries(
          Map.entry("rst", ""),
          Map.entry("org", ""),
          Map.entry("ipynb", ""),
          Map.entry("docx", ""),
          Map.entry("odt", ""),
          Map.entry("rtf", ""),
          Map.entry("fb2", ""),
          Map.entry("textile", ""),
          Map.entry("tex", ""),
          Map.entry("ltx", "latex"),
          Map.entry("latex", ""),
          Map.entry("typ", ""));

  private static final Set<String> ASCIIDOC = Set.of("adoc", "asciidoc", "asc");

  /** Formats of word processors that Pandoc does not read. */
  private static final Set<String> WORD = Set.of("doc", "wps", "pages");

  private OtherFormats() {}

  /** Tells whether a file is Markdown by another name. */
  static boolean isMarkdown(Path file) {
    return !SectionFormats.isSection(file) && MARKDOWN.contains(FileExtension.of(file));
  }

  /** Tells whether a file is text in a format that is not read. */
  static boolean isText(Path file) {
    String extension = FileExtension.of(file);
    return !SectionFormats.isSection(file)
        && (PANDOC.containsKey(extension)
            || ASCIIDOC.contains(extension)
            || WORD.contains(extension)
            || extension.equals("mdx"));
  }

  /** The advice how to make a section from a file. */
  static String suggestion(Path file) {
    String name = file.getFileName().toString();
    String extension = FileExtension.of(file);
    String format = PANDOC.get(extension);
    if (ASCIIDOC.contains(extension)) {
      return "convert it: asciidoctor -b docbook5 -o - "
          + quoted(name)
          + " | pandoc -f docbook -t commonmark_x -o "
          + quoted(SectionNames.base(file) + ".md");
    }
    if (WORD.contains(extension)) {
      return "save it as .docx, and convert it: pandoc -t commonmark_x x.docx -o x.md"
          + " --extract-media=images";
    }
    if (extension.equals("mdx")) {
      return "write it without components, and give it a name that ends in .md";
    }
    return format == null
        ? "save it as " + SectionFormats.endings()
        : "convert it: pandoc "
            + (format.isEmpty() ? "" : "-f " + format + " ")
            + "-t commonmark_x "
            + quoted(name)
            + " -o "
            + quoted(SectionNames.base(file) + ".md")
            + " --extract-media=images";
  }

  /** A name as a shell takes it for one word. */
  private static String quoted(String name) {
    return name.matches("[\\p{L}\\p{N}._-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
  }
}
