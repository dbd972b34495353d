package io.github.huozi.press;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What the build says to the press, or the press to the build.
 *
 * @param job the number of the job that it is about
 * @param content what there is to say, as {@link Wire} writes it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Message(int job, Kind kind, byte[] content) {

  /** What a message is about, and who says it. */
  enum Kind {
    /** The press, of no job: it is there. */
    READY,
    /** The build: publish this. */
    PUBLISH,
    /** The build: verify this. */
    VERIFY,
    /** The press: where are the fonts for this script? And the build's answer. */
    FONTS,
    /** The press: what is the digest of the fonts for this script? And the build's answer. */
    FONT_DIGEST,
    /** The press: where is this judge? And the build's answer. */
    JUDGE,
    /** The build: what was asked for cannot be had. */
    LACKING,
    /** The build: nobody waits for this job any more. */
    ABANDONED,
    /** The press: an edition is made, for this reason. */
    REMAKING,
    /** The press: so many sections are composed. */
    COMPOSED,
    /** The press: so many pages are drawn. */
    DRAWN,
    /** The press: one of its threads is at this step. */
    STEP,
    /** The press: these are the files. */
    PUBLISHED,
    /** The press: this was found. */
    VERIFIED,
    /** The press: this is wrong with a parameter. */
    MISCONFIGURED,
    /** The press: this is wrong with what the author wrote. */
    REFUSED,
    /** The press: it could not be done. */
    FAILED;

    /** Whether it is the last that is said of a job. */
    boolean isResult() {
      return switch (this) {
        case PUBLISHED, VERIFIED, MISCONFIGURED, REFUSED, FAILED -> true;
        default -> false;
      };
    }

    /**
     * @throws IOException if there is none of this name
     */
    static Kind of(String name) throws IOException {
      for (Kind kind : values()) {
        if (kind.name().equals(name)) {
          return kind;
        }
      }
      throw new IOException("no kind of message: " + name);
    }
  }

  static Message of(int job, Kind kind, Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.write(new DataOutputStream(bytes));
    return new Message(job, kind, bytes.toByteArray());
  }

  DataInputStream open() {
    return new DataInputStream(new ByteArrayInputStream(content));
  }

  /** Writes what there is to say. */
  @FunctionalInterface
  interface Content {
    void write(DataOutputStream out) throws IOException;
  }
}
