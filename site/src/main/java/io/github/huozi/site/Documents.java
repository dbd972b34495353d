package io.github.huozi.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The documents of the repository that are pages of the website. */
final class Documents {

  /** The folder of the decisions, whose list is a page that no file has. */
  static final String DECISIONS = "docs/decisions";

  private static final List<String> FOLDERS = List.of("", "docs", DECISIONS);

  private final Path repository;
  private final Map<String, DocumentPage> pages;

  private Documents(Path repository, Map<String, DocumentPage> pages) {
    this.repository = repository;
    this.pages = pages;
  }

  /** Reads the Markdown files of the repository's root, of docs and of docs/decisions. */
  static Documents of(Path repository) throws IOException {
    Map<String, DocumentPage> pages = new TreeMap<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.list(repository.resolve(folder))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
          String source = repository.relativize(file).toString().replace('\\', '/');
          pages.put(source, DocumentPage.of(source, Files.readString(file)));
        }
      }
    }
    List<String> decisions = new ArrayList<>();
    pages.forEach(
        (source, page) -> {
          if (source.startsWith(DECISIONS + "/")) {
            String name = source.substring(DECISIONS.length() + 1);
            decisions.add("- [" + page.title().replaceFirst("^\\d+\\. ", "") + "](" + name + ")\n");
          }
        });
    String list = DECISIONS + "/README.md";
    pages.putIfAbsent(
        list,
        DocumentPage.of(
            list,
            "# Decisions\n\nWhat shaped the design, and why. The earliest is the first.\n\n"
                + String.join("", decisions)));
    return new Documents(repository, pages);
  }

  Path repository() {
    return repository;
  }

  List<DocumentPage> pages() {
    return List.copyOf(pages.values());
  }

  /** The languages that a document is written in. */
  Set<String> languages() {
    Set<String> languages = new TreeSet<>();
    pages.values().forEach(page -> languages.add(page.language()));
    return languages;
  }

  /** The page of a file or a folder of the repository; a folder's is that of its README. */
  Optional<DocumentPage> page(String path) {
    return Optional.ofNullable(pages.getOrDefault(path, pages.get(path + "/README.md")));
  }
}
