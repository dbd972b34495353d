package io.github.huozi.check.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads the bytes of a PDF before it is parsed, and finds its deflated streams. Streams that unpack
 * to too many bytes are refused here, since the parser unpacks some streams without a limit.
 */
final class PdfBytes implements Closeable {

  /** The most bytes of an image. {@code raster} has the same limit. */
  private static final long MAX_IMAGE = 800L << 20;

  /** The most bytes of any other stream. */
  private static final long MAX_STREAM = 128L << 20;

  /** All streams together may unpack to this many bytes, whatever the file's size. */
  private static final long SLACK = 1L << 30;

  /** All streams together may unpack to this many times the file's size more. */
  private static final int MAX_RATIO = 200;

  private static final int BUFFER = 1 << 16;
  private static final int MAX_DICTIONARY = 1 << 13;
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  private final RandomAccessFile file;
  private final long size;
  private final byte[] window = new byte[BUFFER];
  private long windowStart;
  private int windowLength;

  /** The offsets of deflated streams: from the start of the content to its end. */
  private final Map<Long, Long> deflated = new HashMap<>();

  private long unpacked;

  private PdfBytes(RandomAccessFile file) throws IOException {
    this.file = file;
    this.size = file.length();
  }

  /**
   * Opens a file and finds its deflated streams.
   *
   * @throws IOException if a stream is too large
   */
  static PdfBytes read(Path path) throws IOException {
    PdfBytes bytes = new PdfBytes(new RandomAccessFile(path.toFile(), "r"));
    try {
      bytes.findStreams();
      return bytes;
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  long size() {
    return size;
  }

  /** The end of the intact deflated stream that begins at an offset; -1 if there is none. */
  long endOfDeflated(long start) {
    return deflated.getOrDefault(start, -1L);
  }

  /** The byte at an offset; -1 outside the file. */
  int at(long place) throws IOException {
    if (place < 0 || place >= size) {
      return -1;
    }
    if (place < windowStart || place >= windowStart + windowLength) {
      // The window begins a little earlier, since callers also read backwards.
      windowStart = Math.max(0, place - BUFFER / 4);
      file.seek(windowStart);
      windowLength = 0;
      while (windowLength < BUFFER) {
        int count = file.read(window, windowLength, BUFFER - windowLength);
        if (count < 0) {
          break;
        }
        windowLength += count;
      }
    }
    return window[(int) (place - windowStart)] & 0xFF;
  }

  /** A part of the file as ISO 8859-1. */
  String text(long from, long to) throws IOException {
    StringBuilder text = new StringBuilder();
    for (long at = Math.max(0, from); at < Math.min(size, to); at++) {
      text.append((char) at(at));
    }
    return text.toString();
  }

  /** Whether a word is at an offset. */
  boolean has(long place, byte[] word) throws IOException {
    for (int i = 0; i < word.length; i++) {
      if (at(place + i) != word[i]) {
        return false;
      }
    }
    return true;
  }

  /** The start of a stream's content, given the offset of its keyword; -1 if there is none. */
  long content(long keyword) throws IOException {
    if (!has(keyword, STREAM)) {
      return -1;
    }
    long after = keyword + STREAM.length;
    if (at(after) == '\n') {
      return after + 1;
    }
    return at(after) == '\r' && at(after + 1) == '\n' ? after + 2 : -1;
  }

  private void findStreams() throws IOException {
    long place = 0;
    while (place < size) {
      if (at(place) != 's' || at(place - 1) == 'd') { // The s of endstream.
        place++;
        continue;
      }
      long content = content(place);
      if (content < 0) {
        place++;
        continue;
      }
      String dictionary = text(place - MAX_DICTIONARY, place);
      dictionary = dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj")));
      long end = -1;
      if (dictionary.contains("/FlateDecode") || dictionary.contains("/Fl")) {
        end = inflate(content, dictionary.matches("(?s).*/Subtype\\s*/Image\\b.*"));
      }
      if (end > 0) {
        deflated.put(content, end);
      }
      place = end > 0 ? end : content;
    }
  }

  /** Unpacks a deflated stream and checks its checksum. Returns its end; -1 if it is damaged. */
  private long inflate(long start, boolean image) throws IOException {
    long limit = image ? MAX_IMAGE : MAX_STREAM;
    Inflater inflater = new Inflater();
    try (InputStream in = slice(start)) {
      byte[] packed = new byte[BUFFER];
      byte[] buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        unpacked += count;
        if (inflater.getBytesWritten() > limit || unpacked > SLACK + MAX_RATIO * size) {
          throw new IOException(
              "its stream at the byte "
                  + start
                  + " unpacks to more than "
                  + (inflater.getBytesWritten() >> 20)
                  + " MB");
        }
        if (count == 0 && inflater.needsInput()) {
          int more = in.read(packed);
          if (more <= 0) {
            return -1;
          }
          inflater.setInput(packed, 0, more);
        } else if (count == 0 && inflater.needsDictionary()) {
          return -1;
        }
      }
      return start + inflater.getBytesRead();
    } catch (DataFormatException e) {
      return -1;
    } finally {
      inflater.end();
    }
  }

  private InputStream slice(long start) throws IOException {
    return new InputStream() {
      private long place = start;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        file.seek(place);
        int count = file.read(bytes, offset, length);
        place += Math.max(0, count);
        return count;
      }
    };
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
