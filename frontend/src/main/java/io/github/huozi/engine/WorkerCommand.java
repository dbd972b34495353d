package io.github.huozi.engine;

import io.github.huozi.message.ClassArchive;
import io.github.huozi.problem.FrontEnd;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts a worker process. */
final class WorkerCommand {

  /** Properties that show in results or messages: the worker has the values of this process. */
  private static final List<String> INHERITED =
      List.of(
          "file.encoding",
          FrontEnd.PROPERTY,
          "java.io.tmpdir",
          "user.country",
          "user.language",
          "user.timezone");

  /** Variables that a virtual machine takes options from. */
  private static final List<String> ENVIRONMENT =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /** The program, which is in huozi-core: this module does not see it. */
  private static final String MAIN = "io.github.huozi.worker.WorkerMain";

  private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC\\b");

  /**
   * Short-lived objects fill a part of the heap before they are collected, an eighth of it and some
   * megabytes: not more than caches hold well, nor so much that a small heap has no room for a long
   * book.
   */
  private static final int SHARE_OF_YOUNG = 8;

  private static final int LEAST_YOUNG = 16;
  private static final int MOST_YOUNG = 128;

  /** A heap that starts small is collected as a whole each time before it grows. */
  private static final int FIRST_MEGABYTES = 1024;

  private static final int MEGABYTE = 1 << 20;

  private final List<Path> classPath;
  private final Map<String, String> environment;
  private final Path archives;
  private final boolean lasting;
  private Optional<Path> archive = Optional.empty();
  private boolean mayUse = true;
  private boolean mayRecord = true;
  private boolean records;

  /**
   * @param archives a folder for archives of classes
   * @param lasting whether the process does the same again and again, for hours
   * @param environment the variables of the process
   */
  WorkerCommand(
      List<Path> classPath, Path archives, boolean lasting, Map<String, String> environment) {
    this.classPath = List.copyOf(classPath);
    this.archives = archives;
    this.lasting = lasting;
    this.environment = Map.copyOf(environment);
  }

  /** Deletes the archive of classes that the process was started from. */
  void dropArchive() {
    archive.ifPresent(ClassArchive::delete);
  }

  /**
   * Gives up what a virtual machine may fail at for reasons of its own: the archive that it was
   * started from, or else recording what a new one is to hold, which no debugger may watch.
   *
   * @return whether there was anything to give up
   */
  boolean doWithLess() {
    if (archive.isPresent()) {
      dropArchive();
      // It may still be there, if another process has it open.
      mayUse = false;
      return true;
    }
    mayRecord = false;
    return records;
  }

  /** Tells whether the process was started from an archive that is not as it was written. */
  boolean hasDamagedArchive() {
    return archive.isPresent() && !ClassArchive.isWhole(archive.get());
  }

  WorkerProcess start() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(options());
    List<String> arguments = new ArrayList<>();
    archive = Optional.empty();
    records = false;
    if (classPath.stream().allMatch(Files::isRegularFile)) {
      Path beginning = ClassArchive.in(archives, classPath);
      archive = mayUse ? ClassArchive.find(beginning) : Optional.empty();
      if (archive.isPresent()) {
        ClassArchive.use(archive.get());
        command.add("-XX:SharedArchiveFile=" + archive.get());
      } else if (mayRecord) {
        records = true;
        command.add("-XX:+RecordDynamicDumpInfo");
        arguments.add(beginning.toString());
      }
    }
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(MAIN);
    command.addAll(arguments);
    try {
      // If the virtual machine cannot go on, its output comes in the place of a message.
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().clear();
      builder.environment().putAll(environment);
      return new WorkerProcess(builder.start());
    } catch (IOException e) {
      throw new IOException(
          java
              + " cannot be started; publish without it: "
              + FrontEnd.current().setting("fork", "false")
              + ": "
              + e.getMessage(),
          e);
    }
  }

  /** A virtual machine that is told to use two collectors does not start. */
  private boolean choosesCollector(String variable) {
    String options = environment.get(variable);
    return options != null && COLLECTOR.matcher(options).find();
  }

  /** Most work is over before the second compiler would pay for itself. */
  private List<String> options() {
    long heap = Runtime.getRuntime().maxMemory() / MEGABYTE;
    List<String> options = new ArrayList<>();
    options.add("-XX:+IgnoreUnrecognizedVMOptions");
    options.add("-Xmx" + heap + "m");
    options.add("-Xms" + Math.min(heap, FIRST_MEGABYTES) + "m");
    if (ENVIRONMENT.stream().noneMatch(this::choosesCollector)) {
      options.add("-XX:+UseParallelGC");
    }
    long young = Math.min(MOST_YOUNG, Math.max(LEAST_YOUNG, heap / SHARE_OF_YOUNG));
    options.add("-XX:MaxNewSize=" + young + "m");
    // Before an archive of classes is there, so much of them is loaded; the heap need not be
    // collected for that.
    options.add("-XX:MetaspaceSize=128m");
    if (!lasting) {
      options.add("-XX:TieredStopAtLevel=1");
    }
    options.add("-XX:-UsePerfData");
    options.add("-Xshare:auto");
    // The virtual machine's warnings would come between the messages.
    options.add("-Xlog:all=off");
    options.add("-XX:-PrintWarnings");
    options.add("-XX:ErrorFile=" + WorkerProcess.crashLog("%p"));
    options.add("-Djava.awt.headless=true");
    options.addAll(
        INHERITED.stream()
            .flatMap(
                name -> Stream.ofNullable(System.getProperty(name)).map(v -> "-D" + name + "=" + v))
            .toList());
    return options;
  }
}
