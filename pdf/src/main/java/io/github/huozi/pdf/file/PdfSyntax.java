package io.github.huozi.pdf.file;

import io.github.huozi.tagging.TextString;
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

/** Writes objects in the syntax of PDF (ISO 32000-1, 7.3). */
final class PdfSyntax {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final ToIntFunction<COSBase> numbers;

  /**
   * @param numbers gives the number of an indirect object
   */
  PdfSyntax(ToIntFunction<COSBase> numbers) {
    this.numbers = numbers;
  }

  /** The object that a value refers to, or the value itself if it is no reference. */
  static @Nullable COSBase resolve(@Nullable COSBase value) {
    return value instanceof COSObject reference ? reference.getObject() : value;
  }

  /** Tells whether an object is written by itself and referred to by its number. */
  static boolean isIndirect(@Nullable COSBase object) {
    return object instanceof COSDictionary dictionary && !dictionary.isDirect();
  }

  /** Writes a dictionary with its values. */
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

  /** Writes a value after a space, which costs little once the stream is compressed. */
  private void value(OutputStream out, @Nullable COSBase value) throws IOException {
    COSBase resolved = resolve(value);
    out.write(' ');
    if (isIndirect(resolved)) {
      ascii(out, numbers.applyAsInt(resolved) + " 0 R");
    } else if (resolved instanceof COSDictionary dictionary) {
      write(out, dictionary);
    } else if (resolved instanceof COSArray array) {
      array(out, array);
    } else if (resolved instanceof COSName name) {
      name.writePDF(out);
    } else if (resolved instanceof COSInteger integer) {
      integer.writePDF(out);
    } else if (resolved instanceof COSFloat number) {
      number.writePDF(out);
    } else if (resolved instanceof COSString string) {
      string(out, TextString.cut(string.getBytes()));
    } else if (resolved instanceof COSBoolean truth) {
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
