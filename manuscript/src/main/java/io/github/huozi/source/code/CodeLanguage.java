package io.github.huozi.source.code;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.fife.ui.rsyntaxtextarea.modes.ActionScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.AssemblerX86TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CPlusPlusTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSSTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSharpTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ClojureTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DartTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DelphiTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DockerTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DtdTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.FortranTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GroovyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HTMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HandlebarsTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HtaccessTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JSPTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JsonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.KotlinTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LatexTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LessTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LispTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LuaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MakefileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PHPTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PerlTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ProtoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PythonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RubyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RustTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.SASTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.SQLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ScalaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TclTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TypeScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.UnixShellTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.VhdlTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.VisualBasicTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.WindowsBatchTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.XMLTokenMaker;

/** Knows the languages of listings by the names that people give them. */
final class CodeLanguage {

  /** The library's names of classes are functions to it. */
  private static final Map<Integer, TokenClass> CLASSES =
      Map.of(TokenTypes.FUNCTION, TokenClass.TYPE);

  /** The names of properties are reserved words to it. */
  private static final Map<Integer, TokenClass> STYLES =
      Map.of(TokenTypes.RESERVED_WORD, TokenClass.ATTRIBUTE);

  /** A name of each language, and what makes a lexer for it. */
  private static final Map<String, Supplier<LineLexer>> LEXERS =
      Map.ofEntries(
          entry("rust", () -> new LibraryLexer(new RustTokenMaker(), RustMarks::read, Map.of())),
          of("actionscript", ActionScriptTokenMaker::new),
          of("asm", AssemblerX86TokenMaker::new),
          of("c", CTokenMaker::new),
          of("clojure", ClojureTokenMaker::new),
          of("cpp", CPlusPlusTokenMaker::new),
          of("csharp", CSharpTokenMaker::new),
          of("css", CSSTokenMaker::new, STYLES),
          of("d", DTokenMaker::new),
          of("dart", DartTokenMaker::new),
          of("delphi", DelphiTokenMaker::new),
          of("dockerfile", DockerTokenMaker::new),
          of("dtd", DtdTokenMaker::new),
          of("fortran", FortranTokenMaker::new),
          of("go", GoTokenMaker::new),
          of("groovy", GroovyTokenMaker::new, CLASSES),
          of("handlebars", HandlebarsTokenMaker::new),
          of("htaccess", HtaccessTokenMaker::new),
          of("html", HTMLTokenMaker::new),
          of("java", JavaTokenMaker::new, CLASSES),
          of("javascript", JavaScriptTokenMaker::new),
          of("json", JsonTokenMaker::new, Map.of(TokenTypes.VARIABLE, TokenClass.ATTRIBUTE)),
          of("jsp", JSPTokenMaker::new, CLASSES),
          of("kotlin", KotlinTokenMaker::new, CLASSES),
          of("latex", LatexTokenMaker::new),
          of("less", LessTokenMaker::new, STYLES),
          of("lisp", LispTokenMaker::new),
          of("lua", LuaTokenMaker::new),
          of("makefile", MakefileTokenMaker::new),
          of("perl", PerlTokenMaker::new),
          of("php", PHPTokenMaker::new),
          of("protobuf", ProtoTokenMaker::new),
          of("python", PythonTokenMaker::new),
          of("ruby", RubyTokenMaker::new),
          of("sas", SASTokenMaker::new),
          of("scala", ScalaTokenMaker::new),
          of("shell", UnixShellTokenMaker::new),
          of("sql", SQLTokenMaker::new),
          of("tcl", TclTokenMaker::new),
          of("typescript", TypeScriptTokenMaker::new),
          of("vb", VisualBasicTokenMaker::new),
          of("vhdl", VhdlTokenMaker::new),
          of("bat", WindowsBatchTokenMaker::new),
          of("xml", XMLTokenMaker::new),
          entry("toml", SettingsLexer::toml),
          entry("ini", SettingsLexer::ini),
          entry("yaml", SettingsLexer::yaml),
          entry("diff", DiffLexer::new),
          entry("console", ConsoleLexer::new));

  /** The other names that people write for each of the languages. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          entry("actionscript", "as as3 actionscript3"),
          entry("asm", "assembly nasm x86asm"),
          entry("bat", "batch cmd dos winbatch"),
          entry("c", "h"),
          entry("clojure", "clj cljs edn"),
          entry("console", "shell-session sh-session bash-session shellsession terminal term"),
          entry("cpp", "c++ cc cxx hpp hh h++ arduino ino cuda"),
          entry("csharp", "cs c#"),
          entry("css", "postcss"),
          entry("delphi", "pascal pas objectpascal"),
          entry("diff", "patch udiff git-diff"),
          entry("dockerfile", "docker containerfile"),
          entry("fortran", "f90 f95"),
          entry("go", "golang"),
          entry("groovy", "gradle jenkinsfile"),
          entry("handlebars", "hbs mustache"),
          entry("htaccess", "apache apacheconf"),
          entry("html", "htm xhtml vue svelte"),
          entry("ini", "cfg conf properties dosini editorconfig env dotenv systemd desktop"),
          entry("java", "jshell"),
          entry("javascript", "js jsx mjs cjs node es6 ecmascript"),
          entry("json", "jsonc json5 webmanifest geojson"),
          entry("kotlin", "kt kts"),
          entry("latex", "tex"),
          entry("less", "scss sass"),
          entry("lisp", "scheme elisp emacs-lisp commonlisp common-lisp racket"),
          entry("makefile", "make mk"),
          entry("perl", "pl pm"),
          entry("php", "php3 php7 php8"),
          entry("protobuf", "proto proto3"),
          entry("python", "py python3 py3 python2 pycon ipython"),
          entry("ruby", "rb rake gemfile"),
          entry("rust", "rs"),
          entry("shell", "sh bash zsh ksh ash fish"),
          entry("sql", "mysql postgresql postgres plsql pgsql sqlite tsql"),
          entry("typescript", "ts tsx mts cts"),
          entry("vb", "vbnet visualbasic vba vbscript"),
          entry("xml", "svg xsl xslt xsd pom plist rss atom mathml"),
          entry("yaml", "yml"));

  private static final Map<String, String> NAMES = names();

  private CodeLanguage() {}

  private static Map.Entry<String, Supplier<LineLexer>> of(
      String name, Supplier<? extends TokenMaker> maker) {
    return of(name, maker, Map.of());
  }

  private static Map.Entry<String, Supplier<LineLexer>> of(
      String name, Supplier<? extends TokenMaker> maker, Map<Integer, TokenClass> others) {
    return entry(name, () -> new LibraryLexer(maker.get(), (line, tokens) -> line, others));
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    LEXERS.keySet().forEach(name -> names.put(name, name));
    OTHERS.forEach(
        (name, others) -> Stream.of(others.split(" ", -1)).forEach(o -> names.put(o, name)));
    return Map.copyOf(names);
  }

  /**
   * A lexer for the language of a name, in any case; empty if the language is not known. What is
   * called a shell's and begins with a prompt is what a terminal shows.
   */
  static Optional<LineLexer> lexer(String name, String code) {
    return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT)))
        .map(known -> known.equals("shell") && code.startsWith("$ ") ? "console" : known)
        .flatMap(known -> Optional.ofNullable(LEXERS.get(known)))
        .map(Supplier::get);
  }
}
