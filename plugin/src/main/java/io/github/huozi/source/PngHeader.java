package io.github.huozi.source;

import io.github.huozi.source.ImageFile.Flaw;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Goes through the chunks of a PNG (PNG specification §5) without unpacking one. */
final class PngHeader {

  private static final int SIGNATURE = 8;
  private static final int LENGTH_NAME_AND_CRC = 12;

  /** Packed text may be a thousand times as long when a reader unpacks it. */
  private static final long MAX_PACKED_TEXT = 64 << 10;

  private static final long MAX_PROFILE = 1 << 20;

  private final ByteBuffer bytes;
  private long packedText;
  private long profile;

  PngHeader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  Optional<Flaw> flaw() {
    int at = SIGNATURE;
    Optional<Flaw> flaw = Optional.empty();
    boolean pixels = false;
    while (flaw.isEmpty()) {
      if (bytes.limit() - at < LENGTH_NAME_AND_CRC) {
        return ImageFile.cutOff();
      }
      long length = bytes.getInt(at) & 0xFFFFFFFFL;
      if (length > bytes.limit() - at - LENGTH_NAME_AND_CRC) {
        return ImageFile.cutOff();
      }
      String name = name(at + 4);
      if (at == SIGNATURE && !(name.equals("IHDR") && length == 13)) {
        return Optional.of(new Flaw("is no whole PNG file", "export it anew"));
      }
      if (name.equals("IEND")) {
        return pixels ? Optional.empty() : ImageFile.cutOff();
      }
      pixels |= name.equals("IDAT");
      flaw = flaw(name, at + 8, (int) length);
      at += LENGTH_NAME_AND_CRC + (int) length;
    }
    return flaw;
  }

  private Optional<Flaw> flaw(String name, int content, int length) {
    switch (name) {
      case "IHDR" -> {
        return ImageFile.flawOfSize(
            bytes.getInt(content) & 0xFFFFFFFFL, bytes.getInt(content + 4) & 0xFFFFFFFFL);
      }
      case "zTXt" -> packedText += length;
      case "iTXt" -> packedText += isPacked(content, length) ? length : 0;
      case "iCCP" -> profile += length;
      default -> {}
    }
    return packedText > MAX_PACKED_TEXT || profile > MAX_PROFILE
        ? Optional.of(new Flaw("holds more metadata than pixels need", "save it without metadata"))
        : Optional.empty();
  }

  /** An international text's keyword ends in a null, after which a flag says if it is packed. */
  private boolean isPacked(int content, int length) {
    for (int i = content; i < content + length - 1; i++) {
      if (bytes.get(i) == 0) {
        return bytes.get(i + 1) != 0;
      }
    }
    return false;
  }

  private String name(int at) {
    byte[] name = new byte[4];
    bytes.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }
}
