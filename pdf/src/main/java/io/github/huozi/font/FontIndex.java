package io.github.huozi.font;

import io.github.huozi.request.FontSource;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** Locates the index of a font artifact. */
public final class FontIndex {

  /** The path of the index in the artifact. */
  public static final String PATH = FontSource.INDEX;

  private FontIndex() {}

  /** The URL of the index of a jar, or of a folder of classes in a reactor build. */
  public static URL of(Path jarOrFolder) throws IOException {
    return Files.isDirectory(jarOrFolder)
        ? jarOrFolder.resolve(PATH).toUri().toURL()
        : jarEntry(jarOrFolder);
  }

  @SuppressWarnings("deprecation") // the URL constructor's replacement came with Java 20
  private static URL jarEntry(Path jar) throws MalformedURLException {
    return new URL("jar:" + jar.toUri() + "!/" + PATH);
  }
}
