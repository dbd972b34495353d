package io.github.huozi.worker;

import io.github.huozi.message.ClassArchive;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** A writer of an archive of the classes that the virtual machine has loaded. */
final class ArchiveWriter {

  /** A class in the list of loaded classes: each on a line. Classes without a name are left out. */
  private static final Pattern NAME = Pattern.compile("(?<=\\s)[\\w$]+(?:\\.[\\w$]+)+(?=\\s)");

  private ArchiveWriter() {}

  /**
   * Writes the archive. It is there as a whole or not at all; if it cannot be written, later
   * processes start as this one did.
   *
   * <p>The JDK's own flag, {@code -XX:ArchiveClassesAtExit}, writes at every end, also after a
   * failure, and in place: a virtual machine that starts from half an archive crashes.
   *
   * @param beginning the path that the archive's name begins with
   */
  static void write(Path beginning) {
    // The archive lies in a folder of the local repository.
    Path folder = Objects.requireNonNull(beginning.getParent());
    Path unfinished =
        beginning.resolveSibling(beginning.getFileName() + ".jsa." + UUID.randomUUID());
    try {
      Files.createDirectories(folder);
      link();
      command("vmCds", "dynamic_dump", '"' + unfinished.toString() + '"');
      try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(
          unfinished, ClassArchive.finished(beginning, unfinished), StandardCopyOption.ATOMIC_MOVE);
      ClassArchive.sweep(folder);
    } catch (IOException | JMException | RuntimeException e) {
      ClassArchive.delete(unfinished);
    }
  }

  /**
   * Links all loaded classes. Many are loaded only because another one is verified against them;
   * the virtual machine would leave those out of an archive, and each later process would look for
   * them in the jars. Linking a class may load others, which are linked too.
   */
  private static void link() throws JMException {
    Set<String> linked = new HashSet<>();
    for (boolean more = true; more; ) {
      more = false;
      Matcher names = NAME.matcher(command("vmClassloaders", "show-classes"));
      while (names.find()) {
        more |= linked.add(names.group()) && link(names.group());
      }
    }
  }

  private static boolean link(String name) {
    try {
      // Initialization could do anything; but the methods of a class are known once it is linked.
      Method[] unused =
          Class.forName(name, false, ArchiveWriter.class.getClassLoader()).getDeclaredMethods();
      return true;
    } catch (ReflectiveOperationException | LinkageError e) {
      // A class of another loader, or one that needs a library that is not there.
      return false;
    }
  }

  /**
   * Runs a diagnostic command of the virtual machine.
   *
   * @param name the bean's operation: the name that {@code jcmd} has, without its dots
   * @return the command's output
   */
  private static String command(String name, String... arguments) throws JMException {
    return (String)
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                name,
                new Object[] {arguments},
                new String[] {String[].class.getName()});
  }
}
