package io.github.huozi.source.markdown;

import io.github.huozi.source.format.SectionFormats;
import java.util.regex.Pattern;

/**
 * Markup of other tools that is not read here and would be printed as typed. The patterns are
 * applied to the text of a block as typed, without code. Their repetitions are bounded, so that
 * they take linear time.
 */
enum UnreadKind {
  IMAGE(
      "!",
      "!\\[[^\\[\\]\\n]{0,200}\\]\\([^()\\n]{0,300}\\)?"
          + "|(?<![\\w\\\\])!\\[[^\\[\\]\\n]{0,200}\\]\\[[^\\[\\]\\n]{1,200}\\]",
      "the image %s",
      "write ![text](file.png), a name with spaces in angle brackets: ![text](<my file.png>)"),
  LINK(
      "[",
      "(?<!!)\\[(?!\\d+\\] | *\\])[^\\[\\]\\n]{1,200}\\](?: ?\\(|（) ?(?:https?://[^()\\n）]{1,300}"
          + "|[^()\\n）]{1,200}\\.(?:"
          + SectionFormats.alternatives()
          + "|pdf|png|jpe?g|gif|svg|webp)\\b[^()\\n）]{0,100})[)）]?"
          + "|!?\\([^()\\n]{1,100}\\)\\[(?:https?://[^\\[\\]\\s]{1,300}|[^\\[\\]\\n]{1,200}\\.(?:"
          + SectionFormats.alternatives()
          + "|pdf|png|jpe?g|gif|svg|webp))\\]",
      "the link %s",
      "write [text](file.md), without a space before the parenthesis, and a name with spaces in angle"
          + " brackets: [text](<my file.md>)"),
  FULL_WIDTH_LINK(
      "［］",
      "[!！]?(?:［[^［］\\[\\]\\n]{1,100}[］\\]]|\\[[^［］\\[\\]\\n]{1,100}］)[（(] ?"
          + "(?:https?://[^\\s（）()]{1,300}"
          + "|[^\\s（）()]{1,200}\\.(?:"
          + SectionFormats.alternatives()
          + "|pdf|png|jpe?g|gif|svg|webp)\\b[^\\s（）()]{0,100})[）)]",
      "the link %s",
      "write its brackets in half width: [text](file.md)"),
  HEADING(
      "#＃",
      "(?m)^(?:#{2,6}[\\p{L}\\p{N}][^\\n]{0,100}|＃{1,6}[ 　]?[\\p{L}\\p{N}][^\\n]{0,100}"
          + "|#(?:\\p{IsHan}|\\p{IsHiragana}|\\p{IsKatakana}|\\p{IsHangul})[^\\n#]{0,100}$)"
          + "|\\A#\\p{Lu}\\p{Ll}[^\\n#]{0,100}\\z",
      "the heading %s",
      "put a space after the #, or a backslash before it if it is text"),
  STRAY(
      "*_",
      "(?<![*\\\\/])\\*\\*[^*\\n]{1,200}\\*\\*(?!\\*)|(?<!_)(_{1,2})(?!_)[^_\\n]{1,80}\\1(?!_)"
          + "|(?<![*\\\\/A-Za-z0-9])\\*\\*(?=\\p{IsHan}|\\p{IsHangul}|\\p{IsHiragana}|\\p{IsKatakana})[^*\\n]{1,20}"
          + "|(?<![*\\\\/\\w])\\*\\*(?!kw|args|opt)(?=\\p{L})[^*\\n ]{1,40} [^*\\n]{1,40}(?=[^*]{0,2000}\\z)",
      "the emphasis %s",
      "write <strong>…</strong> or <em>…</em>, or a backslash before each mark that is text"),
  LOOSE(
      "*_",
      "(?<![*\\\\/\\w])\\*\\*(?= )[^*\\n]{1,80}(?<= )\\*\\*(?![*\\w])|(?<![_\\w])__(?= )[^_\\n]{1,80}(?<= )__(?![_\\w])",
      "the emphasis %s",
      "write it without spaces inside its marks: **…**"),
  FULL_WIDTH_STARS(
      "＊",
      // After a letter they may stand for a part of a name, and before one for a note.
      "(?<![\\p{L}\\p{N}＊])(?:＊＊[\\p{L}\\p{N}]{2,40}＊＊(?!＊)|＊\\p{L}{2,20}＊(?![\\p{L}\\p{N}＊]))"
          + "|(?<!＊)＊＊[ 　][\\p{L}\\p{N}][^＊\\n]{0,60}[ 　]＊＊(?!＊)",
      "the emphasis %s",
      "write its asterisks in half width: *…*"),
  FULL_WIDTH_LIST(
      "\n",
      // Items that a comma or a semicolon parts are those of a sentence.
      "(?m)^[ 　]*（?([0-9０-９]{1,2})(?:[）．、]|[.)](?!\\d))[^\\n]{1,300}(?<![,;，、；和与及或と])\\n[ 　]*（?([0-9０-９]{1,2})(?:[）．、]|[.)](?!\\d))"
          + "|^[ 　]*([・•－●○■□◆◇▪]|[-+](?=\\p{L}|\\[[ xX]?\\])|\\*(?=\\p{L}[^*\\n]{1,300}\\n[ 　]*\\*[^*\\n]{1,300}(?:\\n|\\z)))"
          + "[^\\n]{1,300}\\n[ 　]*\\3(?![\\d-])",
      "the list that begins %s",
      "write 1. and a space before each item, or - and a space, so that each has a line of its own"),
  PIPES(
      "|",
      // Rows with a pipe at their end, or with spaces around their pipes, and no row of dashes, or
      // one with other cells, after the first.
      "(?m)^ *\\|(?:[^|\\n]{0,300}(?:\\|[^|\\n]{0,300}){1,40}\\| *| [^|\\n]{1,300} \\| [^\\n]{1,1000})\\n"
          + "(?= *\\|[^|\\n]{0,300}(?:\\|[^|\\n]{0,300}){1,40}\\| *(?:\\n|\\z)"
          + "| *\\| [^|\\n]{1,300} \\| | *\\|? *:?-{1,100}:? *\\|[ |:-]{0,300}(?:\\n|\\z))",
      "the table that begins %s",
      "put a row of dashes below its first row, with as many cells: |---|---|"),
  COMMENT(
      "%",
      "(?<![%A-Za-z0-9\\\\])%%(?!%)[^%]{1,1000}(?<![0-9%])%%(?![%A-Za-z0-9])",
      "the comment %s",
      "write <!-- … -->"),
  DIRECTIVE(
      ":!",
      "(?m)^ *(?:(?:include|image|video)::[^\\s\\[\\]]{1,200}\\[[^\\]\\n]{0,200}\\]"
          + "|:(?:begin|end)_tab:\\uFFFC*"
          + "|!include(?:\\(| )[^\\s]{1,200}|\\.\\. [a-z-]{1,40}:: ?[^\\n]{0,100})",
      "the directive %s",
      "put the text itself, or the image as ![text](file.png), in its place"),
  CAPTION(
      ":",
      "(?m)^Table: [^\\n]{1,100}|\\A:[ \\t]+\\S.{0,40}",
      "the caption %s",
      "write it above or below a table, with a blank line between"),
  HALF_CLOSED(
      "~=`｀·'",
      "(?<![~\\w\\\\/])~~(?=\\p{L})[^~\\n]{1,60}(?<!\\s)~(?![~\\w])"
          + "|(?<![=\\w\\\\])==(?=\\p{L})[^=\\n]{1,60}(?<!\\s)=(?![=\\w])"
          + "|(?<![`\\\\\\w])`(?=[\\w<.$/])[^`'’\\n]{1,80}(?=[^`'’]{0,2000}\\z)"
          + "|｀[^｀\\n]{1,80}｀|(?m)^(?:'{3}|’{3}|·{3}|｀{3})[\\w-]{0,20}$",
      "the mark %s",
      "write the same signs before and after what it marks: `…`, ~~…~~, ==…==; and ``` around a block"),
  ALERT(
      "!！",
      "(?m)^ *(?:\\[! ?(?i:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\]|[【［\\[][!！] ?[A-Za-z]{3,12}[】］\\]]"
          + "|！{3} ?[a-z]{3,12})",
      "the alert %s",
      "write > [!NOTE], in half width, as the first line of a quotation"),
  QUOTATION(
      "＞》",
      "\\A[＞》][ 　]?\\p{L}[^\\n]{0,60}",
      "the quotation %s",
      "write > and a space before it, in half width"),
  TASK(
      "[【",
      "\\A(?:\\[\\] |【[ xX]?】 ?)\\S[^\\n]{0,40}",
      "the task %s",
      "write a space or an x between its brackets: [ ] or [x]"),
  ENTITY(
      "&",
      "&(?:nbsp|copy|reg|amp|lt|gt|quot|mdash|ndash|hellip|ensp|emsp|times)(?![;\\w=])",
      "the character reference %s",
      "write a semicolon after it, or the character itself"),
  FULL_WIDTH_NOTE(
      "［^＾",
      "［[\\^＾][^［］\\n]{1,40}］[:：]?|\\[＾[^\\[\\]\\n]{1,40}\\][:：]?|\\A\\^\\d{1,3}[:：] ?\\S[^\\n]{0,40}",
      "the note %s",
      "write [^1] in the text and [^1]: … for the note, in half width"),
  OPEN_FORMULA(
      "$",
      "(?<![\\\\$])\\$\\$(?!\\$)(?=[^$\\n]{0,200}[\\\\^_=])[^$]{1,80}(?=[^$]{0,2000}\\z)",
      "the formula %s",
      "write $$ at its end, too"),
  ATTRIBUTE_FORM(
      "{｛",
      "(?<=\\])\\{(?:dots|name|title|tcy|upright|sideways)\\}|｛ ?[.#][\\w-]{1,40} ?[}｝]"
          + "|\\{(?:width|height)\\s?[:：]\\s?[\\d.]{1,8}[\\w%]{0,4};?\\}"
          + "|(?<=\\])\\{\\.[a-z][\\w-]{0,40}(?![\\w-])(?![^{}\\n]{0,80}\\})",
      "the attribute list %s",
      "write {.dots} for a class, {#id} for an id, {width=50%} for a size"),
  SHORTCODE(
      "{",
      "\\{\\{ ?[<%].{0,200}?[>%] ?\\}\\}",
      "the shortcode %s",
      "write what it stands for as Markdown or HTML"),
  LIQUID(
      "{",
      "(?<!\\{)\\{%-? *\\w[^%\\n]{0,500}%\\}"
          + "|\\{\\{-? *(?:site|page|book|post|layout|include|content|config)\\b[^}\\n]{0,500}\\}\\}",
      "the template tag %s",
      "write what it stands for as Markdown or HTML"),
  CONTAINER(
      ":：",
      "(?m)^ *:{3,}(?: *\\{[^}\\n]{0,200}\\}| *[\\w-]{1,40})?|^ *:: *[A-Za-z][\\w-]{0,40} *$|^ *：{2,4} *[\\w-]{0,40}",
      "the fence %s",
      "write ::: and a name before the block, and ::: alone after it"),
  MATHEMATICS(
      "$\\",
      "(?<![\\\\$])\\$\\$(?=[^$]{0,2000}[^\\s$])[^$]{1,2000}(?<!\\\\)\\$\\$"
          + "|(?<![\\w\\\\$])\\$(?![\\s\\d$])[^$\\n]{0,500}(?<![\\s\\\\$])\\$(?![\\w$])"
          + "|(?<![\\w\\\\])\\\\\\([^\\n]{1,500}?\\\\\\)"
          + "|(?<![\\w\\\\])\\\\\\[[\\s\\S]{1,1000}?\\\\\\](?!\\()"
          + "|\\\\\\\\\\(.{1,500}?\\\\\\\\\\)|\\\\\\\\\\[.{1,500}?\\\\\\\\\\]",
      "the formula %s",
      "write it in a file whose name ends in .md; write \\$ for a dollar sign"),
  FORMULA(
      "$",
      "(?<![\\\\$])\\$([^$`\\n\uFFFC]{1,80})\\$(?!\\$)",
      "the formula %s",
      "write $`…`$, which is always a formula, or \\$ for a dollar sign"),
  ATTRIBUTES(
      "{",
      "(?<!\\\\)\\{:? *(?:[.#][\\w.:-]{1,80}|[\\w-]{1,40}=(?:\"[^\"\\n]{0,200}\"|'[^'\\n]{0,200}'|[^\\s\"'}]{1,100}))"
          + "(?: +(?:[.#][\\w.:-]{1,80}|[\\w-]{1,40}=(?:\"[^\"\\n]{0,200}\"|'[^'\\n]{0,200}'|[^\\s\"'}]{1,100}))){0,20} *\\}",
      "the attribute list %s",
      "put it directly after an image, a link, code, emphasis or a [text], or at a heading's end; write"
          + " \\{ for a brace"),
  CONTENTS(
      "[{$",
      "(?im)^ *(?:@?\\[toc\\]|\\[\\[_?toc_?\\]\\]|\\{: ?toc *\\}|\\$\\{toc\\}) *$",
      "the table of contents %s",
      "delete it; the table of contents is generated"),
  LATEX(
      "\\",
      "\\\\(?:newpage|clearpage|pagebreak|newline|noindent|tableofcontents|listoffigures|listoftables|maketitle"
          + "|(?:begin|end|label|ref|footnote|textbf|textit|emph|vspace|hspace|pagenumbering|pagestyle)\\{[^}\\n]{0,100}\\})"
          + "(?![A-Za-z])",
      "the TeX command %s",
      "delete it, or write HTML with a class, and a rule for it in the theme"),
  EMOJI(
      ":",
      "(?<![\\w:/.\\\\]):(?=[a-z+-])(?!(?:label|eqlabel|numref|ref|eqref|doc|cite[pt]?|bibliography|width|begin_tab|end_tab):)"
          + "[a-z0-9_+-]{2,40}:(?![\\w:/])",
      "the emoji %s",
      "write the character itself"),
  DEFINITION(
      ":",
      "(?m)^:[ \\t]+\\S.{0,40}",
      "the definition %s",
      "put its term, a short line, directly above it; write a backslash before a colon that is text"),
  CITATION(
      "@:\\",
      "\\\\cite[a-z]{0,5}\\*?(?:\\[[^\\[\\]\\n]{0,100}\\]){0,2}\\{[^{}\\n]{1,100}\\}|(?<![\\w:/.\\\\]):(?:cite[pt]?|bibliography):\\uFFFC*|\\[-?@(?!(?:[Ff]ig|[Tt]bl|[Tt]ab|[Ll]st|[Ee]q|[Ss]ec|[Tt]hm|[Ll]em|[Cc]or|[Pp]rp|[Cc]nj|[Dd]ef|[Ee]xm|[Ee]xr|[Rr]ec)[-:])[\\w:.#$%&+?<>~/-]{1,80}[^\\]\\n]{0,300}\\]",
      "the citation %s",
      "give the list of works in publication.yaml, bibliography: works.bib, or write a note: [^1]"),
  LABEL(
      "@",
      "(?<![\\w.@/\\\\:])@(?: (?:fig|tbl|tab|lst|eq|sec)-|(?:fig|tbl|tab|lst|eq|sec)_"
          + "|(?:img|image|figure|picture|pic|photo|table|listing|code|equation|formula|section|chapter|chap)[-:_])"
          + "(?:[\\w:.-]{0,80}\\w)",
      "the cross-reference %s",
      "write @fig-…, @tbl-…, @lst-…, @eq-… or @sec-…, and give what it points to that id: {#fig-…}"),
  REFERENCE(
      "@:",
      "(?<![\\w:/.\\\\]):doc:\\uFFFC*",
      "the cross-reference %s",
      "write a link to an id: [Figure 1](#fig-1)"),
  WIKI_LINK(
      "[",
      "!?\\[\\[(?!_?[Tt][Oo][Cc])[^\\[\\]\\n]{1,200}\\]\\]",
      "the wiki link %s",
      "write a link or an image: [text](file.md)"),
  RUBY(
      "{｛|｜^",
      "\\{[^{}|\\n]{0,40}\\p{IsHan}[^{}|\\n]{0,40}\\|[^{}\\n]{1,80}\\}"
          + "|\\{[^{}|\\n]{0,40}\\p{IsHan}[^{}|\\n]{0,40}｜(?:(?:[zcs]h|[b-df-hj-np-tw-z])?[aeiouü]{1,3}(?:ng|n|r)?[1-5]?[ ｜]?){1,20}+\\}"
          + "|｛[^{}｛｝\\n]{0,40}\\p{IsHan}[^{}｛｝\\n]{0,40}[|｜][^{}｛｝\\p{IsHan}\\n]{1,80}[}｝]"
          + "|\\{[^{}|｜\\n]{0,40}\\p{IsHan}[^{}|｜\\n]{0,40}[/／:：,，、=][\\p{IsHiragana}\\p{IsKatakana}ー]{1,80}\\}"
          + "|\\{[\\p{IsHiragana}\\p{IsKatakana}ー]{1,80}[|｜]\\p{IsHan}{1,40}\\}"
          + "|\\{\\p{IsHan}{1,20}[|｜][\\p{IsHiragana}\\p{IsKatakana}ー]{1,40}(?![\\p{IsHiragana}\\p{IsKatakana}ー|｜}])"
          + "|[\\[(（【]\\p{IsHan}{1,20}[|｜][\\p{IsHiragana}\\p{IsKatakana}ー]{1,40}[\\])）】]"
          + "|\\{ruby\\|[^{}\\n]{1,120}\\}"
          + "|\\{[^{}|\\n]{0,40}\\p{IsHan}[^{}|\\n]{0,40}\\}\\([\\p{IsHiragana}\\p{IsKatakana}ー]{1,80}\\)"
          + "|\\[[^\\[\\]\\n]{0,40}\\p{IsHan}[^\\[\\]\\n]{0,40}\\](?:\\^\\([^()\\n]{1,80}\\)|\\{[\\p{IsHiragana}\\p{IsKatakana}ー]{1,80}\\})",
      "the ruby %s",
      "write {漢字|かんじ} in Markdown, or <ruby>漢字<rt>かんじ</rt></ruby>"),
  AOZORA(
      "《［",
      "(?:｜[^｜《》\\n]{1,40}|\\p{IsHan})《[\\p{IsHiragana}\\p{IsKatakana}ー]{1,40}》|［＃[^］\\n]{1,100}］",
      "the annotation %s",
      "write {漢字|かんじ} in Markdown or <ruby>漢字<rt>かんじ</rt></ruby>, or HTML with a class"),
  MARKDOWN(
      "*[",
      "\\*\\*[^*\\s][^*\\n]{0,200}(?<!\\s)\\*\\*|!?\\[[^\\[\\]\\n]{0,200}\\]\\([^()\\s]{1,500}[^()\\n]{0,200}\\)",
      "Markdown, %s,",
      "write it as HTML in .html, or give the file a name that ends in .md"),
  IN_HTML(
      "*[#`",
      "\\*\\*[^*\\s][^*\\n]{0,200}\\*\\*|!?\\[[^\\[\\]\\n]{0,200}\\]\\([^()\\s]{1,500}[^()\\n]{0,200}\\)"
          + "|\\[\\^[^\\s\\[\\]]{1,80}\\]|(?m:^ {0,3}#{1,6} \\S.{0,80})|(?m:^ {0,3}```.{0,40})",
      "Markdown in HTML, %s,",
      "put a blank line between the tag before it and the Markdown"),
  GRID_TABLE(
      "+｜\t",
      "(?m)^ *\\+[-=:]{3,200}\\+|^ *｜[^｜\\n]{0,300}｜[^\\n]{0,1000}(?:\\n *｜[^\\n]{0,1000}){1,200}"
          + "|^[^\\t\\n]{1,300}\\t[^\\n]{1,1000}(?:\\n[^\\t\\n]{1,300}\\t[^\\n]{1,1000}){1,200}",
      "the grid table that begins %s",
      "write a table of pipes, or <table>"),
  DASHED_TABLE(
      "-",
      // The first words of the table, which a line of dashes may precede.
      "(?<=\\A(?:[ -]{3,1000}\\n)?[ \\t]{0,200})[^\\s-][^\\n]*",
      "the table of dashes that begins %s",
      "write a table of pipes, or <table>");

  private final String triggers;
  private final Pattern pattern;
  private final String called;
  private final String advice;

  /**
   * @param triggers characters; a text with such markup contains at least one of them
   * @param called its name in a message, with a place for what is typed
   */
  UnreadKind(String triggers, String pattern, String called, String advice) {
    this.triggers = triggers;
    this.pattern = Pattern.compile(pattern);
    this.called = called;
    this.advice = advice;
  }

  /** Characters: a text with such markup contains at least one of them. */
  String triggers() {
    return triggers;
  }

  Pattern pattern() {
    return pattern;
  }

  /** The name of the markup in a message. */
  String called(String typed) {
    return called.formatted(typed);
  }

  String advice() {
    return advice;
  }

  /** The advice for a file where a backslash has no meaning. */
  String adviceWithoutBackslash() {
    return advice.replaceFirst("[,;] [^,;]*\\\\.*", "");
  }
}
