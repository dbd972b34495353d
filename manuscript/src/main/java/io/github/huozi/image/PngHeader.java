package io.github.huozi.image;

import io.github.huozi.image.ImageFile.Flaw;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Finds the flaw of a PNG file by its chunks (PNG specification §5, §11). Critical chunks are
 * checked strictly: some decoders show nothing where others are lenient.
 */
final class PngHeader {

  private static final int SIGNATURE = 8;
  private static final int LENGTH_OF_HEADER = 13;
  private static final int LENGTH_NAME_AND_CRC = 12;

  /** The most bytes of packed text; unpacked, it may be a thousand times as long. */
  private static final long MAX_PACKED_TEXT = 64 << 10;

  private static final Set<String> CRITICAL = Set.of("IHDR", "PLTE", "IDAT", "IEND");

  /** Ancillary chunks whose damage matters to decoders. */
  private static final Set<String> LOOKED_AT = Set.of("tRNS", "iCCP");

  private final byte[] file;
  private final ByteBuffer bytes;
  private final long heap;
  private final List<ByteBuffer> pixels = new ArrayList<>();
  private PngFormat format = PngFormat.NONE;
  private long packedText;
  private int colours;
  private boolean transparent;

  /**
   * @param heap Java's maximum heap, in bytes
   */
  PngHeader(byte[] bytes, long heap) {
    this.file = bytes;
    this.bytes = ByteBuffer.wrap(bytes);
    this.heap = heap;
  }

  Optional<Flaw> flaw() {
    int at = SIGNATURE;
    String before = "";
    while (true) {
      if (bytes.limit() - at < LENGTH_NAME_AND_CRC) {
        return ImageFile.cutOff();
      }
      long length = bytes.getInt(at) & 0xFFFFFFFFL;
      if (length > bytes.limit() - at - LENGTH_NAME_AND_CRC) {
        return ImageFile.cutOff();
      }
      String name = name(at + 4);
      if (at == SIGNATURE && !(name.equals("IHDR") && length == LENGTH_OF_HEADER)) {
        return Optional.of(new Flaw("is not a complete PNG file", "export it again"));
      }
      if (name.equals("IDAT") && !pixels.isEmpty() && !before.equals(name)) {
        return ImageFile.undecodable("its data chunks are not consecutive");
      }
      Optional<Flaw> flaw = flaw(name, at + 8, (int) length);
      if (flaw.isPresent()) {
        return flaw;
      }
      if (name.equals("IEND")) {
        return pixels.isEmpty() ? ImageFile.cutOff() : flawOfPixels();
      }
      before = name;
      at += LENGTH_NAME_AND_CRC + (int) length;
    }
  }

  private Optional<Flaw> flaw(String name, int content, int length) {
    boolean critical = Character.isUpperCase(name.charAt(0));
    if (name.equals("IHDR") && length != LENGTH_OF_HEADER) {
      return ImageFile.undecodable("its header has a wrong length");
    }
    if (name.equals("IHDR")) {
      // The size first: the message about billions of pixels is the most useful one.
      Optional<Flaw> flaw =
          ImageFile.flawOfSize(
              bytes.getInt(content) & 0xFFFFFFFFL, bytes.getInt(content + 4) & 0xFFFFFFFFL);
      if (flaw.isPresent()) {
        return flaw;
      }
    }
    if (critical && !CRITICAL.contains(name)) {
      return ImageFile.undecodable("it has an unknown critical chunk");
    }
    if ((critical || LOOKED_AT.contains(name)) && !isWhole(content, length)) {
      return ImageFile.undecodable("a checksum is wrong");
    }
    return switch (name) {
      case "IHDR" -> header(content);
      case "PLTE" -> palette(length);
      case "tRNS" -> transparency(length);
      case "IDAT" -> {
        pixels.add(bytes.slice(content, length));
        yield Optional.empty();
      }
      case "zTXt" -> packedText(length);
      case "iTXt" -> packedText(isPacked(content, length) ? length : 0);
      case "iCCP" -> PngProfile.flaw(bytes.slice(content, length), format.hasColours());
      default -> Optional.empty();
    };
  }

  private Optional<Flaw> header(int at) {
    if (!format.equals(PngFormat.NONE)) {
      return ImageFile.undecodable("it has two headers");
    }
    format =
        new PngFormat(
            bytes.getInt(at),
            bytes.getInt(at + 4),
            file[at + 8] & 0xFF,
            file[at + 9] & 0xFF,
            file[at + 12] & 0xFF);
    if (!format.isKnown() || file[at + 10] != 0 || file[at + 11] != 0) {
      return ImageFile.undecodable("its header describes an impossible PNG");
    }
    return Optional.empty();
  }

  private Optional<Flaw> palette(int length) {
    if (colours > 0 || !pixels.isEmpty() || length == 0 || length % 3 != 0 || length > 768) {
      return ImageFile.undecodable("its palette is damaged");
    }
    colours = length / 3;
    return Optional.empty();
  }

  private Optional<Flaw> transparency(int length) {
    transparent = true;
    return format.allowsTransparency(length, colours) && pixels.isEmpty()
        ? Optional.empty()
        : ImageFile.undecodable("its transparency is damaged");
  }

  private Optional<Flaw> flawOfPixels() {
    if (format.isIndexed() && colours == 0) {
      return ImageFile.undecodable("it has no palette");
    }
    // Pixels that are neither interlaced nor transparent are written into the PDF as they
    // are.
    boolean decoded = format.isDecoded() || (transparent && !format.isIndexed());
    return (decoded
            ? ImageFile.flawOfDecoding(format.width(), format.height(), format.wideSamples(), heap)
            : Optional.<Flaw>empty())
        .or(() -> format.flawOfPixels(pixels));
  }

  private Optional<Flaw> packedText(int length) {
    packedText += length;
    return packedText > MAX_PACKED_TEXT
        ? Optional.of(new Flaw("has more metadata than pixels need", "save it without metadata"))
        : Optional.empty();
  }

  /** Tells whether the checksum after a chunk matches its name and content. */
  private boolean isWhole(int content, int length) {
    CRC32 crc = new CRC32();
    crc.update(file, content - 4, length + 4);
    return (int) crc.getValue() == bytes.getInt(content + length);
  }

  /**
   * Tells whether an international text is packed: a flag after the null that ends its keyword says
   * so.
   */
  private boolean isPacked(int content, int length) {
    for (int i = content; i < content + length - 1; i++) {
      if (bytes.get(i) == 0) {
        return bytes.get(i + 1) != 0;
      }
    }
    return false;
  }

  private String name(int at) {
    return new String(file, at, 4, StandardCharsets.ISO_8859_1);
  }
}
