package io.github.huozi.pdf.kept;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.huozi.pdf.font.FontPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.api.Test;

/** PDF objects as bytes. */
class ObjectPackerTest {

  private static final COSName ANY = COSName.getPDFName("Any");
  private static final COSName OTHER = COSName.getPDFName("字");

  private final IdentityHashMap<COSDictionary, FontPart> fonts = new IdentityHashMap<>();
  private final Map<String, byte[]> shared = new LinkedHashMap<>();

  private COSDictionary roundTrip(COSDictionary root) throws IOException {
    COSDictionary read = new COSDictionary();
    SharedStreams streams = new SharedStreams();
    byte[] bytes = ObjectPacker.pack(List.of(root), fonts, shared);
    assertThat(ObjectPacker.pack(List.of(root), fonts, new LinkedHashMap<>())).isEqualTo(bytes);
    for (Map.Entry<String, byte[]> stream : shared.entrySet()) {
      streams.put(
          stream.getKey(),
          ObjectUnpacker.unpack(stream.getValue(), List.of(), this::font, streams::require));
    }
    ObjectUnpacker.unpack(bytes, List.of(read), this::font, streams::require);
    return read;
  }

  private COSDictionary font(FontPart part) {
    return fonts.entrySet().stream()
        .filter(font -> font.getValue().equals(part))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static COSStream stream(String content) throws IOException {
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(content.getBytes(UTF_8));
    }
    return stream;
  }

  private static COSStream image(String content) throws IOException {
    COSStream image = stream(content);
    image.setItem(COSName.SUBTYPE, COSName.IMAGE);
    return image;
  }

  private static String content(COSDictionary stream) throws IOException {
    try (InputStream in = ((COSStream) stream).createRawInputStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void valuesOfAllKinds() throws Exception {
    COSArray array = new COSArray();
    array.add(COSInteger.get(Long.MIN_VALUE));
    array.add(new COSFloat(0.1f));
    array.add(COSBoolean.TRUE);
    array.add(COSBoolean.FALSE);
    array.add(COSNull.NULL);
    array.add(null);
    array.add(COSName.getPDFName("名"));
    array.add(new COSString("行 (line)"));
    array.add(new COSString(new byte[] {0, (byte) 0xFF}));
    array.add(new COSArray(List.of(COSInteger.ONE)));
    COSDictionary root = new COSDictionary();
    root.setItem(OTHER, array);
    root.setItem(ANY, COSName.A);
    COSDictionary read = roundTrip(root);
    assertThat(read.keySet()).containsExactly(OTHER, ANY);
    COSArray values = read.getCOSArray(OTHER);
    assertThat(values.size()).isEqualTo(array.size());
    for (int i = 0; i < 9; i++) {
      assertThat(values.get(i)).as("value %d", i).isEqualTo(array.get(i));
    }
    assertThat(values.getObject(9)).isInstanceOf(COSArray.class);
    assertThat(((COSArray) values.getObject(9)).getInt(0)).isOne();
  }

  @Test
  void objectsThatReferToEachOther() throws Exception {
    COSDictionary root = new COSDictionary();
    COSDictionary inner = new COSDictionary();
    inner.setDirect(true);
    inner.setItem(COSName.P, root);
    root.setItem(ANY, inner);
    root.setItem(COSName.K, new COSArray(List.of(inner, inner)));
    COSDictionary read = roundTrip(root);
    COSDictionary again = read.getCOSDictionary(ANY);
    assertThat(again.isDirect()).isTrue();
    assertThat(read.isDirect()).isFalse();
    assertThat(again.getCOSDictionary(COSName.P)).isSameAs(read);
    assertThat(read.getCOSArray(COSName.K).get(0)).isSameAs(again);
    assertThat(read.getCOSArray(COSName.K).get(1)).isSameAs(again);
  }

  @Test
  void streamsAndFonts() throws Exception {
    COSDictionary font = new COSDictionary();
    fonts.put(font, new FontPart(3, 4));
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.CONTENTS, stream("0 0 m"));
    root.setItem(COSName.FONT, font);
    COSDictionary read = roundTrip(root);
    assertThat(content(read.getCOSStream(COSName.CONTENTS))).isEqualTo("0 0 m");
    assertThat(read.getCOSDictionary(COSName.FONT)).isSameAs(font);
    assertThat(shared).isEmpty();
  }

  /** Equal images, with equal masks, are one; others are not. */
  @Test
  void equalImagesAreOne() throws Exception {
    COSDictionary root = new COSDictionary();
    for (String name : List.of("a", "b", "c", "d")) {
      COSStream image = image(name.equals("c") ? "other" : "pixels");
      image.setItem(COSName.SMASK, image(name.equals("d") ? "other mask" : "mask"));
      root.setItem(COSName.getPDFName(name), image);
    }
    COSDictionary read = roundTrip(root);
    COSDictionary a = read.getCOSDictionary(COSName.getPDFName("a"));
    assertThat(read.getCOSDictionary(COSName.getPDFName("b"))).isSameAs(a);
    COSDictionary c = read.getCOSDictionary(COSName.getPDFName("c"));
    COSDictionary d = read.getCOSDictionary(COSName.getPDFName("d"));
    assertThat(List.of(content(a), content(c), content(d)))
        .containsExactly("pixels", "other", "pixels");
    assertThat(c.getCOSDictionary(COSName.SMASK)).isSameAs(a.getCOSDictionary(COSName.SMASK));
    assertThat(d).isNotSameAs(a);
    assertThat(content(d.getCOSDictionary(COSName.SMASK))).isEqualTo("other mask");
    assertThat(shared).hasSize(5);
  }

  @Test
  void bytesThatEndTooSoon() throws Exception {
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.CONTENTS, stream("0 0 m"));
    byte[] bytes = ObjectPacker.pack(List.of(root), fonts, shared);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
    assertThatIOException()
        .isThrownBy(
            () ->
                ObjectUnpacker.unpack(
                    cut, List.of(new COSDictionary()), this::font, new SharedStreams()::require));
  }
}
