package io.github.huozi.check.pdf;

import io.github.huozi.check.Findings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/**
 * Checks the positions of a PDF's objects in its file (ISO 32000-1, 7.5): each is where the
 * cross-reference table says, they follow each other from the header to the table, and nothing
 * follows the end. In a file with incremental updates, only the positions are checked.
 */
final class PdfLayout {

  private static final Pattern HEADER = Pattern.compile("%PDF-(1\\.[0-7]|2\\.0)[\\r\\n ]");
  private static final Pattern END =
      Pattern.compile("startxref\\s+(\\d+)\\s+%%EOF(?:\\r\\n|\\r|\\n)?$");
  private static final Pattern OBJECT = Pattern.compile("^(\\d+)[\\s\\x00]+(\\d+)[\\s\\x00]+obj");

  private static final Pattern LENGTH =
      Pattern.compile("/Length\\s+(\\d{1,18})(\\s+\\d+\\s+R\\b)?");

  /** White space and comments, which may come between the header and the first object. */
  private static final Pattern COMMENTS = Pattern.compile("(?:[\\s\\x00]|%[^\\r\\n]*[\\r\\n])*");

  private static final int MAX_END = 64;
  private static final int MAX_OBJECT_HEADER = 48;
  private static final int MAX_DICTIONARY = 1 << 20;
  private static final int MAX_COMMENTS = 4096;
  private static final byte[] END_OF_OBJECT = "endobj".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END_OF_STREAM = "endstream".getBytes(StandardCharsets.US_ASCII);

  private final PdfBytes bytes;
  private final COSDocument pdf;
  private final Findings findings;
  private final Map<Long, COSObjectKey> objects = new HashMap<>();

  private PdfLayout(PdfBytes bytes, COSDocument pdf, Findings findings) {
    this.bytes = bytes;
    this.pdf = pdf;
    this.findings = findings;
  }

  /** Reports objects that are not where they should be, and bytes between them. */
  static void check(PdfBytes bytes, COSDocument pdf, Findings findings) throws IOException {
    new PdfLayout(bytes, pdf, findings).check();
  }

  private void check() throws IOException {
    if (!HEADER.matcher(bytes.text(0, 9)).lookingAt()) {
      report("the file does not begin with the mark of a PDF");
    }
    Matcher end = END.matcher(bytes.text(bytes.size() - MAX_END, bytes.size()));
    if (!end.find()) {
      report("the file does not end with the mark of its end");
      return;
    }
    List<Long> places = new ArrayList<>();
    for (Map.Entry<COSObjectKey, Long> object : pdf.getXrefTable().entrySet()) {
      if (object.getValue() > 0) {
        objects.put(object.getValue(), object.getKey());
        places.add(object.getValue());
      }
    }
    long table = Long.parseLong(end.group(1));
    long last = bytes.size() - MAX_END + end.start();
    if (bytes.size() < MAX_END) {
      last = end.start();
    }
    boolean original =
        !pdf.getTrailer().containsKey(COSName.PREV)
            && !pdf.getTrailer().containsKey(COSName.XREF_STM);
    if (!objects.containsKey(table)) {
      places.add(table);
    }
    places.add(last);
    places.sort(null);
    if (original && !COMMENTS.matcher(head(places.get(0))).matches()) {
      report("something lies before the file's first object");
    }
    for (int i = 0; i + 1 < places.size(); i++) {
      COSObjectKey key = objects.get(places.get(i));
      if (key != null) {
        object(key, places.get(i), original ? places.get(i + 1) : -1);
      }
    }
  }

  private String head(long first) throws IOException {
    return bytes.text(0, Math.min(first, MAX_COMMENTS));
  }

  /**
   * Checks an object.
   *
   * @param next the offset of the next object; -1 if other bytes may come between
   */
  private void object(COSObjectKey key, long place, long next) throws IOException {
    Matcher head = OBJECT.matcher(bytes.text(place, place + MAX_OBJECT_HEADER));
    if (!head.find()
        || Long.parseLong(head.group(1)) != key.getNumber()
        || Integer.parseInt(head.group(2)) != key.getGeneration()) {
      report("the object " + key.getNumber() + " is not where the table of objects says");
      return;
    }
    COSBase content = pdf.getObjectFromPool(key).getObject();
    long end = content instanceof COSStream stream ? stream(key, stream, place, next) : -1;
    if (next < 0 || (content instanceof COSStream && end < 0)) {
      return;
    }
    long from = content instanceof COSStream ? end : place;
    long to = beforeSpace(next);
    if (!bytes.has(to - END_OF_OBJECT.length, END_OF_OBJECT)
        || (content instanceof COSStream && beforeSpace(to - END_OF_OBJECT.length) != from)) {
      report("something lies after the object " + key.getNumber());
    }
  }

  /** Checks a stream. Returns its end after {@code endstream}; -1 if the stream was reported. */
  private long stream(COSObjectKey key, COSStream stream, long place, long next)
      throws IOException {
    long limit = Math.min(next < 0 ? bytes.size() : next, place + MAX_DICTIONARY);
    for (long at = place; at < limit; at++) {
      if (bytes.at(at) != 's') {
        continue;
      }
      long content = bytes.content(at);
      if (content < 0) {
        continue;
      }
      long end = content + length(stream, bytes.text(place, at));
      int space = 0;
      while (space < 2 && (bytes.at(end + space) == '\r' || bytes.at(end + space) == '\n')) {
        space++;
      }
      if (end >= content && bytes.has(end + space, END_OF_STREAM)) {
        deflated(key, stream, content, end);
        return end + space + END_OF_STREAM.length;
      }
    }
    report("the stream of the object " + key.getNumber() + " has not the length that it tells");
    return -1;
  }

  /** The length that the file gives a stream. The parser replaces a wrong length. */
  private static long length(COSStream stream, String dictionary) {
    Matcher written = LENGTH.matcher(dictionary);
    if (written.find() && written.group(2) == null) {
      return Long.parseLong(written.group(1));
    }
    return stream.getDictionaryObject(COSName.LENGTH) instanceof COSNumber number
        ? number.longValue()
        : -1;
  }

  /** Checks that a deflated stream is intact, and that only line ends follow its checksum. */
  private void deflated(COSObjectKey key, COSStream stream, long content, long end)
      throws IOException {
    if (!PdfFilters.isDeflatedOnly(stream)) {
      return;
    }
    long deflatedEnd = bytes.endOfDeflated(content);
    boolean intact = deflatedEnd >= 0 && deflatedEnd <= end;
    for (long at = deflatedEnd; intact && at < end; at++) {
      intact = bytes.at(at) == '\r' || bytes.at(at) == '\n';
    }
    if (!intact && end > content) {
      findings.error(
          "stream", null, "the object " + key.getNumber() + " is damaged; publish the file again");
    }
  }

  /** The offset of the white space before an offset. */
  private long beforeSpace(long place) throws IOException {
    long at = place;
    while (bytes.at(at - 1) >= 0 && bytes.at(at - 1) <= ' ') {
      at--;
    }
    return at;
  }

  private void report(String what) {
    findings.error("layout", null, what + "; publish the file again");
  }
}
