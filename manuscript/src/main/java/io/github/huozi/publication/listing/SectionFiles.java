package io.github.huozi.publication.listing;

import io.github.huozi.input.TypedPath;
import io.github.huozi.model.Edition;
import io.github.huozi.model.SectionListing;
import io.github.huozi.model.section.Section;
import io.github.huozi.problem.Problems;
import io.github.huozi.source.format.SectionFormats;
import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.section.ReferredFiles;
import io.github.huozi.source.text.Reporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the files of an edition's sections, in reading order. */
public final class SectionFiles {

  private final Path root;
  private final Path folder;
  private final SectionListing listing;
  private final PlainText plainText;
  private final Reporter reporter;

  /** Files that are no sections, which is reported. */
  private final List<Path> leftOut = new ArrayList<>();

  private SectionFiles(Path root, Edition edition, Problems problems) {
    this.root = root;
    this.folder = edition.folder().toAbsolutePath().normalize();
    this.listing = edition.listing();
    this.plainText = new PlainText(edition.language());
    this.reporter = new Reporter(folder, problems);
  }

  /**
   * The file of a section.
   *
   * @param file the section's file; for a title without text, the file that lists it
   * @param title its title by what lists it
   * @param place where it stands
   * @param line the line that lists it; 0 if nothing does
   * @param isTitleOnly whether it has no file of its own
   * @param text the text of its page without a file; empty if there is nothing but a title
   */
  public record Listed(
      Path file,
      Optional<String> title,
      Section.Place place,
      int line,
      boolean isTitleOnly,
      Optional<String> text) {

    /** A section whose text is that of its file, or nothing. */
    public Listed(
        Path file, Optional<String> title, Section.Place place, int line, boolean isTitleOnly) {
      this(file, title, place, line, isTitleOnly, Optional.empty());
    }

    /** A file that its folder lists. */
    static Listed found(Path file, Section.Place place) {
      return new Listed(file, Optional.empty(), place, 0, false);
    }

    /** Tells whether it has text, of a file or of the list. */
    public boolean hasText() {
      return !isTitleOnly || text.isPresent();
    }
  }

  /**
   * The files; empty, with a problem, if there is no section.
   *
   * @param root the publication's folder
   */
  public static List<Listed> list(Path root, Edition edition, Problems problems) {
    return new SectionFiles(root, edition, problems).list();
  }

  private List<Listed> list() {
    ReferredFiles referred = new ReferredFiles(root);
    if (!referred.isInside(folder)) {
      reporter.error(
          0,
          "the edition's folder is a symbolic link that points outside the publication's folder",
          "copy the folder into it");
      return List.of();
    }
    Optional<List<Path>> children = children();
    if (children.isEmpty()) {
      return List.of();
    }
    Optional<Path> summary =
        listing
            .file()
            .filter(file -> listing.items().isEmpty())
            .or(() -> listing.items().isEmpty() ? SummaryFile.in(folder) : Optional.empty());
    Optional<Path> list = listing.items().isEmpty() ? summary : listing.file();
    if (list.isPresent() && !mayBeRead(list.get())) {
      return List.of();
    }
    List<Listed> sections =
        new ArrayList<>(list.isPresent() ? listed(list.get()) : listedByFolder());
    if (listing.opensWithReadme() || list.filter(SummaryFile::isSidebar).isPresent()) {
      children.get().stream()
          .filter(UnreadFiles::isReadme)
          .filter(readme -> list.filter(readme::equals).isEmpty())
          .filter(readme -> sections.stream().noneMatch(one -> one.file().equals(readme)))
          .findFirst()
          .ifPresent(readme -> sections.add(0, Listed.found(readme, Section.Place.CHAPTER)));
    }
    List<Path> known =
        Stream.concat(sections.stream().map(Listed::file), leftOut.stream()).toList();
    new UnreadFiles(reporter, listing).warn(known, list);
    boolean hasText = sections.stream().anyMatch(section -> !section.isTitleOnly());
    // If a file may not be read, that is already reported.
    boolean told = list.isEmpty() && !leftOut.isEmpty();
    if (!hasText && !told) {
      tellEmpty(children.get());
    }
    return hasText ? sections : List.of();
  }

  private void tellEmpty(List<Path> children) {
    boolean hasOthers =
        listing.onlyMarkdown()
            && children.stream()
                .anyMatch(
                    file -> SectionFormats.isSection(file) && !SectionFormats.isManuscript(file));
    reporter.error(
        0,
        "the edition has no section",
        hasOthers
            ? "move its files into a folder of their own, such as en, beside a publication.yaml; at"
                + " the top only Markdown is read"
            : "add a " + SectionFormats.endings() + " file");
  }

  private List<Listed> listedByFolder() {
    FolderSections files = new FolderSections(root, listing, reporter);
    List<Listed> found = files.list();
    leftOut.addAll(files.leftOut());
    return found;
  }

  private List<Listed> listed(Path list) {
    Reporter ofList = new Reporter(list, reporter.problems());
    List<SectionListing.Item> items =
        listing.items().isEmpty() ? new SummaryReader(plainText, ofList).read() : listing.items();
    ListedFiles files = new ListedFiles(root, folder, ofList);
    List<Listed> found = files.find(items);
    leftOut.addAll(files.leftOut());
    return found;
  }

  private boolean mayBeRead(Path list) {
    return new ReferredFiles(root)
        .find(
            "the file",
            Objects.requireNonNull(list.getParent()),
            list.getFileName().toString(),
            0,
            reporter)
        .isPresent();
  }

  private Optional<List<Path>> children() {
    try (Stream<Path> children = Files.list(folder)) {
      return Optional.of(
          children.filter(file -> !Files.isDirectory(file)).sorted(TypedPath.ORDER).toList());
    } catch (IOException e) {
      reporter.error(0, "the folder cannot be read", "check that it exists and may be read");
      return Optional.empty();
    }
  }
}
