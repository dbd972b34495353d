package io.github.huozi.pdf.kept;

import io.github.huozi.pdf.file.PdfFile;
import io.github.huozi.pdf.font.FontPart;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Makes objects of the bytes of an {@link ObjectPacker}. */
final class ObjectUnpacker {

  private static final PackedValue[] KINDS = PackedValue.values();

  private final DataInputStream in;
  private final Function<FontPart, COSDictionary> fonts;
  private final SharedLookup shared;
  private final List<COSName> names = new ArrayList<>();
  private final List<COSDictionary> objects = new ArrayList<>();

  private ObjectUnpacker(
      byte[] bytes, Function<FontPart, COSDictionary> fonts, SharedLookup shared) {
    this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    this.fonts = fonts;
    this.shared = shared;
  }

  /**
   * Unpacks objects.
   *
   * @param roots receive what the roots held; as many as there were, or none for a single stream
   * @param fonts gives the dictionary of a font
   * @param shared gives the stream of a digest
   * @return the first root
   * @throws IOException if the bytes are damaged
   */
  static COSDictionary unpack(
      byte[] bytes,
      List<COSDictionary> roots,
      Function<FontPart, COSDictionary> fonts,
      SharedLookup shared)
      throws IOException {
    ObjectUnpacker unpacker = new ObjectUnpacker(bytes, fonts, shared);
    return unpacker.unpackAll(bytes.length, roots);
  }

  private COSDictionary unpackAll(int length, List<COSDictionary> roots) throws IOException {
    int count = in.readInt();
    if (count < roots.size() || count < 1 || count > length) {
      throw new IOException(count + " objects");
    }
    for (int i = 0; i < count; i++) {
      int content = in.readInt();
      COSDictionary empty =
          content < 0 ? new COSDictionary() : PdfFile.stream(in.readNBytes(content));
      objects.add(i < roots.size() ? roots.get(i) : empty);
    }
    for (COSDictionary object : objects) {
      object(object);
    }
    return objects.get(0);
  }

  private void object(COSDictionary object) throws IOException {
    object.setDirect(in.readBoolean());
    for (int left = in.readInt(); left > 0; left--) {
      COSName name = name();
      object.setItem(name, value());
    }
  }

  private @Nullable COSBase value() throws IOException {
    return switch (KINDS[in.readUnsignedByte()]) {
      case NOTHING -> null;
      case NULL -> COSNull.NULL;
      case NAME -> name();
      case INTEGER -> COSInteger.get(in.readLong());
      case REAL -> new COSFloat(in.readFloat());
      case STRING -> new COSString(in.readNBytes(in.readInt()));
      case TRUE -> COSBoolean.TRUE;
      case FALSE -> COSBoolean.FALSE;
      case ARRAY -> array();
      case OBJECT -> objects.get(in.readInt());
      case FONT -> fonts.apply(new FontPart(in.readInt(), in.readInt()));
      case SHARED -> shared.get(in.readUTF());
    };
  }

  private COSArray array() throws IOException {
    COSArray array = new COSArray();
    for (int left = in.readInt(); left > 0; left--) {
      array.add(value());
    }
    return array;
  }

  private COSName name() throws IOException {
    int number = in.readInt();
    if (number == names.size()) {
      names.add(COSName.getPDFName(in.readUTF()));
    }
    return names.get(number);
  }

  /** Gives shared streams by their digests. */
  @FunctionalInterface
  interface SharedLookup {
    COSDictionary get(String digest) throws IOException;
  }
}
