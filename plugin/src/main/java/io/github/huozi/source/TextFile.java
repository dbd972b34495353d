package io.github.huozi.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

/**
 * Reads a file of the author's as text: UTF-8, every line ended by a line feed, no byte order mark.
 */
final class TextFile {

  /** More than any section has; a larger file is one of another kind under a wrong name. */
  private static final long MAX_BYTES = 16L << 20;

  private TextFile() {}

  /** The text, or nothing and a problem if the file cannot be read or is not UTF-8. */
  static Optional<String> read(Reporter reporter) {
    try {
      if (Files.size(reporter.file()) > MAX_BYTES) {
        reporter.error(0, "the file is larger than 16 MB", "part it into several files");
        return Optional.empty();
      }
      return decode(Files.readAllBytes(reporter.file()), reporter);
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
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      reporter.error(line, "the file is not UTF-8 from here on", "save it as UTF-8");
      return Optional.empty();
    }
    return Optional.of(withoutControls(text, reporter));
  }

  private static String withLineFeeds(String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return body.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String withoutControls(String text, Reporter reporter) {
    StringBuilder kept = new StringBuilder(text.length());
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      }
      if (XmlCharacters.allows(c)) {
        kept.append(c);
      } else {
        reporter.error(line, "the character " + XmlCharacters.name(c) + " is no text", "delete it");
      }
    }
    return kept.toString();
  }
}
