package io.github.huozi.publication.listing;

import io.github.huozi.input.TypedPath;
import io.github.huozi.model.SectionListing.Item;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.publication.listing.SectionFiles.Listed;
import io.github.huozi.source.format.SectionFormats;
import io.github.huozi.source.section.ReferredFiles;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.url.PercentEncoding;
import io.github.huozi.url.UrlScheme;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the files that a list of sections names. */
final class ListedFiles {

  /** The file that a link to a folder means. */
  private static final List<String> INDEXES =
      Stream.of("README", "index", "_index")
          .flatMap(name -> SectionFormats.manuscripts(name).stream())
          .toList();

  private final Path root;
  private final Path folder;
  private final Reporter reporter;
  private final ReferredFiles files;
  private final Set<Path> taken = new HashSet<>();
  private final List<Path> unusable = new ArrayList<>();

  /**
   * @param root the publication's folder
   * @param folder the edition's folder, to which paths are relative
   * @param reporter reports problems of the list
   */
  ListedFiles(Path root, Path folder, Reporter reporter) {
    this.root = root;
    this.folder = folder;
    this.reporter = reporter;
    this.files = new ReferredFiles(root);
  }

  /** The files that exist, once each. Reports the others. */
  List<Listed> find(List<Item> items) {
    List<Listed> found = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      int level = item.place().level();
      boolean hasBelow = i + 1 < items.size() && items.get(i + 1).place().level() > level;
      Optional<Path> file = item.path().flatMap(path -> file(path, item.line()));
      boolean isTitle = item.path().isEmpty() || hasBelow;
      if (file.isPresent()) {
        found.add(new Listed(file.get(), item.title(), item.place(), item.line(), false));
      } else if (isTitle && item.title().isPresent()) {
        found.add(
            new Listed(
                reporter.file(), item.title(), item.place(), item.line(), true, item.text()));
      }
    }
    return withoutEmptyParts(found);
  }

  /** The listed files that are left out, which is reported. Complete after the listing. */
  List<Path> leftOut() {
    return unusable;
  }

  private List<Listed> withoutEmptyParts(List<Listed> found) {
    List<Listed> kept = new ArrayList<>();
    for (int i = found.size() - 1; i >= 0; i--) {
      Listed one = found.get(i);
      boolean hasBelow =
          !kept.isEmpty() && kept.get(kept.size() - 1).place().level() > one.place().level();
      if (one.isTitleOnly() && !hasBelow) {
        reporter.warning(
            one.line(),
            "the part \"" + one.title().orElse("") + "\" has no section and is ignored",
            "list its sections below it, or delete it");
      } else {
        kept.add(one);
      }
    }
    Collections.reverse(kept);
    return kept;
  }

  private Optional<Path> file(String target, int line) {
    int hash = target.indexOf('#');
    String whole = hash < 0 ? target : target.substring(0, hash);
    if (SummaryFile.isSidebar(reporter.file())) {
      // docsify's anchors, and its home page.
      whole = whole.replaceFirst("\\?id=.*$", "").replaceFirst("^/$", "README.md");
    }
    String path = PercentEncoding.decode(whole).replaceFirst("^/+", "");
    if (path.isEmpty() || UrlScheme.of(path).isPresent()) {
      return Optional.empty();
    }
    if (!mayExist(path)) {
      // This reports it.
      return files.find("the file", folder, path, line, reporter);
    }
    Optional<Path> file = existing(path);
    if (file.isEmpty()) {
      reporter.report(
          ProblemKind.MISSING_FILE,
          line,
          "the file " + path + " does not exist",
          "add the file, correct the path, or delete the line");
      return Optional.empty();
    }
    String relative = file.filter(files::isInside).map(this::relative).orElse(path);
    return files
        .find("the file", folder, relative, line, reporter)
        .filter(known -> isSection(known, relative, line, hash >= 0));
  }

  /** Tells whether a path may lead to a file of the publication's. */
  private boolean mayExist(String path) {
    try {
      return path.indexOf('\\') < 0 && TypedPath.resolve(folder, path).startsWith(root);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private String relative(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private boolean isSection(Path file, String path, int line, boolean isPlace) {
    if (!file.startsWith(folder)) {
      reporter.error(
          line,
          "the file " + path + " belongs to another edition",
          "copy it into this edition's folder");
      return false;
    }
    if (!SectionFormats.isSection(file)) {
      reporter.report(
          ProblemKind.UNREAD_FILE,
          line,
          "the file " + path + " is not in a format for sections",
          OtherFormats.suggestion(file));
      unusable.add(file);
      return false;
    }
    if (taken.add(file)) {
      return true;
    }
    if (!isPlace) {
      reporter.warning(line, "the file " + path + " is listed twice", "delete one of the two");
    }
    return false;
  }

  /**
   * The file, or that of a folder, or that of a path without an extension, as sites link to their
   * pages; empty if there is none.
   */
  private Optional<Path> existing(String path) {
    String page = path.replaceFirst("(?<!/)/+$", "");
    Path whole = TypedPath.resolve(folder, path);
    Optional<Path> found = files.existing(List.of(whole));
    if (found.filter(file -> !Files.isDirectory(file)).isPresent()) {
      return found;
    }
    Path inside = found.orElse(whole);
    return files
        .existing(INDEXES.stream().map(inside::resolve).toList())
        .or(() -> page.isEmpty() ? Optional.empty() : named(page))
        .or(() -> found);
  }

  private Optional<Path> named(String page) {
    return files
        .existing(
            SectionFormats.manuscripts(page).stream()
                .map(name -> TypedPath.resolve(folder, name))
                .toList())
        .filter(Files::isRegularFile);
  }
}
