package io.github.huozi.starter;

import io.github.huozi.language.Language;
import io.github.huozi.problem.FrontEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The example in one language after another: its {@code publication.yaml} and its sections. */
final class StarterText {

  /** The languages that have an example of their own. */
  private static final List<String> WRITTEN = List.of("en", "zh-Hans", "zh-Hant", "ja", "ko");

  private static final List<String> SECTIONS = List.of("01-text.md", "02-figures.md");
  private static final String DRAWING = "images/sort.svg";

  /** A wording in {@code publication.yaml}: indentation, language, text. */
  private static final Pattern WORDING =
      Pattern.compile("( +)(" + String.join("|", WRITTEN) + "): (.*)");

  /** The lines about the pom: a sentence, and a listing with a size of the page. */
  private static final Pattern OF_POM =
      Pattern.compile(
          "(?m)^.*pom\\.xml.*\\n\\n```xml\\n<configuration>\\n *<pageSize>(\\S+)</pageSize>\\n"
              + "</configuration>\\n```");

  private StarterText() {}

  /** Tells whether a language has an example of its own; another one has that in English. */
  static boolean isWritten(Language language) {
    return !example(language).equals("en") || language.primary().equals("en");
  }

  private static String example(Language language) {
    return switch (language.script()) {
      case HANS -> "zh-Hans";
      case HANT -> "zh-Hant";
      case JAPANESE -> "ja";
      case KOREAN -> "ko";
      case WESTERN, SYMBOLS, KAI, MONO -> "en";
    };
  }

  /** The line by which editors find the schema: the first of the example. */
  static String schema() {
    return Resource.text("publication/publication.yaml").lines().findFirst().orElseThrow();
  }

  /**
   * The {@code publication.yaml}.
   *
   * @param title the title in every language; empty for that of the example
   */
  static String declaration(List<Language> languages, boolean book, Optional<String> title) {
    List<String> lines = Resource.text("publication/publication.yaml").lines().toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      List<String> wordings = new ArrayList<>();
      while (WORDING.matcher(line).matches()) {
        wordings.add(line);
        line = lines.get(++i);
      }
      languages.forEach(language -> add(wordings, language, text));
      if (line.equals("title:") && title.isPresent()) {
        text.append("title: ").append(quoted(title.get())).append('\n');
        i += WRITTEN.size();
      } else if (line.equals("type: article") && book) {
        text.append("type: book\n");
      } else {
        text.append(line.startsWith("#") ? inLanguage(line, languages.get(0)) : line).append('\n');
      }
    }
    return text.toString();
  }

  private static void add(List<String> wordings, Language language, StringBuilder text) {
    for (String wording : wordings) {
      Matcher parts = WORDING.matcher(wording);
      if (parts.matches() && parts.group(2).equals(example(language))) {
        text.append(parts.group(1)).append(language).append(": ");
        text.append(parts.group(3)).append('\n');
      }
    }
  }

  private static String inLanguage(String comment, Language language) {
    return comment
        .replace("id: en-", "id: " + language + "-")
        .replace("language: en", "language: " + language)
        .replace("folder: en", "folder: " + language);
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ")
        + '"';
  }

  /** The text for a user of the command, who has no pom. */
  private static String forCommand(String text, Language language) {
    String sentence =
        switch (example(language)) {
          case "zh-Hans" -> "这样就换成 32 开：";
          case "zh-Hant" -> "這樣就換成 32 開：";
          case "ja" -> "次のようにすると、B6判（JIS）になります。";
          case "ko" -> "이렇게 하면 판형이 B6(JIS)으로 바뀝니다.";
          default -> "This changes the page:";
        };
    return OF_POM
        .matcher(text)
        .replaceFirst(sentence + "\n\n```sh\nhuozi publish --page-size $1\n```")
        .replace("mvn package", "huozi publish")
        .replace("target/publication", "_publication");
  }

  /** The files of a language's edition. */
  static List<NewFile> sections(Language language) {
    List<NewFile> files = new ArrayList<>();
    for (String name : SECTIONS) {
      String text = Resource.text("publication/" + example(language) + "/" + name);
      files.add(
          new NewFile(
              language + "/" + name,
              FrontEnd.current() == FrontEnd.COMMAND ? forCommand(text, language) : text));
    }
    files.add(
        new NewFile(
            language + "/" + DRAWING,
            Resource.text("publication/" + example(language) + "/" + DRAWING)));
    return files;
  }
}
