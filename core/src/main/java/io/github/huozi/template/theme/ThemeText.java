package io.github.huozi.template.theme;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a theme's texts. They are UTF-8: an e-reader that took them for something else would read
 * what nobody has looked at.
 */
public final class ThemeText {

  private ThemeText() {}

  /**
   * A file's text.
   *
   * @throws NotUtf8Exception if it is not in UTF-8
   */
  public static String read(Path file) throws IOException, NotUtf8Exception {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
    } catch (CharacterCodingException e) {
      // The decoder has stopped before what it does not understand.
      throw new NotUtf8Exception(line(bytes, in.position()));
    }
  }

  private static int line(byte[] bytes, int end) {
    int line = 1;
    for (int i = 0; i < end; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  /** A text that is in another encoding. */
  public static final class NotUtf8Exception extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    NotUtf8Exception(int line) {
      super("the file is not UTF-8");
      this.line = line;
    }

    /** The line that shows it, from 1. */
    public int line() {
      return line;
    }
  }
}
