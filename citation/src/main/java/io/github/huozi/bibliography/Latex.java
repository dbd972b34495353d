package io.github.huozi.bibliography;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the LaTeX of a field into text with the few tags that CSL knows. */
final class Latex {

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ss", "ß"),
          Map.entry("o", "ø"),
          Map.entry("O", "Ø"),
          Map.entry("l", "ł"),
          Map.entry("L", "Ł"),
          Map.entry("ae", "æ"),
          Map.entry("AE", "Æ"),
          Map.entry("oe", "œ"),
          Map.entry("OE", "Œ"),
          Map.entry("aa", "å"),
          Map.entry("AA", "Å"),
          Map.entry("dh", "ð"),
          Map.entry("DH", "Ð"),
          Map.entry("th", "þ"),
          Map.entry("TH", "Þ"),
          Map.entry("i", "i"),
          Map.entry("j", "j"),
          Map.entry("textendash", "–"),
          Map.entry("textemdash", "—"),
          Map.entry("ldots", "…"),
          Map.entry("dots", "…"),
          Map.entry("textquoteright", "’"),
          Map.entry("textquoteleft", "‘"),
          Map.entry("textquotedblleft", "“"),
          Map.entry("textquotedblright", "”"),
          Map.entry("textasciitilde", "~"),
          Map.entry("textbackslash", "\\"),
          Map.entry("textregistered", "®"),
          Map.entry("texttrademark", "™"),
          Map.entry("copyright", "©"),
          Map.entry("LaTeX", "LaTeX"),
          Map.entry("TeX", "TeX"),
          Map.entry("hyphen", "-"),
          Map.entry("slash", "/"),
          Map.entry("newline", " "));

  private static final Map<String, String> ACCENTS =
      Map.ofEntries(
          Map.entry("`", "\u0300"),
          Map.entry("'", "\u0301"),
          Map.entry("^", "\u0302"),
          Map.entry("~", "\u0303"),
          Map.entry("=", "\u0304"),
          Map.entry("u", "\u0306"),
          Map.entry(".", "\u0307"),
          Map.entry("\"", "\u0308"),
          Map.entry("r", "\u030A"),
          Map.entry("H", "\u030B"),
          Map.entry("v", "\u030C"),
          Map.entry("d", "\u0323"),
          Map.entry("c", "\u0327"),
          Map.entry("k", "\u0328"),
          Map.entry("b", "\u0331"));

  /** The tags before and after the argument of a command. */
  private static final Map<String, String> LOOKS =
      Map.ofEntries(
          Map.entry("emph", "i"),
          Map.entry("textit", "i"),
          Map.entry("mkbibemph", "i"),
          Map.entry("textbf", "b"),
          Map.entry("textsuperscript", "sup"),
          Map.entry("textsubscript", "sub"),
          Map.entry("textsc", "sc"));

  private static final Pattern COMMAND =
      Pattern.compile("\\\\(?:([A-Za-z]+)\\*?[ \\t]*|([^A-Za-z]))", Pattern.DOTALL);

  private static final Pattern SCRIPT =
      Pattern.compile("\\$\\s*([_^])\\{?([^{}$]{1,20}?)\\}?\\s*\\$");

  private final String latex;
  private final boolean protects;
  private int at;

  private Latex(String latex, boolean protects) {
    this.latex = latex;
    this.protects = protects;
  }

  /** The text of a field. */
  static String text(String latex) {
    return read(latex, false);
  }

  /** The text of a title, whose words in braces keep their capitals. */
  static String title(String latex) {
    return read(latex, true);
  }

  private static String read(String latex, boolean protects) {
    String scripts =
        SCRIPT
            .matcher(latex)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(1).equals("_")
                            ? "\\textsubscript{" + found.group(2) + "}"
                            : "\\textsuperscript{" + found.group(2) + "}"));
    String text = new Latex(scripts, protects).group(false, 0);
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  /** Reads to the end of a group, or of the text. */
  private String group(boolean inside, int depth) {
    StringBuilder text = new StringBuilder();
    while (at < latex.length()) {
      char c = latex.charAt(at);
      if (c == '}') {
        if (inside) {
          at++;
          return text.toString();
        }
        at++;
      } else if (c == '{') {
        at++;
        boolean whole = text.length() == 0 && closes(at) == latex.length() - 1;
        boolean command = latex.startsWith("\\", at);
        String content = depth > 100 ? "" : group(true, depth + 1);
        boolean keeps = protects && depth == 0 && !whole && !command && isWord(content);
        text.append(keeps ? "<span class=\"nocase\">" + content + "</span>" : content);
      } else if (c == '\\') {
        command(text, depth);
      } else {
        at++;
        text.append(mark(c));
      }
    }
    return text.toString();
  }

  private static boolean isWord(String text) {
    return text.chars().anyMatch(Character::isUpperCase);
  }

  /** The place of the brace that closes a group which begins at a place; -1 if none does. */
  private int closes(int from) {
    int depth = 1;
    for (int i = from; i < latex.length(); i++) {
      char c = latex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private String mark(char c) {
    if (c == '~') {
      return "\u00A0";
    } else if (c == '-' && latex.startsWith("--", at)) {
      at += 2;
      return "—";
    } else if (c == '-' && latex.startsWith("-", at)) {
      at++;
      return "–";
    } else if (c == '`' && latex.startsWith("`", at)) {
      at++;
      return "“";
    } else if (c == '\'' && latex.startsWith("'", at)) {
      at++;
      return "”";
    } else if (c == '`') {
      return "‘";
    } else if (c == '\'') {
      return "’";
    }
    return c == '$' ? "" : String.valueOf(c);
  }

  private void command(StringBuilder text, int depth) {
    Matcher command = COMMAND.matcher(latex).region(at, latex.length());
    if (!command.lookingAt()) {
      at++;
      return;
    }
    String name = command.group(1) == null ? command.group(2) : command.group(1);
    at = command.end();
    String accent = ACCENTS.get(name);
    boolean letter = name.length() > 1 || !Character.isLetter(name.charAt(0));
    if (accent != null && (letter || latex.startsWith("{", at) || command.group().endsWith(" "))) {
      String base = argument(depth);
      text.append(base.isEmpty() ? "" : base.substring(0, 1) + accent + base.substring(1));
    } else if (LOOKS.containsKey(name)) {
      String tag = LOOKS.get(name);
      String content = argument(depth);
      text.append("<" + tag + ">" + content + "</" + tag + ">");
    } else if (name.equals("url") || name.equals("href")) {
      text.append(argument(depth));
    } else if (name.equals("mkbibquote") || name.equals("enquote")) {
      text.append("“" + argument(depth) + "”");
    } else if (LETTERS.containsKey(name)) {
      text.append(LETTERS.get(name));
      if (latex.startsWith("{}", at)) {
        at += 2;
      }
    } else if (command.group(1) == null) {
      // A sign that stands for itself, a space, a place for hyphenation.
      text.append(name.equals("-") || name.equals("/") ? "" : name.equals("\\") ? " " : name);
    }
  }

  /** The argument of a command: a group, or the next letter, which may be a command. */
  private String argument(int depth) {
    while (at < latex.length() && latex.charAt(at) == ' ') {
      at++;
    }
    if (at >= latex.length()) {
      return "";
    }
    if (latex.charAt(at) == '{') {
      at++;
      return depth > 100 ? "" : group(true, depth + 1);
    }
    if (latex.charAt(at) == '\\') {
      StringBuilder letter = new StringBuilder();
      command(letter, depth + 1);
      return letter.toString();
    }
    int end = latex.offsetByCodePoints(at, 1);
    String letter = latex.substring(at, end);
    at = end;
    return letter;
  }
}
