package io.github.huozi.publication.print;

import io.github.huozi.input.RegularFile;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ICC profile of a printing condition (ICC.1:2010). A file with a right header may have no
 * tables, or damaged ones, that print shops find only at the press.
 */
final class ProfileFile {

  private static final int MOST_BYTES = 64 << 20;

  private static final int HEADER = 128;
  private static final int COUNT = 4;
  private static final int TAG = 12;

  /** The most tags of a profile; usual ones have about ten. */
  private static final int MOST_TAGS = 1000;

  /** The channels of CMYK, and those of the colours that they stand for. */
  private static final int INKS = 4;

  private static final int COLOURS = 3;

  /** The length of a table's head and matrix, by the number of bytes of its values. */
  private static final int HEAD_OF_BYTES = 48;

  private static final int HEAD_OF_PAIRS = 52;
  private static final int VALUES = 256;

  /** The least difference between paper and solid black: what paper takes of ink, in parts of 1. */
  private static final double CONTRAST = 0.2;

  private final ByteBuffer bytes;
  private final Map<String, ByteBuffer> tags = new HashMap<>();

  private ProfileFile(byte[] file) {
    this.bytes = ByteBuffer.wrap(file);
  }

  /** The fault of a file that is to be the profile of a printing condition. */
  static Optional<String> flaw(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        return Optional.of("has more than 64 MB");
      }
      byte[] read = RegularFile.bytes(file);
      ICC_Profile profile = ICC_Profile.getInstance(read);
      if (profile.getColorSpaceType() != ColorSpace.TYPE_CMYK) {
        return Optional.of("is not for CMYK");
      } else if (profile.getProfileClass() != ICC_Profile.CLASS_OUTPUT
          || profile.getData(ICC_Profile.icSigBToA0Tag) == null) {
        return Optional.of("is not for printing");
      }
      return new ProfileFile(read).flawOfTables().or(() -> flawOfColors(profile));
    } catch (IOException e) {
      return Optional.of("cannot be read");
    } catch (IllegalArgumentException | CMMException e) {
      return Optional.of("is not an ICC profile");
    }
  }

  private Optional<String> flawOfTables() {
    int size = bytes.limit() < HEADER + COUNT ? 0 : bytes.getInt(0);
    int count = size < HEADER + COUNT || size > bytes.limit() ? -1 : bytes.getInt(HEADER);
    if (count < 0 || count > MOST_TAGS || HEADER + COUNT + count * TAG > size) {
      return Optional.of("is truncated");
    }
    for (int at = HEADER + COUNT; at < HEADER + COUNT + count * TAG; at += TAG) {
      int from = bytes.getInt(at + 4);
      int length = bytes.getInt(at + 8);
      if (from < HEADER || length < 0 || from > size - length) {
        return Optional.of("is truncated");
      }
      tags.put(name(bytes, at), bytes.slice(from, length));
    }
    return isTable(tags.get("A2B0"), INKS, COLOURS) && isTable(tags.get("B2A0"), COLOURS, INKS)
        ? Optional.empty()
        : Optional.of("has no whole tables for converting colours");
  }

  /**
   * Tells whether a tag has a table of the length that its own numbers ask for (§10.8 to 10.11).
   */
  private static boolean isTable(@Nullable ByteBuffer tag, int from, int to) {
    if (tag == null
        || tag.limit() < HEAD_OF_BYTES
        || (tag.get(8) & 0xFF) != from
        || (tag.get(9) & 0xFF) != to) {
      return false;
    }
    int grid = tag.get(10) & 0xFF;
    double points = Math.pow(grid, from) * to;
    return switch (name(tag, 0)) {
      case "mft1" -> grid > 1 && tag.limit() >= HEAD_OF_BYTES + VALUES * (from + to) + points;
      case "mft2" -> {
        int in = tag.getShort(48) & 0xFFFF;
        int out = tag.limit() < HEAD_OF_PAIRS ? 0 : tag.getShort(50) & 0xFFFF;
        yield grid > 1
            && in > 1
            && out > 1
            && tag.limit() >= HEAD_OF_PAIRS + 2.0 * (in * from + out * to + points);
      }
      case "mAB ", "mBA " -> true; // Its parts lie anywhere; the trial of the colours reads them.
      default -> false;
    };
  }

  private static String name(ByteBuffer bytes, int at) {
    byte[] name = new byte[4];
    bytes.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  /** Converts paper and black to and fro. */
  private static Optional<String> flawOfColors(ICC_Profile profile) {
    ICC_ColorSpace inks = new ICC_ColorSpace(profile);
    double paper = sum(inks.fromRGB(new float[] {1, 1, 1}));
    double black = sum(inks.fromRGB(new float[] {0, 0, 0}));
    double white = sum(inks.toRGB(new float[] {0, 0, 0, 0}));
    double solid = sum(inks.toRGB(new float[] {0, 0, 0, 1}));
    return black - paper > CONTRAST && white - solid > CONTRAST
        ? Optional.empty()
        : Optional.of("has tables that convert no colours");
  }

  private static double sum(float... values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
