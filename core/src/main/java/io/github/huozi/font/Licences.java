package io.github.huozi.font;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The texts that lie beside the fonts of an artifact: the licences that they come under. */
final class Licences {

  private Licences() {}

  /**
   * The {@code .txt} files below the index's folder, by name.
   *
   * @param index where the artifact's index lies
   */
  static List<String> beside(URL index) throws IOException {
    URLConnection connection = index.openConnection();
    connection.setUseCaches(false);
    if (connection instanceof JarURLConnection jar) {
      try (JarFile file = jar.getJarFile()) {
        return inJar(file, folder(jar.getEntryName()));
      }
    }
    try {
      return inFolder(Path.of(new URI(index.toString())).getParent());
    } catch (URISyntaxException e) {
      throw new IOException(index + " is no place of a file", e);
    }
  }

  private static List<String> inJar(JarFile file, String folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (JarEntry entry : file.stream().toList()) {
      if (entry.getName().startsWith(folder) && entry.getName().endsWith(".txt")) {
        try (InputStream in = file.getInputStream(entry)) {
          texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return List.copyOf(texts.values());
  }

  private static List<String> inFolder(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
        texts.put(file.toString(), Files.readString(file));
      }
    }
    return List.copyOf(texts.values());
  }

  private static String folder(String entry) {
    return entry.substring(0, entry.lastIndexOf('/') + 1);
  }
}
