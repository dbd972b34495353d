package io.github.huozi.madeup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a manuscript is published. A value that is empty is left to huozi.
 *
 * @param language the language of the text
 * @param vertical whether there is an edition in vertical lines as well
 * @param converted whether there is an edition converted to the other Chinese script
 * @param keys further lines of {@code publication.yaml}
 * @param pageSize the size of the page
 * @param print a print profile
 * @param front how much stands before the text: 0 nothing, 1 authors, 2 an abstract, 3 an imprint
 */
record Settings(
    String language,
    boolean vertical,
    boolean converted,
    List<String> keys,
    String pageSize,
    String print,
    int front) {

  Settings {
    keys = List.copyOf(keys);
    vertical &= !language.equals("en") && !language.equals("ko");
    converted &= language.equals("zh-Hans");
  }

  private static final Map<String, String> TITLES =
      Map.of("en", "Movable Type", "zh-Hans", "活字", "zh-Hant", "活字", "ja", "活字", "ko", "활자");

  private static final Map<String, String> NAMES =
      Map.of("en", "Li Lei", "zh-Hans", "李雷", "zh-Hant", "李雷", "ja", "李雷", "ko", "이뢰");

  /** The same language with other values. */
  Settings with(
      boolean isVertical,
      boolean isConverted,
      List<String> otherKeys,
      String otherSize,
      String otherPrint,
      int otherFront) {
    return new Settings(
        language, isVertical, isConverted, otherKeys, otherSize, otherPrint, otherFront);
  }

  /** The editions' ids. The first has the text as it is written. */
  List<String> editions() {
    List<String> ids = new ArrayList<>(List.of(language));
    if (vertical) {
      ids.add(language + "-tate");
    }
    if (converted) {
      ids.add("zh-Hant");
    }
    return ids;
  }

  /** Whether the titles of sections stand above the notes of the book as well. */
  boolean repeatsTitles() {
    return keys.contains("notes: book");
  }

  /** Whether an edition has the letters of the manuscript. */
  boolean isTyped(String edition) {
    return !converted || !edition.equals("zh-Hant");
  }

  /** The text of {@code publication.yaml}. */
  String yaml(Sentences sentences) {
    StringBuilder yaml = new StringBuilder("title: " + TITLES.get(language) + "\n");
    keys.forEach(key -> yaml.append(key).append('\n'));
    if (front > 0) {
      yaml.append("subtitle: ").append(sentences.word()).append('\n');
      yaml.append("authors:\n");
      for (int i = 0; i < front; i++) {
        yaml.append("  - {name: ")
            .append(NAMES.get(language))
            .append(i == 0 ? "" : sentences.word())
            .append(", bio: '")
            .append(sentences.sentence())
            .append("'}\n");
      }
    }
    if (front > 1) {
      yaml.append("abstract: |\n  ")
          .append(sentences.sentence())
          .append("\n\n  ")
          .append(sentences.sentence())
          .append('\n');
    }
    if (front < 3) {
      // Drawing one takes longer than all else.
      yaml.append("cover: none\n");
    } else {
      yaml.append("publisher: ")
          .append(sentences.word())
          .append("\nrights: © 2026\n")
          .append("date: 2026-11-24\nidentifier: 'urn:isbn:978-7-101-00000-9'\n")
          .append("imprint: {edition: 1, printing: 1}\n")
          .append(keys.size() % 2 == 0 ? "cover-page: true\n" : "");
    }
    if (!print.isEmpty()) {
      yaml.append("print: [").append(print).append("]\n");
    }
    String page = pageSize.isEmpty() ? "" : ", page-size: " + pageSize;
    yaml.append("editions:\n  - {language: ").append(language).append(page).append("}\n");
    if (vertical) {
      yaml.append("  - {id: ")
          .append(language)
          .append("-tate, language: ")
          .append(language)
          .append(", writing-mode: vertical-rl")
          .append(page)
          .append("}\n");
    }
    if (converted) {
      yaml.append("  - {language: zh-Hant, convert-from: zh-Hans").append(page).append("}\n");
    }
    return yaml.toString();
  }
}
