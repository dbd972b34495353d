package io.github.huozi.starter;

import io.github.huozi.input.RegularFile;
import io.github.huozi.language.Language;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Editions in further languages for a publication that is there. Their sections are new files. Its
 * {@code publication.yaml} is an author's, with comments and an order of its own, and is not
 * changed: these are the lines to add.
 *
 * @param files the sections, by their paths in the publication's folder
 * @param lines what to add to {@code publication.yaml}; none if nothing is needed
 * @param left the languages that get none
 * @param languages of the publication's folders, then those that are added
 */
public record AddedEditions(
    List<NewFile> files, List<String> lines, List<Left> left, List<Language> languages) {

  /**
   * A language that gets no edition.
   *
   * @param isListed whether {@code publication.yaml} has an edition in it; else there is a folder
   *     of its name
   */
  public record Left(Language language, boolean isListed) {}

  /** The file that declares a publication. */
  private static final String DECLARATION = "publication.yaml";

  /** The keys whose texts may have a wording for each language. */
  private static final List<String> TEXTS =
      List.of(
          "title",
          "short-title",
          "subtitle",
          "category",
          "publisher",
          "rights",
          "abstract",
          "site",
          "name",
          "bio",
          "sort-as");

  public AddedEditions {
    files = List.copyOf(files);
    lines = List.copyOf(lines);
    left = List.copyOf(left);
    languages = List.copyOf(languages);
  }

  /**
   * The editions in languages that a publication lacks.
   *
   * @param folder the publication's folder
   * @throws IOException if it cannot be read
   */
  public static AddedEditions of(Path folder, List<Language> languages) throws IOException {
    String declaration = text(folder.resolve(DECLARATION));
    boolean lists = Pattern.compile("(?m)^editions\\s*:").matcher(declaration).find();
    List<NewFile> files = new ArrayList<>();
    List<Language> added = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (Language language : languages) {
      if (lists && isListed(language, declaration)) {
        left.add(new Left(language, true));
      } else if (!isFree(folder.resolve(language.tag()))) {
        left.add(new Left(language, false));
      } else {
        added.add(language);
        files.addAll(StarterText.sections(language));
      }
    }
    List<String> lines = added.isEmpty() ? List.of() : lines(declaration, added, lists);
    return new AddedEditions(
        files, lines, left, Stream.of(folders(folder), added).flatMap(List::stream).toList());
  }

  /** The languages after which folders are named. */
  private static List<Language> folders(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .sorted()
          .flatMap(name -> Language.parse(name).stream())
          .toList();
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return RegularFile.text(file).replace("\uFEFF", "");
    } catch (CharacterCodingException e) {
      // A build reports it.
      return "";
    }
  }

  private static boolean isListed(Language language, String declaration) {
    return Pattern.compile(
            "(?mi)\\blanguage\\s*:\\s*[\"']?" + Pattern.quote(language.tag()) + "(?![\\w-])")
        .matcher(declaration)
        .find();
  }

  private static boolean isFree(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Files.notExists(folder);
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private static List<String> lines(String declaration, List<Language> languages, boolean lists) {
    List<String> lines = new ArrayList<>();
    for (String key : TEXTS) {
      if (hasWordings(key, declaration)) {
        languages.forEach(language -> lines.add(key + ": {" + language + ": …}"));
      }
    }
    if (lists) {
      languages.forEach(language -> lines.add("editions: - language: " + language));
    }
    return lines;
  }

  /** Tells whether a text has wordings by language: in braces, or in lines below it. */
  private static boolean hasWordings(String key, String declaration) {
    return Pattern.compile(
            "(?m)^[ \\t-]*(?:\\{\\s*)?"
                + key
                + "\\s*:\\s*(?:\\{|(?:#[^\\n]*)?\\R\\s+[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*\\s*:)")
        .matcher(declaration)
        .find();
  }
}
