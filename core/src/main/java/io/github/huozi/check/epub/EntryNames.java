package io.github.huozi.check.epub;

import io.github.huozi.check.Findings;
import io.github.huozi.check.Place;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of an EPUB's entries (EPUB 3.3 §4.2.3): each leads to one place below the archive's
 * root, and no two are the same to a file system that does not tell capitals from small letters.
 */
final class EntryNames {

  private static final int LONGEST = 65_535;

  private EntryNames() {}

  static void check(List<ZipArchive.Entry> entries, Findings findings) {
    Map<String, String> known = new HashMap<>();
    for (ZipArchive.Entry entry : entries) {
      String name = entry.name();
      if (!isFit(name)) {
        tell(findings, name, "is no name of a file in an archive");
      }
      String folded =
          Normalizer.normalize(name, Normalizer.Form.NFC)
              .toUpperCase(Locale.ROOT)
              .toLowerCase(Locale.ROOT);
      String other = known.put(folded, name);
      if (other != null) {
        tell(
            findings,
            name,
            other.equals(name)
                ? "is there twice"
                : "and " + other + " are one name where capitals do not count");
      }
    }
  }

  private static boolean isFit(String name) {
    if (name.isEmpty()
        || name.length() > LONGEST
        || name.startsWith("/")
        || name.chars().anyMatch(c -> c < ' ' || c == 0x7F || "\\:*?\"<>|".indexOf(c) >= 0)) {
      return false;
    }
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    for (String step : path.split("/", -1)) {
      if (step.isEmpty() || step.equals(".") || step.equals("..")) {
        return false;
      }
    }
    return true;
  }

  private static void tell(Findings findings, String name, String what) {
    findings.error(
        "name", new Place.InEntry(name, 0, 0), name + " " + what + "; publish the file again");
  }
}
