package io.github.huozi.publication.listing;

import io.github.huozi.input.IgnoredFiles;
import io.github.huozi.input.TypedPath;
import io.github.huozi.language.LanguageNames;
import io.github.huozi.model.SectionListing;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.format.SectionFormat;
import io.github.huozi.source.format.SectionFormats;
import io.github.huozi.source.section.SectionNames;
import io.github.huozi.source.text.Reporter;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Warns of files that look like sections of an edition but are not read. */
public final class UnreadFiles {

  /** The deepest folder that is searched. */
  private static final int MAX_DEPTH = 16;

  private static final int MAX_NAMED = 3;

  /** Folders that tools fill. */
  private static final Set<String> OF_TOOLS = Set.of("node_modules", "bower_components");

  /** Folders that tools fill beside one of these files; elsewhere they may be chapters. */
  private static final Map<String, List<String>> BESIDE =
      Map.of(
          "target", List.of("pom.xml", "Cargo.toml", "build.sbt"),
          "vendor", List.of("go.mod", "composer.json", "Gemfile", "Cargo.toml", "package.json"));

  /** The names of files that tell about a project, and not what it is about. */
  private static final Set<String> OF_PROJECTS =
      Set.of(
          "authors",
          "changelog",
          "changes",
          "claude",
          "agents",
          "code_of_conduct",
          "codeowners",
          "contributing",
          "contributors",
          "copying",
          "copyright",
          "governance",
          "history",
          "issue_template",
          "langs",
          "licence",
          "license",
          "maintainers",
          "notice",
          "pull_request_template",
          "releasing",
          "security",
          "support",
          "todo");

  /** Folders for style sheets, by the names that authors give them. */
  private static final Pattern OF_STYLES = Pattern.compile("(?i)css|styles?|stylesheets?|themes?");

  private final Reporter reporter;
  private final SectionListing listing;

  /**
   * @param reporter reports problems of the edition's folder
   */
  UnreadFiles(Reporter reporter, SectionListing listing) {
    this.reporter = reporter;
    this.listing = listing;
  }

  /** Tells whether a folder or its subfolders contain a file that could be a section. */
  public static boolean hasText(Path folder) {
    return !isHidden(folder.getFileName().toString()) && hasTextInside(folder);
  }

  /**
   * Tells whether a folder of any name or its subfolders contain a file that could be a section.
   */
  public static boolean hasTextInside(Path folder) {
    return texts(folder).stream().anyMatch(UnreadFiles::mayBeBelow);
  }

  /** Tells whether a folder or its subfolders contain manuscripts, such as Markdown. */
  static boolean hasManuscripts(Path folder) {
    return texts(folder).stream().anyMatch(SectionFormats::isManuscript);
  }

  /**
   * Tells whether a folder or its subfolders contain a manuscript that is neither a README nor of a
   * project.
   */
  public static boolean hasManuscript(Path folder) {
    return texts(folder).stream()
        .filter(SectionFormats::isManuscript)
        .anyMatch(file -> !isReadme(file) && !isOfProject(file));
  }

