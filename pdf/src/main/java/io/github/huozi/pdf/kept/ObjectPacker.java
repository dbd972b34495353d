package io.github.huozi.pdf.kept;

import io.github.huozi.input.Digest;
import io.github.huozi.pdf.font.FontPart;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Packs PDF objects, which may refer to each other in circles, into bytes. The same objects give
 * the same bytes. {@link ObjectUnpacker} has the opposite.
 */
final class ObjectPacker {

  private final Map<COSDictionary, FontPart> fonts;
  private final Map<String, byte[]> shared;
  private final IdentityHashMap<COSStream, String> digests;

  /** True if all streams but the first are shared, or only images. */
  private final boolean sharesAll;

  private final List<COSDictionary> objects = new ArrayList<>();
  private final IdentityHashMap<COSDictionary, Integer> numbers = new IdentityHashMap<>();
  private final Map<COSName, Integer> names = new HashMap<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private ObjectPacker(
      Map<COSDictionary, FontPart> fonts,
      Map<String, byte[]> shared,
      IdentityHashMap<COSStream, String> digests,
      boolean sharesAll) {
    this.fonts = fonts;
    this.shared = shared;
    this.digests = digests;
    this.sharesAll = sharesAll;
  }

  /**
   * Packs objects with all that they refer to.
   *
   * @param roots are numbered from 0
   * @param fonts the dictionaries of fonts, which are not packed
   * @param shared receives the packed images by their digests, those in others first
   */
  static byte[] pack(
      List<COSDictionary> roots, Map<COSDictionary, FontPart> fonts, Map<String, byte[]> shared)
      throws IOException {
    return new ObjectPacker(fonts, shared, new IdentityHashMap<>(), false).packAll(roots);
  }

  private byte[] packAll(List<COSDictionary> roots) throws IOException {
    roots.forEach(this::number);
    for (int i = 0; i < objects.size(); i++) {
      object(objects.get(i));
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream(2 * bytes.size());
    DataOutputStream all = new DataOutputStream(whole);
    all.writeInt(objects.size());
    for (COSDictionary object : objects) {
      content(object, all);
    }
    bytes.writeTo(all);
    return whole.toByteArray();
  }

  /** Writes the content of a stream; that of no stream has the length -1. */
  private static void content(COSDictionary object, DataOutputStream all) throws IOException {
    if (object instanceof COSStream stream) {
      try (InputStream raw = stream.createRawInputStream()) {
        byte[] content = raw.readAllBytes();
        all.writeInt(content.length);
        all.write(content);
      }
    } else {
      all.writeInt(-1);
    }
  }

  private int number(COSDictionary object) {
    @Nullable Integer number = numbers.get(object);
    if (number == null) {
      number = objects.size();
      objects.add(object);
      numbers.put(object, number);
    }
    return number;
  }

  private void object(COSDictionary object) throws IOException {
    out.writeBoolean(object.isDirect());
    out.writeInt(object.size());
    for (Map.Entry<COSName, COSBase> entry : object.entrySet()) {
      name(entry.getKey());
      value(entry.getValue());
    }
  }

  private void value(@Nullable COSBase value) throws IOException {
    @Nullable COSBase resolved = value instanceof COSObject at ? at.getObject() : value;
    if (resolved == null) {
      kind(PackedValue.NOTHING);
    } else if (resolved instanceof COSDictionary dictionary) {
      dictionary(dictionary);
    } else if (resolved instanceof COSArray array) {
      kind(PackedValue.ARRAY);
      out.writeInt(array.size());
      for (int i = 0; i < array.size(); i++) {
        value(array.get(i));
      }
    } else if (resolved instanceof COSName name) {
      kind(PackedValue.NAME);
      name(name);
    } else if (resolved instanceof COSInteger integer) {
      kind(PackedValue.INTEGER);
      out.writeLong(integer.longValue());
    } else if (resolved instanceof COSFloat number) {
      kind(PackedValue.REAL);
      out.writeFloat(number.floatValue());
    } else if (resolved instanceof COSString string) {
      kind(PackedValue.STRING);
      out.writeInt(string.getBytes().length);
      out.write(string.getBytes());
    } else if (resolved instanceof COSBoolean truth) {
      kind(truth.getValue() ? PackedValue.TRUE : PackedValue.FALSE);
    } else if (resolved instanceof COSNull) {
      kind(PackedValue.NULL);
    } else {
      throw new IOException("no object of a page: " + resolved.getClass());
    }
  }

  private void dictionary(COSDictionary dictionary) throws IOException {
    @Nullable FontPart font = fonts.get(dictionary);
    if (font != null) {
      kind(PackedValue.FONT);
      out.writeInt(font.face());
      out.writeInt(font.part());
    } else if (dictionary instanceof COSStream stream
        && (sharesAll || COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE)))) {
      kind(PackedValue.SHARED);
      out.writeUTF(shared(stream));
    } else {
      kind(PackedValue.OBJECT);
      out.writeInt(number(dictionary));
    }
  }

  /** Packs a stream by itself. */
  private String shared(COSStream stream) throws IOException {
    @Nullable String known = digests.get(stream);
    if (known != null) {
      return known;
    }
    byte[] packed = new ObjectPacker(fonts, shared, digests, true).packAll(List.of(stream));
    String found = Digest.of(packed);
    digests.put(stream, found);
    shared.putIfAbsent(found, packed);
    return found;
  }

  @SuppressWarnings("EnumOrdinal") // the program's version is in the key of what is kept
  private void kind(PackedValue kind) throws IOException {
    out.writeByte(kind.ordinal());
  }

  /** Writes the number of a name, and at first use the name itself. */
  private void name(COSName name) throws IOException {
    @Nullable Integer number = names.get(name);
    out.writeInt(number == null ? names.size() : number);
    if (number == null) {
      names.put(name, names.size());
      out.writeUTF(name.getName());
    }
  }
}
