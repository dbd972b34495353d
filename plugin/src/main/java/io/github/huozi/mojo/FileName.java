package io.github.huozi.mojo;

import java.util.regex.Pattern;

/** What the finished files' names begin with. */
final class FileName {

  private static final Pattern UNFIT = Pattern.compile("[/\\\\\\p{Cntrl}]");

  private FileName() {}

  /**
   * The name, if files can have it.
   *
   * @throws IllegalArgumentException with the parameter's name and how to put it right
   */
  static String check(String name) {
    if (name.isBlank() || UNFIT.matcher(name).find()) {
      throw new IllegalArgumentException(
          "<finalName>: \""
              + name.replaceAll("\\p{Cntrl}", " ")
              + "\" is no name of a file; write one without / and \\, and set the folder by"
              + " <outputDirectory>");
    }
    return name;
  }
}
