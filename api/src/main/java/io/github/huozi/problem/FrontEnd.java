package io.github.huozi.problem;

import java.util.Locale;

/**
 * The program by which a user runs huozi. Messages name parameters as the user writes them there.
 * It is a property of the process, like its locale; a worker has that of the process that starts
 * it.
 */
public enum FrontEnd {
  /** The goals of the Maven plugin. */
  MAVEN,

  /** The command {@code huozi}. */
  COMMAND;

  /** The system property that the command sets to {@code command}. */
  public static final String PROPERTY = "huozi.frontEnd";

  /** The front end of this process; the plugin, unless the process is told otherwise. */
  public static FrontEnd current() {
    return "command".equals(System.getProperty(PROPERTY)) ? COMMAND : MAVEN;
  }

  /** A parameter: {@code <pageSize>}, or {@code --page-size}. */
  public String parameter(String name) {
    return this == COMMAND ? option(name) : "<" + name + ">";
  }

  /** A parameter with a value: {@code <failOn>never</failOn>}, or {@code --fail-on never}. */
  public String setting(String name, String value) {
    if (this == MAVEN) {
      return "<" + name + ">" + value + "</" + name + ">";
    }
    return value.equals("false") ? "--no-" + option(name).substring(2) : option(name) + " " + value;
  }

  /**
   * A parameter of one run: {@code -Dhuozi.problems=all}, or {@code --problems all}.
   *
   * @param property Maven's property: {@code huozi.problems}
   * @param value empty for the parameter alone
   */
  public String argument(String property, String value) {
    if (this == MAVEN) {
      return "-D" + property + (value.isEmpty() ? "" : "=" + value);
    }
    String option = option(property.replaceFirst("^huozi\\.", ""));
    return (option + " " + value).strip();
  }

  /** The call by which a goal is run: {@code mvn huozi:publish}, or {@code huozi publish}. */
  public String call(String goal) {
    return this == COMMAND ? "huozi " + goal : "mvn huozi:" + goal;
  }

  /** The one of two texts that the user of Maven, or of the command, needs. */
  public String choose(String maven, String command) {
    return this == COMMAND ? command : maven;
  }

  /** The command's option of a parameter. The folder of the publication is no option. */
  private static String option(String name) {
    return switch (name) {
      case "outputDirectory" -> "--output";
      case "finalName" -> "--name";
      case "publicationDirectory" -> "";
      default -> "--" + name.replaceAll("(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
    };
  }
}
