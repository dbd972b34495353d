package io.github.huozi.font;

import io.github.huozi.font.file.FontFile;
import io.github.huozi.input.RegularFile;
import io.github.huozi.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A jar of fonts with its index ({@link FontIndex}).
 *
 * @param languages the language tags it is made for; {@code mul} for every language
 * @param faces its faces, which are parsed at their first use
 * @param index the URL of its index
 */
public record FontArtifact(List<String> languages, List<FontFace> faces, URL index) {

  public FontArtifact {
    languages = List.copyOf(languages);
    faces = List.copyOf(faces);
  }

  /**
   * Reads the index of a jar, or of a folder of classes in a reactor build.
   *
   * @param unpacked the folder in which compressed fonts are unpacked; empty for none
   * @throws IOException if there is none, or it is not valid by docs/fonts.md
   */
  public static FontArtifact read(Path jarOrFolder, Optional<Path> unpacked) throws IOException {
    URL index = FontIndex.of(jarOrFolder);
    URLConnection connection = index.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      LoadSettings settings =
          LoadSettings.builder()
              .setLabel(index.toString())
              // The library fails if a read ends between surrogates. This size makes one read.
              .setBufferSize(text.length() + 1)
              .build();
      Object yaml = new Load(settings).loadFromString(text);
      return parse(required(yaml, Map.class, "a map at the top"), index, unpacked);
    } catch (ZipException e) {
      throw new IOException(
          index + ": the jar is damaged (" + e.getMessage() + "); " + FontFile.FETCH_ANEW, e);
    } catch (StackOverflowError e) {
      // The library composes by recursion without a limit.
      throw new IOException(index + " is not an index of fonts: it is nested too deeply", e);
    } catch (YamlEngineException | IllegalArgumentException | MalformedURLException e) {
      throw new IOException(index + " is not an index of fonts: " + e.getMessage(), e);
    }
  }

  /** This artifact with the faces of a family before the others, if it has some. */
  public FontArtifact first(String family) {
    Predicate<FontFace> isOfFamily = face -> face.description().family().equals(family);
    return new FontArtifact(
        languages,
        Stream.concat(faces.stream().filter(isOfFamily), faces.stream().filter(isOfFamily.negate()))
            .toList(),
        index);
  }

  /**
   * Checks its font files as a whole. Other methods read only parts, and would find a damaged part
   * when other files have been written.
   *
   * @throws IOException if fonts are damaged or of an unsupported kind, with a line for each
   */
  public void check() throws IOException {
    List<String> faults = faces.stream().flatMap(face -> face.fault().stream()).distinct().toList();
    if (!faults.isEmpty()) {
      throw new IOException(String.join(System.lineSeparator(), faults));
    }
  }

  /** The texts of its fonts' licences: the {@code .txt} files below the index's folder, by name. */
  public List<String> licences() throws IOException {
    URLConnection connection = index.openConnection();
    connection.setUseCaches(false);
    if (connection instanceof JarURLConnection jar) {
      try (JarFile file = jar.getJarFile()) {
        return textsInJar(file, folder(jar.getEntryName()));
      }
    }
    try {
      // The index has been read, so it is a file and not the root of a file system.
      Path file = Path.of(new URI(index.toString()));
      return textsInFolder(Objects.requireNonNull(file.getParent()));
    } catch (URISyntaxException e) {
      throw new IOException(index + " is not the location of a file", e);
    }
  }

  private static List<String> textsInJar(JarFile file, String folder) throws IOException {
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

  private static List<String> textsInFolder(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
        texts.put(file.toString(), RegularFile.text(file));
      }
    }
    return List.copyOf(texts.values());
  }

  private static String folder(String entry) {
    return entry.substring(0, entry.lastIndexOf('/') + 1);
  }

  private static FontArtifact parse(Map<?, ?> yaml, URL index, Optional<Path> unpacked)
      throws MalformedURLException {
    List<String> languages = new ArrayList<>();
    for (Object language : required(yaml, "languages", List.class)) {
      languages.add(new Language(required(language, String.class, "a language tag")).tag());
    }
    List<FontFace> faces = new ArrayList<>();
    for (Object face : required(yaml, "faces", List.class)) {
      Map<?, ?> entry = required(face, Map.class, "a map for each face");
      String generic = required(entry, "generic", String.class);
      FontFace.Description description =
          new FontFace.Description(
              required(entry, "family", String.class),
              GenericFamily.ofName(generic)
                  .orElseThrow(() -> new IllegalArgumentException("generic: " + generic)),
              required(entry, "weight", Integer.class),
              FontFace.Style.valueOf(
                  required(entry, "style", String.class).toUpperCase(Locale.ROOT)));
      URL file = file(index, required(entry, "file", String.class));
      faces.add(new FontFace(description, file, unpacked));
    }
    return new FontArtifact(languages, faces, index);
  }

  /** The URL of a font file, which must be within the artifact. */
  @SuppressWarnings("deprecation") // the URL constructor's replacement came with Java 20
  private static URL file(URL index, String name) throws MalformedURLException {
    URL file = new URL(index, name);
    String artifact = index.toString().replace(FontIndex.PATH, "");
    if (!file.toString().startsWith(artifact) || file.toString().contains("/../")) {
      throw new IllegalArgumentException("file: " + name + " is not in the artifact");
    }
    return file;
  }

  private static <T> T required(Map<?, ?> map, String key, Class<T> type) {
    return required(map.get(key), type, key);
  }

  private static <T> T required(@Nullable Object value, Class<T> type, String what) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException("it wants " + what + ", not " + value);
    }
    return type.cast(value);
  }
}
