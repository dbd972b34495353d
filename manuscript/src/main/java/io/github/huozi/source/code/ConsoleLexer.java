package io.github.huozi.source.code;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what was typed into a terminal, as opposed to what it answered. */
final class ConsoleLexer implements LineLexer {

  /** {@code $}, {@code #}, {@code user@host:~$}, {@code PS C:\>}. */
  private static final Pattern PROMPT =
      Pattern.compile(
          "\\s{0,40}+(?:\\([\\w.-]{1,40}\\) )?(?:\\[[\\w.@ ~:/-]{1,80}\\]|[\\w.-]{1,40}@[\\w.-]{1,60}[:~\\w./ -]{0,80}|PS [^>\\n]{0,100})?"
              + "(?:\\$|#|%|>|❯|➜)(?= |\\z)");

  /** A remark of the author: more words than a command of the superuser has. */
  private static final Pattern REMARK = Pattern.compile("\\s*# *(?:\\P{ASCII}|[A-Z]).*");

  /** Remembers whether the command goes on in the next line. */
  private boolean goesOn;

  @Override
  public void add(String line, int offset, List<CodeToken> tokens) {
    Matcher prompt = PROMPT.matcher(line);
    int start = 0;
    if (REMARK.matcher(line).matches()) {
      tokens.add(new CodeToken(offset, offset + line.length(), TokenClass.COMMENT));
      return;
    } else if (prompt.lookingAt()) {
      tokens.add(new CodeToken(offset, offset + prompt.end(), TokenClass.PROMPT));
      start = prompt.end();
    } else if (!goesOn) {
      return;
    }
    while (start < line.length() && line.charAt(start) == ' ') {
      start++;
    }
    if (start < line.length()) {
      tokens.add(new CodeToken(offset + start, offset + line.length(), TokenClass.COMMAND));
    }
    goesOn = line.endsWith("\\");
  }
}
