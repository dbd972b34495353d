package io.github.huozi.font;

import io.github.huozi.request.FontSource;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a font artifact says what it holds. */
public final class FontIndex {

  /** Its place in the artifact. */
  public static final String PATH = FontSource.INDEX;

  private FontIndex() {}

  /** Where the index of a jar lies, or of a folder of classes as a reactor build has it. */
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
