package io.github.huozi.gradle;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An installation of Gradle, made of its API's jar, which has all classes of Gradle. Gradle is not
 * on Maven Central as it is installed: its modules are jars of their own there. Here each module is
 * a jar with its list of libraries only, and each library is an empty jar; the classes are on the
 * class path already.
 */
final class GradleInstallation {

  private static final String LIST = "-classpath.properties";

  private final Path api;
  private final Path libraries;

  private GradleInstallation(Path api, Path libraries) {
    this.api = api;
    this.libraries = libraries;
  }

  /**
   * Makes an installation, unless it is there.
   *
   * @param api the jar of Gradle's API
   */
  static GradleInstallation of(Path api, Path folder) throws IOException {
    // Gradle finds its installation by this name's folder, and by the folder of plugins beside it.
    Path libraries = folder.resolve("lib");
    Path linked = libraries.resolve("gradle-installation-beacon.jar");
    if (!Files.exists(libraries.resolve("plugins"))) {
      Files.createDirectories(libraries);
      Files.deleteIfExists(linked);
      try {
        Files.createLink(linked, api);
      } catch (IOException | UnsupportedOperationException e) {
        Files.copy(api, linked);
      }
      makeModules(api, libraries);
      Files.createDirectory(libraries.resolve("plugins"));
    }
    return new GradleInstallation(linked, libraries);
  }

  private static void makeModules(Path api, Path libraries) throws IOException {
    String version = api.getFileName().toString().replaceAll("^gradle-api-|\\.jar$", "");
    Set<String> needed = new TreeSet<>();
    try (JarFile jar = new JarFile(api.toFile())) {
      for (Enumeration<? extends ZipEntry> all = jar.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String name = entry.getName();
        if (name.endsWith(LIST) && name.indexOf('/') < 0) {
          byte[] list = jar.getInputStream(entry).readAllBytes();
          String module = name.substring(0, name.length() - LIST.length());
          write(libraries.resolve(module + "-" + version + ".jar"), name, list);
          Properties properties = new Properties();
          properties.load(new ByteArrayInputStream(list));
          needed.addAll(List.of(properties.getProperty("runtime", "").split(",", -1)));
        }
      }
    }
    needed.remove("");
    for (String library : needed) {
      if (!Files.exists(libraries.resolve(library))) {
        write(libraries.resolve(library), "empty", new byte[0]);
      }
    }
  }

  private static void write(Path jar, String name, byte[] content) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    }
  }

  /**
   * Runs builds, one after another, in a process of their own.
   *
   * @param builds the tasks of each build, with commas between them
   * @return what they wrote
   */
  String run(Path project, Path home, String... builds) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String opened : List.of("lang", "lang.invoke", "net", "nio.charset", "util")) {
      command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    command.add("-cp");
    command.add(
        api
            + File.pathSeparator
            + System.getProperty("java.class.path")
                .replaceAll("[^:;]*gradle-api-[^:;]*\\.jar", ""));
    command.add(GradleBuilds.class.getName());
    command.add(project.toString());
    command.add(home.toString());
    command.addAll(List.of(builds));
    Path log = libraries.resolveSibling("builds.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return Files.readString(log);
  }
}
