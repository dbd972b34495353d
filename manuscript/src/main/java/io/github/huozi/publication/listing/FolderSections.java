package io.github.huozi.publication.listing;

import io.github.huozi.input.IgnoredFiles;
import io.github.huozi.model.PublicationDate;
import io.github.huozi.model.SectionListing;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.listing.SectionFiles.Listed;
import io.github.huozi.source.format.SectionFormats;
import io.github.huozi.source.section.DatedNames;
import io.github.huozi.source.section.FirstHeading;
import io.github.huozi.source.section.FrontMatter;
import io.github.huozi.source.section.ReferredFiles;
import io.github.huozi.source.section.SectionNames;
import io.github.huozi.source.section.SectionRoles;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The sections of a folder that no file lists: its files in the order of their weights, of their
 * dates or of their names. A folder below is a chapter, which its {@code README.md}, {@code
 * index.md} or {@code _index.md} begins, with its files as sections; without such a file it is a
 * part.
 */
final class FolderSections {

  private static final int MAX_DEPTH = 16;

  /** The files that begin a folder's chapter, the first that is there. */
  private static final List<String> INDEXES = List.of("_index", "index", "readme");

  private static final Comparator<String> NATURAL = new NaturalOrder();

  private final SectionListing listing;
  private final Reporter reporter;
  private final ReferredFiles files;
  private final List<Path> drafts = new ArrayList<>();
  private final List<Path> unusable = new ArrayList<>();
  private final List<Listed> found = new ArrayList<>();

  /** The names of what stands elsewhere than by its name. */
  private final List<String> moved = new ArrayList<>();

  /**
   * @param root the publication's folder
   * @param reporter reports problems of the edition's folder
   */
  FolderSections(Path root, SectionListing listing, Reporter reporter) {
    this.listing = listing;
    this.reporter = reporter;
    this.files = new ReferredFiles(root);
  }

  /**
   * A file or a folder with text.
   *
   * @param rank where its name or title puts it: before the others if it is less than 0, after them
   *     if it is more
   */
  private record Entry(
      Path path,
      OptionalDouble weight,
      Optional<PublicationDate> date,
      int rank,
      boolean isFolder) {}

  List<Listed> list() {
    Path folder = reporter.file();
    if (folder.endsWith("_posts") || folder.endsWith("_drafts")) {
      posts(folder);
    } else {
      add(folder, 1, 0);
    }
    if (!drafts.isEmpty()) {
      new Reporter(drafts.get(0), reporter.problems())
          .report(
              ProblemKind.UNREAD_FILE,
              0,
              drafts.size() == 1
                  ? "the file is a draft and is ignored"
                  : "the file is a draft and is ignored, as are " + (drafts.size() - 1) + " more",
              "delete draft: true from its front matter to publish it");
    }
    if (!moved.isEmpty()) {
      reporter.warning(
          0,
          "because of their kind, some files come before or after the others: "
              + String.join(", ", moved),
          "number the names of the files, or list them in SUMMARY.md, if the order is different");
    }
    List<Path> files = found.stream().filter(one -> !one.isTitleOnly()).map(Listed::file).toList();
    UnmeantSections.report(files, reporter);
    WholeBook.report(files, reporter.problems());
    return found;
  }

  /** The posts of a blog, in all its folders, by date. */
  private void posts(Path folder) {
    List<Entry> posts = new ArrayList<>();
    for (Path file : UnreadFiles.texts(folder)) {
      if (SectionFormats.isManuscript(file)) {
        entry(file).ifPresent(posts::add);
      }
    }
    posts.sort(BY_DATE);
    posts.forEach(post -> add(post.path(), Section.Place.CHAPTER));
  }

  private static final Comparator<Entry> BY_NAME =
      Comparator.comparing(entry -> entry.path().getFileName().toString(), NATURAL);

  private static final Comparator<Entry> BY_DATE =
      Comparator.<Entry, String>comparing(
              entry -> entry.date().map(PublicationDate::iso).orElse("9999"))
          .thenComparing(BY_NAME);

  private static final Comparator<Entry> BY_WEIGHT =
      Comparator.<Entry>comparingDouble(entry -> entry.weight().orElse(Double.MAX_VALUE))
          .thenComparing(BY_NAME);

