package io.github.huozi.source.text;

import io.github.huozi.input.RegularFile;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
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

  /** The character in the place of bytes that are no text. */
  private static final char REPLACEMENT = '\uFFFD';

  private TextFile() {}

  /**
   * The text; empty, with a problem, if the file cannot be read. If it is not UTF-8, it is empty
   * too, unless the publication goes on with what can be read.
   */
  public static Optional<String> read(Reporter reporter) {
    try (InputStream in = RegularFile.open(reporter.file())) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        reporter.report(
            ProblemKind.FORBIDDEN,
            0,
            "the file is larger than 8 MB",
            "split it into several files");
        return Optional.empty();
      }
      return decode(bytes, reporter);
    } catch (IOException e) {
      reporter.report(
          ProblemKind.MISSING_FILE,
          0,
          "the file cannot be read",
          "check that it is a file and may be read");
      return Optional.empty();
    }
  }

  private static Optional<String> decode(byte[] bytes, Reporter reporter) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    int unread = 0;
    int firstLine = 0;
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      if (unread == 0) {
        firstLine = lines(withLineFeeds(out.duplicate().flip().toString()));
      }
      // What is not read has at least one byte, so that there is room for a character.
      in.position(in.position() + result.length());
      out.put(REPLACEMENT);
      unread++;
    }
    out.flip();
    if (unread > 0) {
      // One that has more of UTF-8 than of anything else is damaged in places.
      long read = out.chars().filter(c -> c >= 0x80 && c != REPLACEMENT).count();
      Optional<String> encoding = unread > read ? LikelyEncoding.of(bytes) : Optional.empty();
      if (!goesOn(firstLine, unread, encoding, reporter)) {
        return Optional.empty();
      }
    }
    String text = withLineFeeds(out.toString());
    if (lines(text) > MAX_LINES) {
      reporter.report(
          ProblemKind.FORBIDDEN,
          0,
          "the file has more than 300,000 lines",
          "split it into several files");
      return Optional.empty();
    }
    return Optional.of(TextCharacters.removeForbidden(text, 1, reporter));
  }

  /**
   * Reports that a file is not UTF-8.
   *
   * @return whether the publication goes on with what can be read
   */
  private static boolean goesOn(
      int line, int unread, Optional<String> encoding, Reporter reporter) {
    String name = reporter.file().getFileName().toString();
    ProblemKind kind = ProblemKind.NOT_UTF8;
    reporter
        .problems()
        .addLevelled(
            Problem.of(
                    kind,
                    new SourceLocation(reporter.file(), line),
                    "the file is not UTF-8 from here on"
                        + encoding.map(likely -> ", but seems to be " + likely).orElse(""),
                    "save it as UTF-8" + encoding.map(likely -> command(likely, name)).orElse(""))
                .losing(unread));
    return reporter.problems().levels().of(kind) != ProblemKind.Level.ERROR;
  }

  /** The command that converts a file into a new one. */
  private static String command(String encoding, String file) {
    String quoted = file.contains(" ") ? "\"" + file + "\"" : file;
    String extension = file.substring(Math.max(0, file.lastIndexOf('.')));
    return ", for example with: iconv -f "
        + encoding
        + " -t UTF-8 "
        + quoted
        + " > new"
        + extension;
  }

  private static int lines(String text) {
    return 1 + (int) text.chars().filter(c -> c == '\n').count();
  }

  private static String withLineFeeds(String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return body.replace("\r\n", "\n").replace('\r', '\n');
  }
}
