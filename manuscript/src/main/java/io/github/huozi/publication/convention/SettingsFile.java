package io.github.huozi.publication.convention;

import io.github.huozi.input.FileExtension;
import io.github.huozi.input.TypedPath;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.source.config.JsonText;
import io.github.huozi.source.config.Setting;
import io.github.huozi.source.config.TomlText;
import io.github.huozi.source.config.UnreadSettingsException;
import io.github.huozi.source.section.ReferredFiles;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import io.github.huozi.source.yaml.YamlSettings;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings of a tool.
 *
 * @param root the publication's folder
 * @param reporter reports problems of the file
 * @param text the file as it is
 * @param table what the file says, as far as it can be read
 */
record SettingsFile(Path root, Reporter reporter, String text, Setting.Table table) {

  /** Finds where the object of a JavaScript module starts. */
  private static final Pattern EXPORTED =
      Pattern.compile(
          "(?:module\\.exports\\s{0,9}=|export\\s{1,9}default)\\s{0,9}"
              + "(?:defineConfig\\s{0,9}\\(\\s{0,9})?\\{"
              + "|(?:const|let|var)\\s{1,9}\\w{1,40}\\s{0,9}=\\s{0,9}"
              + "(?:defineConfig\\s{0,9}\\(\\s{0,9})?\\{");

  /** A key of TOML. */
  private static final Pattern EQUALS = Pattern.compile("(?m)^([\\w-]{1,60}) {0,9}=");

  /** A tag of YAML, as programs in Python have it for names of functions, before a value. */
  private static final Pattern TAG =
      Pattern.compile(
          "((?m:^)[ \\t]{0,80}(?:- {1,9})?(?:[\\w.-]{1,80}: {1,9})?)![\\w!:/.,-]{1,200}");

  /** A line with a map or a list in braces or brackets, in which tags may be. */
  private static final Pattern FLOW =
      Pattern.compile(
          "(?m)^[ \\t]{0,80}[^\\s#\"'!{}\\[\\]][^\\n{}\\[\\]\"']{0,200}[{\\[].{0,2000}$");

  /** A tag in such a line. */
  private static final Pattern FLOW_TAG =
      Pattern.compile("([{\\[,:][ \\t]{0,9})!{1,2}[A-Za-z][\\w!:/.-]{0,200}");

  /** The settings that are read of those that a program computes: texts in lines of their own. */
  private static final Set<String> OF_SITES =
      Set.of("title", "description", "lang", "base", "srcDir", "docsDir", "url", "sidebar");

  private static final Pattern PAIR =
      Pattern.compile(
          "(?m)^ {0,4}\\t?[\"']?(\\w{1,40})[\"']?:[ \\t]{0,9}[\"']([^\"'\\n]{1,500})[\"']");

  /** Reads a file of the publication's folder; empty, with a problem, if it cannot be read. */
  static Optional<SettingsFile> read(Path root, String name, Problems problems) {
    Reporter reporter = new Reporter(root.resolve(name), problems);
    return new ReferredFiles(root)
        .find("the file", root, name, 0, reporter)
        .flatMap(file -> TextFile.read(reporter))
        .map(text -> new SettingsFile(root, reporter, text, table(text, reporter)));
  }

  private static Setting.Table table(String text, Reporter reporter) {
    String extension = FileExtension.of(reporter.file());
    try {
      return switch (extension) {
        case "toml" -> TomlText.parse(text, 1, twice(reporter));
        case "json" -> JsonText.parse(text, 1, twice(reporter));
        case "js" ->
            reporter.file().getFileName().toString().startsWith("vivliostyle")
                ? exported(text, reporter)
                : ofSite(text);
        case "ts", "mts", "mjs", "cjs" -> ofSite(text);
        case "ini" -> YamlSettings.loose(EQUALS.matcher(text).replaceAll("$1:"), 1);
        default ->
            YamlSettings.parse(withoutTags(text), Optional.of("chapters"), reporter)
                .orElse(new Setting.Table(Map.of(), 1));
      };
    } catch (UnreadSettingsException e) {
      reporter.report(
          ProblemKind.WEAKNESS,
          e.line(),
          "some of the settings are ignored: " + e.reason(),
          "correct the file, or write a publication.yaml");
      return extension.startsWith("j")
          ? pairs(text)
          : YamlSettings.loose(EQUALS.matcher(text).replaceAll("$1:"), 1);
    }
  }