  private static final Comparator<Entry> BY_RANK =
      Comparator.comparingInt(Entry::rank).thenComparing(BY_WEIGHT);

  private void add(Path folder, int depth, int parts) {
    boolean isTop = folder.equals(reporter.file());
    Optional<Path> index = index(folder, isTop);
    List<Entry> entries = new ArrayList<>();
    for (Path child : UnreadFiles.children(folder)) {
      boolean own = index.isPresent() && index.get().equals(child);
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        if (isRead(child) && depth < MAX_DEPTH) {
          entries.add(folderEntry(child));
        }
      } else if (!own && isSection(child, isTop) && !isListBelow(child, isTop)) {
        entry(child).ifPresent(entries::add);
      }
    }
    boolean dated =
        entries.size() > 1
            && entries.stream()
                .allMatch(entry -> entry.date().isPresent() && entry.weight().isEmpty())
            && entries.stream().noneMatch(entry -> isNumbered(entry.path()));
    entries.sort(dated ? BY_DATE : BY_WEIGHT);
    if (!dated) {
      List<Entry> named = List.copyOf(entries);
      entries.sort(BY_RANK);
      for (int i = 0; i < named.size(); i++) {
        if (entries.get(i).rank() != 0 && !entries.get(i).equals(named.get(i))) {
          moved.add(entries.get(i).path().getFileName().toString());
        }
      }
    }
    if (isTop) {
      index.ifPresent(file -> add(file, Section.Place.CHAPTER));
    }
    // A single folder divides nothing.
    boolean divided =
        entries.stream().filter(entry -> entry.isFolder() && !isOneText(entry.path())).count() > 1;
    for (Entry entry : entries) {
      if (entry.isFolder()) {
        addBelow(entry.path(), depth, parts, divided);
      } else {
        add(entry.path(), new Section.Place(depth, depth + parts));
      }
    }
  }

  /**
   * Tells whether a folder has one text, which has its name: the others are the text's pictures.
   */
  private static boolean isOneText(Path folder) {
    List<Path> texts =
        UnreadFiles.texts(folder).stream().filter(SectionFormats::isManuscript).toList();
    return texts.size() == 1
        && SectionNames.base(texts.get(0)).equals(folder.getFileName().toString());
  }

  /** A folder below: a chapter with its sections, or a part. */
  private void addBelow(Path folder, int depth, int parts, boolean divided) {
    Optional<Path> index = index(folder, false).filter(this::isPublished);
    Section.Place place = new Section.Place(depth, depth + parts);
    if (index.isPresent()) {
      add(index.get(), place, Optional.of(SectionNames.titleOfFolder(folder)));
      add(folder, depth + 1, parts);
    } else if (depth == 1 && divided && !isOneText(folder)) {
      found.add(
          new Listed(
              folder,
              Optional.of(SectionNames.titleOfFolder(folder)),
              new Section.Place(0, 1 + parts),
              0,
              true));
      int before = found.size();
      add(folder, depth, parts + 1);
      if (found.size() == before) {
        found.remove(before - 1);
      }
    } else {
      add(folder, depth, parts);
    }
  }

  private void add(Path file, Section.Place place) {
    add(file, place, Optional.empty());
  }

  /**
   * @param title the title of the section if its file has none
   */
  private void add(Path file, Section.Place place, Optional<String> title) {
    files
        .find(
            "the file",
            Objects.requireNonNull(file.getParent()),
            file.getFileName().toString(),
            0,
            reporter)
        .ifPresentOrElse(
            known -> found.add(new Listed(known, title, place, 0, false)),
            () -> unusable.add(file));
  }

  /** The file that begins a folder; a README does not begin the whole. */
  private Optional<Path> index(Path folder, boolean isTop) {
    List<Path> children = UnreadFiles.children(folder);
    Optional<Path> index =
        INDEXES.stream()
            .filter(name -> !isTop || !name.equals("readme"))
            .flatMap(
                name ->
                    children.stream()
                        .filter(file -> SectionFormats.isManuscript(file) && isNamed(file, name))
                        .limit(1))
            .findFirst();
    boolean alone =
        isTop
            && listing.onlyMarkdown()
            && UnreadFiles.texts(folder).stream().noneMatch(this::isOther);
    return index.isPresent() || !alone
        ? index
        : children.stream().filter(UnreadFiles::isReadme).findFirst();
  }

  private boolean isOther(Path file) {
    return SectionFormats.isManuscript(file)
        && !UnreadFiles.isReadme(file)
        && !UnreadFiles.isOfProject(file);
  }

  /** The files that are left out, which is reported. Complete after the listing. */
  List<Path> leftOut() {
    return Stream.concat(drafts.stream(), unusable.stream()).toList();
  }

  private static boolean isNamed(Path file, String name) {
    return SectionNames.base(file).toLowerCase(Locale.ROOT).equals(name);
  }

  private boolean isRead(Path folder) {
    return !UnreadFiles.isSkipped(folder)
        && !listing.excluded().contains(folder)
        && UnreadFiles.hasManuscripts(folder);
  }

  private boolean isSection(Path file, boolean isTop) {
    String name = file.getFileName().toString();
    boolean isExtra =
        name.startsWith(".")
            || name.startsWith("_")
            || IgnoredFiles.isFile(name)
            || (isTop && UnreadFiles.isReadme(file))
            || (isTop && listing.onlyMarkdown() && UnreadFiles.isOfProject(file));
    return !isExtra
        && ((isTop && !listing.onlyMarkdown())
            ? SectionFormats.isSection(file)
            : SectionFormats.isManuscript(file));
  }

  /**
   * Tells whether a file lists the sections of a book in a folder below, as it does in no other.
   */
  private boolean isListBelow(Path file, boolean isTop) {
    boolean is =
        !isTop
            && file.getFileName().toString().equals(SummaryFile.NAME)
            && SummaryFile.isNothingElse(file);
    if (is) {
      unusable.add(file);
      new Reporter(file, reporter.problems())
          .report(
              ProblemKind.UNREAD_FILE,
              0,
              "the file lists sections in a folder below the edition's, and is ignored",
              "move it into the edition's folder, or make an edition of this one");
    }
    return is;
  }

  private static boolean isNumbered(Path path) {
    return path.getFileName().toString().matches("(?s)\\d{1,3}[-_. )].*")
        && DatedNames.of(path).isEmpty();
  }

  private Entry folderEntry(Path folder) {
    Optional<FrontMatter> matter = index(folder, false).flatMap(this::matter);
    return new Entry(
        folder,
        matter.map(FrontMatter::weight).orElse(OptionalDouble.empty()),
        matter.flatMap(FrontMatter::date),
        rank(folder, SectionNames.titleOfFolder(folder), matter),
        true);
  }

  /** The entry of a file; empty for a draft. */
  private Optional<Entry> entry(Path file) {
    Optional<FrontMatter> matter = matter(file);
    if (matter.filter(FrontMatter::isDraft).isPresent()) {
      drafts.add(file);
      return Optional.empty();
    }
    return Optional.of(
        new Entry(
            file,
            matter.map(FrontMatter::weight).orElse(OptionalDouble.empty()),
            DatedNames.of(file).or(() -> matter.flatMap(FrontMatter::date)),
            rank(file, SectionNames.title(file), matter),
            false));
  }

  /** The rank that a file or folder has by what it is, unless its name or its weight has one. */
  private static int rank(Path path, String name, Optional<FrontMatter> matter) {
    if (isNumbered(path) || matter.filter(known -> known.weight().isPresent()).isPresent()) {
      return 0;
    }
    Optional<SectionRole> role =
        matter.flatMap(known -> known.role(new Reporter(path, new Problems())));
    return role.map(SectionRoles::rank)
        .orElseGet(
            () ->
                Stream.concat(
                        matter.stream()
                            .flatMap(
                                known ->
                                    known
                                        .title()
                                        .or(() -> FirstHeading.opening(known.text()))
                                        .stream()),
                        Stream.of(name))
                    .mapToInt(SectionRoles::rank)
                    .filter(rank -> rank != 0)
                    .findFirst()
                    .orElse(0));
  }

  private boolean isPublished(Path file) {
    return matter(file).filter(FrontMatter::isDraft).isEmpty();
  }

  /** The front matter. Its problems are reported when the whole file is read. */
  private Optional<FrontMatter> matter(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Reporter ignored = new Reporter(file, new Problems());
    return TextFile.read(ignored).map(text -> FrontMatter.of(text, ignored));
  }
}
