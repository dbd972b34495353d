package io.github.huozi.oracle;

import java.util.Comparator;
import java.util.StringJoiner;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Writes values of a PDF as text. */
final class Cos {

  private static final int DEEPEST = 6;

  private Cos() {}

  /** A value, with its parts separated by spaces and the keys of dictionaries in order. */
  static String text(@Nullable COSBase value) {
    return text(value, 0);
  }

  private static String text(@Nullable COSBase value, int depth) {
    if (value == null) {
      return "";
    } else if (value instanceof COSName name) {
      return name.getName();
    } else if (value instanceof COSString string) {
      return string.getString();
    } else if (value instanceof COSNumber number) {
      return Numbers.exact(number.floatValue());
    } else if (value instanceof COSBoolean flag) {
      return String.valueOf(flag.getValue());
    } else if (depth > DEEPEST || value instanceof COSStream) {
      return "…";
    } else if (value instanceof COSArray array) {
      StringJoiner items = new StringJoiner(" ", "[ ", " ]");
      for (int i = 0; i < array.size(); i++) {
        items.add(text(array.getObject(i), depth + 1));
      }
      return items.toString();
    } else if (value instanceof COSDictionary dictionary) {
      StringJoiner entries = new StringJoiner(" ", "{ ", " }");
      dictionary.keySet().stream()
          .sorted(Comparator.comparing(COSName::getName))
          .forEach(
              key ->
                  entries.add(
                      key.getName() + " " + text(dictionary.getDictionaryObject(key), depth + 1)));
      return entries.toString();
    }
    return value.toString();
  }
}
