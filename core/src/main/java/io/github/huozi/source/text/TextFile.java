package io.github.huozi.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

/**
 * Reads an author's file as text: UTF-8, with line feeds as line ends and without a byte order
 * mark.
 */
public final class TextFile {

  /** The largest file. A larger one is not a section but a file of another kind. */
  private static final int MAX_BYTES = 8 << 20;

  /** The most lines. Half of them may be paragraphs. */
  private static final int MAX_LINES = 300_000;

  private TextFile() {}

  /** The text; empty, with a problem, if the file cannot be read or is not UTF-8. */
  public static Optional<String> read(Reporter reporter) {
    try (InputStream in = Files.newInputStream(reporter.file())) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        reporter.error(0, "the file is larger than 8 MB", "part it into several files");
        return Optional.empty();
      }
      return decode(bytes, reporter);
    } catch (IOException e) {
      reporter.error(0, "the file cannot be read", "check that it is a file and may be read");
      return Optional.empty();
    }
  }

  private static Optional<String> decode(byte[] bytes, Reporter reporter) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    String text = withLineFeeds(out.toString());
    int lines = 1 + (int) text.chars().filter(c -> c == '\n').count();
    if (result.isError()) {
      reporter.error(lines, "the file is not UTF-8 from here on", "save it as UTF-8");
      return Optional.empty();
    }
    if (lines > MAX_LINES) {
      reporter.error(0, "the file has more than 300,000 lines", "part it into several files");
      return Optional.empty();
    }
    return Optional.of(TextCharacters.removeForbidden(text, 1, reporter));
  }

  private static String withLineFeeds(String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return body.replace("\r\n", "\n").replace('\r', '\n');
  }
}
