package io.github.huozi.font;

import io.github.huozi.font.file.FontFile;
import io.github.huozi.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A jar of fonts: what its {@link FontIndex} lists.
 *
 * @param languages the language tags it is made for; {@code mul} for one that serves every language
 * @param faces its faces, none of them parsed yet
 * @param index where it lies
 */
public record FontArtifact(List<String> languages, List<FontFace> faces, URL index) {

  public FontArtifact {
    languages = List.copyOf(languages);
    faces = List.copyOf(faces);
  }

  /**
   * Reads the index of a jar, or of a folder of classes as a reactor build has it.
   *
   * @throws IOException if there is none, or it is not as docs/fonts.md says
   */
  public static FontArtifact read(Path jarOrFolder) throws IOException {
    return read(FontIndex.of(jarOrFolder));
  }

  /**
   * Reads an index found on a class path.
   *
   * @throws IOException if it is not as docs/fonts.md says
   */
  public static FontArtifact read(URL index) throws IOException {
    URLConnection connection = index.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      LoadSettings settings =
          LoadSettings.builder()
              .setLabel(index.toString())
              // The library fails where one read ends within a pair of surrogates: there is one.
              .setBufferSize(text.length() + 1)
              .build();
      Object yaml = new Load(settings).loadFromString(text);
      return parse(required(yaml, Map.class, "a map at the top"), index);
    } catch (ZipException e) {
      throw new IOException(
          index + ": the jar is damaged (" + e.getMessage() + "); " + FontFile.FETCH_ANEW, e);
    } catch (StackOverflowError e) {
      // The library composes by recursion, and has no limit of its own.
      throw new IOException(index + " is not an index of fonts: it is nested too deep", e);
    } catch (YamlEngineException | IllegalArgumentException | MalformedURLException e) {
      throw new IOException(index + " is not an index of fonts: " + e.getMessage(), e);
    }
  }

  /**
   * Looks at its fonts from end to end. What else reads them reads no more than is asked for, and
   * would find a damaged part when other files have been written.
   *
   * @throws IOException if one is damaged or of a kind that is not read, with a line for each
   */
  public void check() throws IOException {
    List<String> faults = faces.stream().flatMap(face -> face.fault().stream()).distinct().toList();
    if (!faults.isEmpty()) {
      throw new IOException(String.join(System.lineSeparator(), faults));
    }
  }

  /** The texts of the licences that its fonts come under: the {@code .txt} files beside them. */
  public List<String> licences() throws IOException {
    return Licences.beside(index);
  }

  private static FontArtifact parse(Map<?, ?> yaml, URL index) throws MalformedURLException {
    List<String> languages = new ArrayList<>();
    for (Object language : required(yaml, "languages", List.class)) {
      languages.add(new Language(required(language, String.class, "a language tag")).tag());
    }
    List<FontFace> faces = new ArrayList<>();
    for (Object face : required(yaml, "faces", List.class)) {
      Map<?, ?> entry = required(face, Map.class, "a map for each face");
      String generic = required(entry, "generic", String.class);
      FaceDescription description =
          new FaceDescription(
              required(entry, "family", String.class),
              GenericFamily.ofCssName(generic)
                  .orElseThrow(() -> new IllegalArgumentException("generic: " + generic)),
              required(entry, "weight", Integer.class),
              FaceStyle.valueOf(required(entry, "style", String.class).toUpperCase(Locale.ROOT)));
      faces.add(new FontFace(description, file(index, required(entry, "file", String.class))));
    }
    return new FontArtifact(languages, faces, index);
  }

  /** Nothing is read, or fetched, from outside the artifact. */
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