  /** The folders of a folder that may hold an author's text, by name. */
  public static List<Path> folders(Path folder) {
    return children(folder).stream()
        .filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS) && !isSkipped(child))
        .toList();
  }

  /** Tells whether a folder itself has a manuscript that is not about a project. */
  public static boolean hasSectionsHere(Path folder) {
    return !sectionsHere(folder).isEmpty();
  }

  /** The manuscripts that a folder itself has and that are not about a project, by name. */
  public static List<Path> sectionsHere(Path folder) {
    return children(folder).stream()
        .filter(file -> !isHidden(file.getFileName().toString()))
        .filter(SectionFormats::isManuscript)
        .filter(file -> Files.isRegularFile(file) && !isReadme(file) && !isOfProject(file))
        .toList();
  }

  /**
   * Warns of sections beside {@code publication.yaml}.
   *
   * @param reporter reports problems of the {@code publication.yaml}
   */
  public static void tellBesidePublication(Reporter reporter) {
    List<Path> beside =
        children(Objects.requireNonNull(reporter.file().getParent())).stream()
            .filter(Files::isRegularFile)
            .filter(SectionFormats::isManuscript)
            .filter(file -> !isHidden(file.getFileName().toString()))
            .filter(file -> !isReadme(file) && !isOfProject(file))
            .toList();
    for (Path file : beside) {
      new Reporter(file, reporter.problems())
          .report(
              ProblemKind.UNREAD_FILE,
              0,
              "the file is beside publication.yaml and not in an edition",
              "move it into the folder of one, such as en, or write folder: . for an edition");
    }
  }

  /**
   * Warns of style sheets where a theme's might be expected, outside of the theme.
   *
   * @param reporter reports problems of the {@code publication.yaml}
   */
  public static void tellStyleSheets(Reporter reporter) {
    Path root = Objects.requireNonNull(reporter.file().getParent());
    for (Path file : texts(root)) {
      Path name = root.relativize(file);
      boolean inEdition =
          name.getNameCount() > 2 && LanguageNames.known(name.getName(0).toString()).isPresent();
      if (name.toString().toLowerCase(Locale.ROOT).endsWith(".css")
          && !name.startsWith("theme")
          && (name.getNameCount() == 1
              || OF_STYLES.matcher(name.getName(inEdition ? 1 : 0).toString()).matches())) {
        new Reporter(file, reporter.problems())
            .report(
                ProblemKind.UNREAD_FILE,
                0,
                "the style sheet is in no theme and is not used",
                "move it to theme/css/theme.css, in the folder of publication.yaml");
      }
    }
  }

  /**
   * Warns of files in the edition's folder and its subfolders that are not its sections: one line a
   * folder.
   *
   * @param known the files of its sections, and those that are left out for another reason
   * @param list the file that lists them
   */
  void warn(List<Path> known, Optional<Path> list) {
    Path edition = reporter.file();
    Set<Path> read = Set.copyOf(known);
    Map<Path, List<Path>> unread = new TreeMap<>(TypedPath.ORDER);
    Map<Path, List<Path>> misnamed = new TreeMap<>(TypedPath.ORDER);
    Map<Path, List<Path>> foreign = new TreeMap<>(TypedPath.ORDER);
    for (Path file : texts(edition)) {
      boolean here = edition.equals(file.getParent());
      Path top = here ? edition : edition.resolve(edition.relativize(file).getName(0));
      if (read.contains(file) || listing.excluded().stream().anyMatch(file::startsWith)) {
        continue;
      }
      if (OtherFormats.isMarkdown(file)) {
        misnamed.computeIfAbsent(top, k -> new ArrayList<>()).add(file);
      } else if (OtherFormats.isText(file)) {
        foreign.computeIfAbsent(top, k -> new ArrayList<>()).add(file);
      } else if (looksLikeSection(file, here) && !isList(file, list)) {
        unread.computeIfAbsent(top, k -> new ArrayList<>()).add(file);
      }
    }
    misnamed.forEach(
        (folder, files) ->
            report(
                folder,
                files,
                " ignored",
                files.size() == 1
                    ? "give it a name that ends in .md"
                    : "give them names that end in .md"));
    foreign.forEach(
        (folder, files) ->
            report(
                folder,
                files,
                " not in a format for sections",
                OtherFormats.suggestion(files.get(0))));
    unread.forEach((folder, files) -> tellUnread(folder, files, list));
  }

  private boolean looksLikeSection(Path file, boolean here) {
    if (listing.onlyMarkdown()) {
      return SectionFormats.isManuscript(file);
    }
    return here ? SectionFormats.isSection(file) : mayBeBelow(file);
  }

  private static boolean mayBeBelow(Path file) {
    return SectionFormats.of(file)
        .filter(format -> format.place() != SectionFormat.Place.EDITION_ONLY)
        .isPresent();
  }

  private void report(Path folder, List<Path> files, String what, String suggestion) {
    boolean one = files.size() == 1;
    new Reporter(one ? files.get(0) : folder, reporter.problems())
        .report(
            ProblemKind.UNREAD_FILE,
            0,
            one ? "the file is" + what : named(folder, files) + " are" + what,
            suggestion);
  }

  private void tellUnread(Path folder, List<Path> files, Optional<Path> list) {
    boolean one = files.size() == 1;
    Reporter named = new Reporter(one ? files.get(0) : folder, reporter.problems());
    String name = one || folder.equals(reporter.file()) ? "the name" : "the folder's name";
    String other = ", or begin " + name + " with an underscore";
    if (list.isPresent()) {
      named.report(
          ProblemKind.UNREAD_FILE,
          0,
          list.get().getFileName() + " does not list " + (one ? "the file" : named(folder, files)),
          "add " + (one ? "it" : "them") + " there" + other);
    } else {
      named.report(
          ProblemKind.UNREAD_FILE,
          0,
          one
              ? "the file is not read as a section"
              : "not read as sections: " + named(folder, files),
          "list " + (one ? "it" : "them") + " in a SUMMARY.md" + other);
    }
  }

  /** Tells whether a file lists the sections of this edition, or the languages. */
  private boolean isList(Path file, Optional<Path> list) {
    return list.filter(file::equals).isPresent()
        || (reporter.file().equals(file.getParent())
            && file.getFileName().toString().equalsIgnoreCase("LANGS.md")
            && SummaryFile.isNothingElse(file));
  }

  private static String named(Path folder, List<Path> files) {
    String names =
        files.stream()
            .limit(MAX_NAMED)
            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
            .collect(Collectors.joining(", "));
    int more = files.size() - MAX_NAMED;
    return more > 0 ? names + " and " + more + (more == 1 ? " more file" : " more files") : names;
  }

  static boolean isReadme(Path file) {
    return file.getFileName().toString().equalsIgnoreCase("README.md");
  }

  /**
   * Tells whether a file's name says that it is about a project: {@code CONTRIBUTING.md}, {@code
   * RELEASE_PLAN.md}.
   */
  static boolean isOfProject(Path file) {
    String base = SectionNames.base(file);
    return OF_PROJECTS.contains(base.toLowerCase(Locale.ROOT).replace('-', '_'))
        || base.matches("[A-Z]{2,40}_[A-Z_]{2,60}");
  }

  private static boolean isHidden(String name) {
    return name.startsWith("_") || name.startsWith(".");
  }

  /** Tells whether a folder's name says that it holds nothing of the author's text. */
  static boolean isSkipped(Path folder) {
    String name = folder.getFileName().toString();
    return isHidden(name)
        || IgnoredFiles.isFolder(name)
        || OF_TOOLS.contains(name)
        || BESIDE.getOrDefault(name, List.of()).stream()
            .anyMatch(file -> Files.exists(folder.resolveSibling(file)));
  }

  /** The files and folders of a folder, by name; none if it cannot be read. */
  public static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted(TypedPath.ORDER).toList();
    } catch (IOException e) {
      // A folder that cannot be read is reported where it is listed.
      return List.of();
    }
  }

  /** The files of a folder and its subfolders, in the order of their paths. */
  public static List<Path> texts(Path folder) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          Set.of(),
          MAX_DEPTH,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              boolean skipped = !dir.equals(folder) && isSkipped(dir);
              return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = file.getFileName().toString();
              if (!isHidden(name) && !IgnoredFiles.isFile(name) && !attributes.isDirectory()) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // A folder that cannot be read is reported where it is listed.
    }
    files.sort(TypedPath.ORDER);
    return files;
  }
}