  private static String withoutTags(String text) {
    String plain = TAG.matcher(text).replaceAll("$1");
    return FLOW.matcher(plain)
        .replaceAll(
            line -> Matcher.quoteReplacement(FLOW_TAG.matcher(line.group()).replaceAll("$1")));
  }

  private static Setting.Table ofSite(String text) {
    Map<String, Setting> known = new LinkedHashMap<>(pairs(text).entries());
    known.keySet().retainAll(OF_SITES);
    return new Setting.Table(known, 1);
  }

  private static Consumer<Setting.Text> twice(Reporter reporter) {
    return key ->
        reporter.report(
            ProblemKind.WEAKNESS,
            key.line(),
            "the key \"" + key.value() + "\" is given twice; the first is used",
            "delete one of the two");
  }

  private static Setting.Table exported(String text, Reporter reporter)
      throws UnreadSettingsException {
    Matcher start = EXPORTED.matcher(text);
    if (!start.find()) {
      throw new UnreadSettingsException(1, "the file computes its values, and huozi runs no code");
    }
    int brace = start.end() - 1;
    return JsonText.parse(text.substring(brace), lineAt(text, brace), twice(reporter));
  }

  /** The texts that stand on lines of their own. */
  private static Setting.Table pairs(String text) {
    Map<String, Setting> entries = new LinkedHashMap<>();
    Matcher pair = PAIR.matcher(text);
    int line = 1;
    for (int from = 0; pair.find(); from = pair.start()) {
      line += lineFeeds(text, from, pair.start());
      entries.putIfAbsent(pair.group(1), new Setting.Text(pair.group(2), line));
    }
    return new Setting.Table(entries, 1);
  }

  /** The same settings, whose folders are named from another folder. */
  SettingsFile in(Path folder) {
    return new SettingsFile(folder, reporter, text, table);
  }

  /** The number of the line at an offset. */
  static int lineAt(String text, int offset) {
    return 1 + lineFeeds(text, 0, offset);
  }

  /** The line feeds between two places of a text. */
  static int lineFeeds(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  /**
   * A folder that the settings name. If it does not exist in the publication's folder, which is
   * reported, that of the usual name, or else the publication's folder.
   */
  Path folder(Optional<Setting.Text> name, String usual) {
    Optional<Path> folder = name.flatMap(known -> below(known.value()));
    boolean isOutside = name.isPresent() && folder.isEmpty();
    if (name.isPresent() && folder.filter(Files::isDirectory).isEmpty()) {
      reporter.report(
          ProblemKind.WEAKNESS,
          name.get().line(),
          "the folder "
              + name.get().value()
              + (isOutside
                  ? " is outside the publication's folder, and is ignored"
                  : " does not exist"),
          isOutside
              ? "publish from a folder that has it, or copy it here"
              : "correct the path, or make the folder");
    }
    return folder.filter(Files::isDirectory).orElseGet(() -> folder(usual));
  }

  /** A folder of the publication's; the publication's folder itself if there is none. */
  Path folder(String name) {
    return below(name).filter(Files::isDirectory).orElse(root);
  }

  private Optional<Path> below(String name) {
    try {
      Path folder = TypedPath.resolve(root, name.replaceFirst("^/+(?=.)", ""));
      return Optional.of(folder)
          .filter(known -> known.startsWith(root))
          .map(known -> new ReferredFiles(root).existing(List.of(known)).orElse(known));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
