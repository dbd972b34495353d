package io.github.huozi.pdf.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Writes objects as a PDF file has them (ISO 32000-1, 7.3). */
final class PdfSyntax {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final ToIntFunction<COSBase> numbers;

  /**
   * @param numbers the number of each object that is referred to
   */
  PdfSyntax(ToIntFunction<COSBase> numbers) {
    this.numbers = numbers;
  }

  /** What a value stands for: what it refers to, or itself. */
  static @Nullable COSBase meant(@Nullable COSBase value) {
    return value instanceof COSObject reference ? reference.getObject() : value;
  }

  /** Whether an object is one of the file's own, and not written where it is used. */
  static boolean isReferredTo(@Nullable COSBase object) {
    return object instanceof COSDictionary dictionary && !dictionary.isDirect();
  }

  /** Writes an object itself. */
  void write(OutputStream out, COSDictionary dictionary) throws IOException {
    ascii(out, "<<");
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      entry.getKey().writePDF(out);
      value(out, entry.getValue());
    }
    ascii(out, ">>");
  }

  private void array(OutputStream out, COSArray array) throws IOException {
    out.write('[');
    for (int i = 0; i < array.size(); i++) {
      value(out, array.get(i));
    }
    out.write(']');
  }

  /** A space before it parts it from what is before; where none is needed, packing takes it out. */
  private void value(OutputStream out, @Nullable COSBase value) throws IOException {
    COSBase meant = meant(value);
    out.write(' ');
    if (isReferredTo(meant)) {
      ascii(out, numbers.applyAsInt(meant) + " 0 R");
    } else if (meant instanceof COSDictionary dictionary) {
      write(out, dictionary);
    } else if (meant instanceof COSArray array) {
      array(out, array);
    } else if (meant instanceof COSName name) {
      name.writePDF(out);
    } else if (meant instanceof COSInteger integer) {
      integer.writePDF(out);
    } else if (meant instanceof COSFloat number) {
      number.writePDF(out);
    } else if (meant instanceof COSString string) {
      string(out, string.getBytes());
    } else if (meant instanceof COSBoolean truth) {
      truth.writePDF(out);
    } else {
      ascii(out, "null");
    }
  }

  private static void string(OutputStream out, byte[] bytes) throws IOException {
    if (isPlain(bytes)) {
      out.write('(');
      out.write(bytes);
      out.write(')');
    } else {
      ascii(out, "<" + HEX.formatHex(bytes) + ">");
    }
  }

  private static boolean isPlain(byte[] bytes) {
    for (byte b : bytes) {
      if (b < ' ' || b > '~' || b == '(' || b == ')' || b == '\\') {
        return false;
      }
    }
    return true;
  }

  private static void ascii(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
