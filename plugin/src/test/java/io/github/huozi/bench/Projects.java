package io.github.huozi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes projects of generated text to be built. */
final class Projects {

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>org.example</groupId>
        <artifactId>%s</artifactId>
        <version>1.0</version>
        <packaging>pom</packaging>
        <properties>
          <project.build.outputTimestamp>2026-11-24T00:00:00Z</project.build.outputTimestamp>
        </properties>
      %s</project>
      """;

  private static final String PLUGIN =
      """
        <build>
          <plugins>
            <plugin>
              <groupId>io.github.huozi</groupId>
              <artifactId>huozi-maven-plugin</artifactId>
              <version>%s</version>
              <executions>
                <execution>
                  <goals>
                    <goal>publish</goal>
                  </goals>
                </execution>
              </executions>
            </plugin>
          </plugins>
        </build>
      """;

  private static final String DRAWING =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 120">
        <rect x="20" y="20" width="80" height="80" fill="none" stroke="#333" stroke-width="3"/>
        <circle cx="200" cy="60" r="40" fill="#8c2f24"/>
        <text x="60" y="66" font-size="16" text-anchor="middle">%s</text>
      </svg>
      """;

  private static final String TITLE = "title: {en: Movable Type, zh-Hans: 活字, zh-Hant: 活字}\n";

  private static final List<String> LANGUAGES = List.of("en", "zh-Hans", "zh-Hant", "ja", "ko");

  private final Path folder;
  private final String version;

  /** Every run starts without what an earlier one has left in {@code folder}. */
  Projects(Path folder, String version) throws IOException {
    this.folder = folder;
    this.version = version;
    delete(folder);
    Files.createDirectories(folder);
  }

  /** A project in which there is nothing to do. */
  Path empty() throws IOException {
    return project("empty", "");
  }

  /** An article in three editions. */
  Path article(String name) throws IOException {
    Path project = project(name, PLUGIN.formatted(version));
    Path publication = publication(project, TITLE + "authors: [{name: Li Lei}]\n");
    for (String language : List.of("en", "zh-Hans", "zh-Hant")) {
      write(publication.resolve(language), GeneratedText.article(language));
      Path drawing = publication.resolve(language).resolve("images/press.svg");
      Files.createDirectories(drawing.getParent());
      Files.writeString(drawing, DRAWING.formatted(language.equals("en") ? "Press" : "活字"));
    }
    return project;
  }

  private Path modules(String name, String prefix, int count) throws IOException {
    String modules =
        Stream.iterate(1, i -> i + 1)
            .limit(count)
            .map(i -> "    <module>" + prefix + i + "</module>\n")
            .collect(Collectors.joining("", "  <modules>\n", "  </modules>\n"));
    return project(name, modules);
  }

  /** Many articles in one build. */
  Path modules(int count) throws IOException {
    Path project = modules("modules", "article-", count);
    for (int i = 1; i <= count; i++) {
      article("modules/article-" + i);
    }
    return project;
  }

  /**
   * Modules, each with an archive of articles of one file each, in five languages by turns.
   *
   * @param count of all articles
   */
  Path archives(String name, int modules, int count) throws IOException {
    Path project = modules(name, "archive-", modules);
    for (int i = 1; i <= modules; i++) {
      archive(name + "/archive-" + i, count * (i - 1) / modules + 1, count * i / modules);
    }
    return project;
  }

  private void archive(String name, int first, int last) throws IOException {
    Path project = project(name, PLUGIN.formatted(version));
    Path publication = publication(project, "publications: archive/*\n");
    for (int i = first; i <= last; i++) {
      String language = LANGUAGES.get(i % LANGUAGES.size());
      Chapter essay = GeneratedText.essay(language, i);
      Path folder = publication.resolve("archive/article-%05d".formatted(i));
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(essay.name() + ".md"),
          "---\nauthor: Li Lei\ndate: 2026-%02d-%02d\nlang: %s\n---\n\n"
                  .formatted(1 + i % 12, 1 + i % 28, language)
              + MarkdownWriter.write(essay));
    }
  }

  /** A book with cover, contents and running heads. */
  Path book(String name, String language, List<Chapter> chapters) throws IOException {
    Path project = project(name, PLUGIN.formatted(version));
    Path publication = publication(project, TITLE + "authors: [{name: Li Lei}]\ntype: book\n");
    write(publication.resolve(language), chapters);
    return project;
  }

  /** An empty folder. */
  Path fresh(String name) throws IOException {
    Path fresh = folder.resolve(name);
    delete(fresh);
    return Files.createDirectories(fresh).toAbsolutePath();
  }

  /** Removes what a build has made, in all modules. */
  static void cleanAll(Path project) throws IOException {
    try (Stream<Path> modules = Files.list(project)) {
      for (Path module : modules.filter(Files::isDirectory).toList()) {
        delete(module.resolve("target"));
      }
    }
  }

  /** Removes what a build has made. */
  static void clean(Path project) throws IOException {
    delete(project.resolve("target"));
  }

  private Path project(String name, String content) throws IOException {
    Path project = Files.createDirectories(folder.resolve(name));
    String artifact = project.getFileName().toString();
    Files.writeString(project.resolve("pom.xml"), POM.formatted(artifact, content));
    return project;
  }

  private static Path publication(Path project, String yaml) throws IOException {
    Path publication = Files.createDirectories(project.resolve("src/main/publication"));
    Files.writeString(publication.resolve("publication.yaml"), yaml);
    return publication;
  }

  private static void write(Path edition, List<Chapter> chapters) throws IOException {
    Files.createDirectories(edition);
    for (Chapter chapter : chapters) {
      Files.writeString(edition.resolve(chapter.name() + ".md"), MarkdownWriter.write(chapter));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
