package io.github.huozi.bibliography;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads lists of works: BibTeX and BibLaTeX, CSL-JSON, CSL-YAML, RIS. */
public final class Bibliography {

  private Bibliography() {}

  /** Tells whether a file is a list of works, by the ending of its name. */
  public static boolean canRead(String file) {
    return !kind(file).isEmpty();
  }

  /**
   * Reads a list of works, as far as possible.
   *
   * @param file the name of the file, whose ending tells how it is written: .bib, .json, .yaml,
   *     .yml or .ris
   * @param text the text of the file
   * @param faults takes what is wrong, also a key that two works have: the first one counts
   */
  public static List<Listed> read(String file, String text, Faults faults) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<Listed> all =
        switch (kind(file)) {
          case "bib" -> BibWorks.read(plain, faults);
          case "ris" -> Ris.read(plain, faults);
          case "csl" -> CslJson.read(plain, faults);
          default -> {
            faults.add(1, "a list of works is a file .bib, .json, .yaml, .yml or .ris");
            yield List.of();
          }
        };
    Map<String, Listed> works = new LinkedHashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    for (Listed listed : all) {
      String id = listed.work().id();
      Integer first = lines.putIfAbsent(id, listed.line());
      if (first == null) {
        works.put(id, listed);
      } else if (!id.isEmpty()) {
        faults.add(listed.line(), "the work \"" + id + "\" is also in line " + first);
      }
    }
    return List.copyOf(works.values());
  }

  private static String kind(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "bib", "bibtex", "biblatex" -> "bib";
      case "ris" -> "ris";
      case "json", "yaml", "yml" -> "csl";
      default -> "";
    };
  }
}
