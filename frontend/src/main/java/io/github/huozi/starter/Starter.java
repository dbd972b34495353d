package io.github.huozi.starter;

import io.github.huozi.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A publication to begin with: an example of everything in each language.
 *
 * @param languages of its editions, at least one
 * @param book whether it is a book; else an article
 * @param title in every language; empty for that of the example
 */
public record Starter(List<Language> languages, boolean book, Optional<String> title) {

  private static final String THEME = "theme/css/theme.css";

  public Starter {
    languages = List.copyOf(languages);
  }

  /** The languages that have no example of their own, and get the English one. */
  public List<Language> unwritten() {
    return languages.stream().filter(language -> !StarterText.isWritten(language)).toList();
  }

  /**
   * The files of the publication.
   *
   * @param folder the publication's folder, from that of the project, with forward slashes
   */
  public List<NewFile> publication(String folder) {
    List<NewFile> files = new ArrayList<>();
    files.add(new NewFile("publication.yaml", StarterText.declaration(languages, book, title)));
    languages.forEach(language -> files.addAll(StarterText.sections(language)));
    return files.stream().map(file -> file.in(folder)).toList();
  }

  /** A {@code publication.yaml} of these lines, which editors check by its schema. */
  public static String declaration(String lines) {
    return StarterText.schema() + "\n" + lines;
  }

  /** The style sheet for an author's own rules. */
  public static NewFile theme(String folder) {
    return new NewFile(THEME, Resource.text("publication/" + THEME)).in(folder);
  }

  /**
   * The files that a repository needs beside its pom: what Git leaves out, and what builds at a
   * push.
   */
  public static List<NewFile> repository() {
    return List.of(
        new NewFile(".gitignore", Resource.text("gitignore")),
        new NewFile(".github/workflows/publish.yml", Resource.text("publish.yml")));
  }
}
