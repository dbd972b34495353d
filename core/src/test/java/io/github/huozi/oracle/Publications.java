package io.github.huozi.oracle;

import io.github.huozi.publish.Construct;
import io.github.huozi.publish.HardCases;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.publish.Recipes;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The publications that are published: texts of the repository, and books from elsewhere. */
final class Publications {

  private static final String SAMPLE = "sample-project/src/main/publication";
  private static final String STARTER =
      "frontend/src/main/resources/io/github/huozi/starter/publication";
  private static final String DECLARATION = "publication.yaml";

  /** Projects of the plugin's tests whose pages have what others lack. */
  private static final List<String> WHOLE =
      List.of("book", "converted-edition", "html-and-text-sources", "symbols", "theme-override");

  /** How often a construct is in its publication, at most: some are on several pages. */
  private static final int MOST_CONSTRUCTS = 30;

  private final Path repository;
  private final Path made;
  private final Map<String, Path> folders = new LinkedHashMap<>();

  /**
   * @param made a folder for publications that are made from others
   */
  private Publications(Path repository, Path made) {
    this.repository = repository;
    this.made = made;
  }

  /**
   * The folders of all publications by their names.
   *
   * @param books folders of books
   */
  static Map<String, Path> in(Path made, List<Path> books) throws IOException {
    Publications publications = new Publications(repository(), made);
    publications.addOfRepository();
    for (Path book : books) {
      publications.folders.put("book-" + book.getFileName(), book);
    }
    return publications.folders;
  }

  /** The repository's folder: the working directory, or one above it. */
  private static Path repository() throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(SAMPLE))) {
        return at;
      }
    }
    throw new IOException("no " + SAMPLE + "; run it in the repository, or in a folder of it");
  }

  private void addOfRepository() throws IOException {
    folders.put("sample", repository.resolve(SAMPLE));
    for (String theme : List.of("article", "book", "report")) {
      String type = theme.equals("book") ? "book" : "article";
      addCopy(
          "starter-" + theme,
          repository.resolve(STARTER),
          text ->
              text.replace("\ntype: article\n", "\ntype: " + type + "\ntheme: " + theme + "\n"));
      addCopy(
          "gallery-" + theme,
          repository.resolve("site/src/gallery"),
          text -> text.replace("@type@", type).replace("@theme@", theme));
    }
    folders.put("markup", repository.resolve("docs/markup"));
    folders.put("inlines", repository.resolve("core/src/test/resources/inlines"));
    for (String name : WHOLE) {
      folders.put(
          "project-" + name, repository.resolve("core/src/test/resources/publications/" + name));
    }
    for (String notes : List.of("page", "chapter", "book")) {
      Path folder = add("hard-cases-notes-" + notes);
      HardCases.in(folder);
      Files.writeString(
          folder.resolve(DECLARATION), "notes: " + notes + "\n", StandardOpenOption.APPEND);
    }
    for (Map.Entry<String, Map<String, String>> recipe :
        Recipes.read(repository.resolve("docs/recipes.md")).entrySet()) {
      Recipes.in(add("recipe-" + name(recipe.getKey())), recipe.getValue());
    }
    for (Construct construct : Construct.values()) {
      PublicationFolder folder = new PublicationFolder(add("construct-" + name(construct.name())));
      construct.write(folder, Math.min(construct.few(), MOST_CONSTRUCTS));
    }
  }

  private static String name(String words) {
    return words.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
  }

  /** The folder of a publication that is made. */
  private Path add(String name) {
    Path folder = made.resolve(name);
    folders.put(name, folder);
    return folder;
  }

  /** Adds a copy of a publication whose declaration is changed. Its theme is left out. */
  private void addCopy(String name, Path from, UnaryOperator<String> change) throws IOException {
    Path to = add(name);
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.endsWith("theme")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            if (file.endsWith(DECLARATION)) {
              Files.writeString(copy, change.apply(Files.readString(file)));
            } else {
              Files.write(copy, Files.readAllBytes(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
