package io.github.huozi.model;

import io.github.huozi.model.section.Section;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The source of an edition's sections, beside the files of its folder.
 *
 * @param file the file that lists the sections, absolute: a {@code SUMMARY.md}, or the settings of
 *     another tool with {@code items}
 * @param items the sections that settings list, in reading order; empty if a {@code SUMMARY.md}
 *     lists them, or nothing does
 * @param opensWithReadme whether the folder's {@code README.md} is its first section, if no list
 *     has it elsewhere
 * @param onlyMarkdown whether web pages and plain text beside the Markdown files are no sections:
 *     the folder is a web site's or a repository's
 * @param excluded folders below the edition's folder that belong to other editions, and files that
 *     the tool's settings exclude; absolute
 * @param decidesRoles whether it says of each section whether it is a numbered chapter
 * @param titlesPages whether its title of a section is above the text unless that has a heading of
 *     the first level
 */
public record SectionListing(
    Optional<Path> file,
    List<Item> items,
    boolean opensWithReadme,
    boolean onlyMarkdown,
    List<Path> excluded,
    boolean decidesRoles,
    boolean titlesPages) {

  /** A listing of which only some sections are known as what they are. */
  public SectionListing(
      Optional<Path> file,
      List<Item> items,
      boolean opensWithReadme,
      boolean onlyMarkdown,
      List<Path> excluded) {
    this(file, items, opensWithReadme, onlyMarkdown, excluded, false, false);
  }

  /** The files of the folder, or what its {@code SUMMARY.md} lists. */
  public static final SectionListing NONE =
      new SectionListing(Optional.empty(), List.of(), false, false, List.of());

  public SectionListing {
    items = List.copyOf(items);
    excluded = List.copyOf(excluded);
  }

  /** The listing without the folders of other editions, too. */
  public SectionListing without(Collection<Path> folders) {
    List<Path> all = Stream.concat(excluded.stream(), folders.stream()).distinct().toList();
    return new SectionListing(
        file, items, opensWithReadme, onlyMarkdown, all, decidesRoles, titlesPages);
  }

  /**
   * A line of a list of sections.
   *
   * @param place where the section stands; a part has a title, a file, or both
   * @param title its title; empty if the file gives it
   * @param path its file, as the list writes it
   * @param line the line of the list
   * @param text what the list itself has for the page of a part, in Markdown, on the lines that it
   *     has in the list; empty if there is nothing but a title
   */
  public record Item(
      Section.Place place,
      Optional<String> title,
      Optional<String> path,
      int line,
      Optional<String> text) {

    /** A line of a list that has no text of its own. */
    public Item(Section.Place place, Optional<String> title, Optional<String> path, int line) {
      this(place, title, path, line, Optional.empty());
    }
  }
}
