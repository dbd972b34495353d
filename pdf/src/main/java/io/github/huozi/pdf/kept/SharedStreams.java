package io.github.huozi.pdf.kept;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;

/** The streams that chapters of one PDF share: an image that several show is in the file once. */
public final class SharedStreams {

  private final Map<String, COSDictionary> streams = new HashMap<>();

  public SharedStreams() {}

  @Nullable COSDictionary get(String digest) {
    return streams.get(digest);
  }

  void put(String digest, COSDictionary stream) {
    streams.put(digest, stream);
  }

  /** A stream that has been unpacked before. */
  COSDictionary require(String digest) throws IOException {
    COSDictionary stream = streams.get(digest);
    if (stream == null) {
      throw new IOException("no stream of the digest " + digest);
    }
    return stream;
  }
}
