package io.github.huozi.css;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads and writes values of properties (CSS Values 4). */
public final class CssValues {

  private static final Pattern IMPORTANT =
      Pattern.compile("(?<!\\s)\\s*+!\\s*+important\\s*+$", Pattern.CASE_INSENSITIVE);

  private CssValues() {}

  /** Tells whether a value is {@code !important} (CSS Cascade 5 §6.2). */
  public static boolean isImportant(String value) {
    return IMPORTANT.matcher(value).find();
  }

  /** A value without {@code !important}. */
  public static String plain(String value) {
    return IMPORTANT.matcher(value).replaceFirst("");
  }

  /**
   * The families that a value of {@code font-family} lists; items that are no names are skipped.
   */
  public static List<String> families(String value) {
    CssTokens tokens = new CssTokens(value);
    List<String> families = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    boolean isName = true;
    while (tokens.hasNext()) {
      CssToken token = tokens.next();
      if (token.isMark('!') || token.isMark(';')) {
        break;
      } else if (token.isMark(',')) {
        add(name, isName, families);
        name.setLength(0);
        isName = true;
      } else if (token.kind() == CssToken.Kind.STRING || token.kind() == CssToken.Kind.NAME) {
        name.append(name.isEmpty() ? "" : " ").append(token.text());
      } else {
        isName = false;
      }
    }
    add(name, isName, families);
    return families;
  }

  private static void add(StringBuilder name, boolean isName, List<String> families) {
    if (isName && !name.isEmpty()) {
      families.add(name.toString());
    }
  }

  /** The strings in a value, their escapes resolved. */
  public static List<String> strings(String value) {
    List<String> strings = new ArrayList<>();
    for (CssTokens tokens = new CssTokens(value); tokens.hasNext(); ) {
      CssToken token = tokens.next();
      if (token.kind() == CssToken.Kind.STRING) {
        strings.add(token.text());
      }
    }
    return strings;
  }

  /** A text as a string in quotation marks, escaped (CSS Syntax 3 §4.3.5). */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == 0x7F) {
        quoted.append('\\').append(Integer.toHexString(c)).append(' ');
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
