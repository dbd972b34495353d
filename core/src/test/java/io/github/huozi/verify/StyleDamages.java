package io.github.huozi.verify;

import static io.github.huozi.verify.Edits.replacing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Damages of the kind {@link DamageKind#STYLES}. */
final class StyleDamages {

  private static final String WOOD = "EPUB/wood.xhtml";
  private static final String METAL = "EPUB/metal.xhtml";
  private static final String BASE = "EPUB/css/base.css";
  private static final String READING = "EPUB/css/reading.css";
  private static final String THEME = "EPUB/css/theme.css";

  private static final String KING = "<p>The king wrote:</p>";

  private StyleDamages() {}

  static List<DamageCase> all() {
    return List.of(
        sheet("hides the body", "body{display:none}"),
        sheet("is empty", ""),
        sheet("is a comment", "/* base */"),
        sheet("imports another one", "@import url(\"reading.css\");"),
        new DamageCase("two style sheets are exchanged", StyleDamages::exchangeSheets),
        added("hides the paragraphs", "p{visibility:hidden}"),
        added("hides a class", ".verse { display : none }"),
        added("makes the text transparent", "p { opacity: 0.0 }"),
        added("sets the text in no size", "p { font-size: 0 }"),
        added("sets the text in a tiny size", "body { font-size: 0.01px }"),
        added("sets white on white", "body { color: #fff; background: #fff }"),
        added("sets transparent letters", "p { color: transparent }"),
        added("indents the text away", "p { text-indent: -9999px }"),
        added("moves the text away", "p { position: absolute; left: -10000px }"),
        added("gives the text no height", "p { height: 0; overflow: hidden }"),
        added("clips the text", "p { clip-path: inset(100%) }"),
        added("scales the text to nothing", "p { transform: scale(0) }"),
        added("hides what is not important", "li { display: none !important }"),
        added("hides on screens", "@media screen { p { display: none } }"),
        added("reverses lists", "ol { display: flex; flex-direction: column-reverse }"),
        added("puts words in", ".section-title::after { content: \" (draft)\" }"),
        added("sets capitals", "p { text-transform: uppercase }"),
        added("hides notes", ".note { display: none }"),
        added("hides note calls", "a.note-call { display: none }"),
        added("hides images", "img { display: none }"),
        added("uses an escape", "p { d\\69splay: none }"),
        edited("a rule is changed", READING, "line-height: 1.75", "line-height: 0"),
        edited("a rule is taken out", READING, ".notes { margin-top: 2.4em;", ".notes {"),
        edited("a selector is changed", READING, ".section-title {", ".section-titel {"),
        linked(
            "is not linked",
            "  <link rel=\"stylesheet\" type=\"text/css\" href=\"css/base.css\"/>\n",
            ""),
        linked(
            "is for print alone", "href=\"css/base.css\"", "href=\"css/base.css\" media=\"print\""),
        linked(
            "is an alternative",
            "rel=\"stylesheet\" type=\"text/css\" href=\"css/base.css\"",
            "rel=\"alternate stylesheet\" title=\"x\" type=\"text/css\" href=\"css/base.css\""),
        linked("is linked where another should be", "css/base.css", "css/reading.css"),
        linked(
            "is linked last",
            "  <link rel=\"stylesheet\" type=\"text/css\" href=\"css/base.css\"/>\n",
            "",
            "</head>",
            "<link rel=\"stylesheet\" type=\"text/css\" href=\"css/base.css\"/></head>"),
        linked("stands in the document", "</head>", "<style>p{display:none}</style></head>"),
        document("a paragraph has a style", KING, "<p style=\"display:none\">The king wrote:</p>"),
        document("a paragraph is hidden", KING, "<p hidden=\"hidden\">The king wrote:</p>"),
        document(
            "a paragraph is hidden from the blind",
            KING,
            "<p aria-hidden=\"true\">The king wrote:</p>"),
        document(
            "a paragraph has another class", KING, "<p class=\"task-box\">The king wrote:</p>"),
        document("a paragraph is small", KING, "<p style=\"font-size: 1px\">The king wrote:</p>"),
        document("a paragraph is white", KING, "<p style=\"color:white\">The king wrote:</p>"),
        document("a verse is none", "<p class=\"verse\">", "<p>"),
        document("a word is no longer strong", "<strong>common</strong>", "common"),
        document("the body is hidden", "<body ", "<body style=\"visibility: hidden\" "),
        document(
            "the document has another script", "class=\"book western\"", "class=\"article hans\""),
        document(
            "the section is not rendered", KING, "<template><p>The king wrote:</p></template>"),
        document(
            "a paragraph is in closed details",
            KING,
            "<details><summary>…</summary><p>The king wrote:</p></details>"),
        document("a paragraph is struck", KING, "<p><del>The king wrote:</del></p>"),
        new DamageCase(
            "Chinese EPUB: the theme's style sheet hides",
            book -> Damage.edit(book.epub("zh-Hans"), THEME, css -> css + "\np{display:none}\n")));
  }

  private static DamageCase sheet(String name, String css) {
    return new DamageCase(
        "a style sheet " + name,
        book -> Damage.replace(book.epub("en"), BASE, css.getBytes(StandardCharsets.UTF_8)));
  }

  private static DamageCase added(String name, String css) {
    return new DamageCase(
        "a rule " + name,
        book -> Damage.edit(book.epub("en"), READING, sheet -> sheet + "\n" + css + "\n"));
  }

  private static DamageCase edited(String name, String entry, String old, String other) {
    return new DamageCase(name, book -> Damage.edit(book.epub("en"), entry, replacing(old, other)));
  }

  private static DamageCase linked(String name, String... changes) {
    UnaryOperator<String> change =
        text -> {
          String changed = text;
          for (int i = 0; i + 1 < changes.length; i += 2) {
            changed = changed.replace(changes[i], changes[i + 1]);
          }
          return changed;
        };
    return new DamageCase(
        "a style sheet " + name, book -> Damage.edit(book.epub("en"), WOOD, change));
  }

  private static DamageCase document(String name, String old, String other) {
    return new DamageCase(name, book -> Damage.edit(book.epub("en"), METAL, replacing(old, other)));
  }

  private static void exchangeSheets(FinishedBook book) throws IOException {
    Map<String, byte[]> entries = Damage.read(book.epub("en"));
    byte[] base = entries.get(BASE);
    entries.put(BASE, entries.get(READING));
    entries.put(READING, base);
    Damage.write(book.epub("en"), entries);
  }
}
