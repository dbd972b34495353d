package io.github.huozi.press;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;

/** What the virtual machine has loaded. */
final class LoadedClasses {

  /** As they are listed: each on a line, by its name. Those without one are passed over. */
  private static final Pattern NAME = Pattern.compile("(?<=\\s)[\\w$]+(?:\\.[\\w$]+)+(?=\\s)");

  private LoadedClasses() {}

  /**
   * Links all of them. Many are loaded only because another one is checked against them; the
   * virtual machine would leave those out of an archive, and each later process would look for them
   * in the jars. To link one may load others, which are linked too.
   */
  static void link() throws JMException {
    Set<String> linked = new HashSet<>();
    for (boolean more = true; more; ) {
      more = false;
      Matcher names = NAME.matcher(Diagnostics.command("vmClassloaders", "show-classes"));
      while (names.find()) {
        more |= linked.add(names.group()) && link(names.group());
      }
    }
  }

  private static boolean link(String name) {
    try {
      // That could do anything if it was initialized; but its methods are told once it is linked.
      Method[] unused =
          Class.forName(name, false, LoadedClasses.class.getClassLoader()).getDeclaredMethods();
      return true;
    } catch (ReflectiveOperationException | LinkageError e) {
      // Of another loader's, or in need of a library that is not there.
      return false;
    }
  }
}
