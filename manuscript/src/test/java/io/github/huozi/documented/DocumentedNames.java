package io.github.huozi.documented;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that the tables of a documentation page list in their first column. */
public final class DocumentedNames {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private DocumentedNames() {}

  /**
   * The names in the tables of a section.
   *
   * @param page the page's name in docs
   * @param heading the section's heading, with its marks: {@code ### editions}
   */
  public static Set<String> in(String page, String heading) throws IOException {
    String marks = heading.substring(0, heading.indexOf(' '));
    Set<String> names = new TreeSet<>();
    boolean within = false;
    for (String line : Files.readAllLines(Path.of("../docs").resolve(page))) {
      if (line.equals(heading)) {
        within = true;
      } else if (line.matches("#{1," + marks.length() + "} .*")) {
        within = false;
      } else if (within && line.startsWith("| `")) {
        Matcher code = CODE.matcher(line.substring(0, line.indexOf(" | ")));
        while (code.find()) {
          names.add(code.group(1));
        }
      }
    }
    return names;
  }
}
