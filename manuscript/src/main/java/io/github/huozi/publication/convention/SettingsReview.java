package io.github.huozi.publication.convention;

import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.Survey.Remark;
import io.github.huozi.source.config.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The settings of a tool that are taken over, and those that are not.
 *
 * @param tool the tool's name
 * @param takenOver the settings that are read, with their values
 * @param unread the others, each with how to have what it says
 */
public record SettingsReview(String tool, List<Remark> takenOver, List<Remark> unread) {

  /** A review names no more settings of one kind. */
  private static final int MOST = 100;

  private static final int LONGEST_VALUE = 80;

  private static final String NO_EFFECT = "huozi has no such setting";

  /** The advice about a setting by its key: the first that fits. */
  private static final Map<Pattern, String> ADVICE = advice();

  public SettingsReview {
    takenOver = List.copyOf(takenOver);
    unread = List.copyOf(unread);
  }

  private static Map<Pattern, String> advice() {
    Map<Pattern, String> advice = new LinkedHashMap<>();
    advice.put(
        words("plugin|processor|extension|filter|hook|execute|engine|jupyter|knitr"),
        "huozi runs no code of other tools");
    advice.put(
        words("theme|css|style|layout|template|custom_dir|logo|favicon"),
        "huozi's theme decides the look; write rules into theme/css/theme.css");
    advice.put(
        words("pdf|format|size|paper|margin|epub|latex"),
        FrontEnd.current()
            .choose(
                "set the page by pageSize, pageMargins and bodySize in the plugin's configuration",
                "set the page by --page-size, --page-margins and --body-size"));
    advice.put(
        words("bibliography|csl|citation|references"),
        "write bibliography: and csl: into publication.yaml");
    advice.put(words("variables|params"), "write the values into the text");
    return advice;
  }

  private static Pattern words(String words) {
    return Pattern.compile("(?i).*(?:" + words + ").*");
  }

  /** The review of a folder with a tool's settings; empty if it has none. */
  public static Optional<SettingsReview> of(Path root) {
    return Tool.in(root, new Problems()).map(SettingsReview::of);
  }

  private static SettingsReview of(Tool.Read read) {
    Setting.Table table = read.settings().table();
    List<List<String>> keys =
        read.tool().keys().apply(table).stream()
            .map(path -> List.of(path.split("\\.", -1)))
            .toList();
    Collector collector = new Collector(read.settings().reporter().file(), keys);
    collector.walk(table, List.of());
    return new SettingsReview(read.tool().name(), collector.takenOver, collector.unread);
  }

  /** Goes through the settings. */
  private static final class Collector {

    private final Path file;
    private final List<List<String>> keys;
    private final List<Remark> takenOver = new ArrayList<>();
    private final List<Remark> unread = new ArrayList<>();

    Collector(Path file, List<List<String>> keys) {
      this.file = file;
      this.keys = keys;
    }

    void walk(Setting.Table table, List<String> at) {
      for (Map.Entry<String, Setting> entry : table.entries().entrySet()) {
        List<String> path = new ArrayList<>(at);
        path.add(entry.getKey());
        Setting value = entry.getValue();
        String name = String.join(".", path);
        if (keys.stream().anyMatch(key -> key.size() == path.size() && begins(key, path))) {
          add(takenOver, value, name + value(value));
        } else if (value instanceof Setting.Table below
            && keys.stream().anyMatch(key -> key.size() > path.size() && begins(key, path))) {
          walk(below, path);
        } else {
          add(unread, value, name + "; " + advice(name));
        }
      }
    }

    private static boolean begins(List<String> key, List<String> path) {
      for (int i = 0; i < path.size(); i++) {
        if (!key.get(i).equals("*") && !key.get(i).equals(path.get(i))) {
          return false;
        }
      }
      return true;
    }

    private void add(List<Remark> remarks, Setting value, String text) {
      if (remarks.size() < MOST) {
        remarks.add(new Remark(new SourceLocation(file, value.line()), text));
      }
    }

    private static String value(Setting value) {
      if (value instanceof Setting.Text text) {
        return ": " + shortened(text.value());
      } else if (value instanceof Setting.Items list) {
        List<String> texts = new ArrayList<>();
        for (Setting item : list.items()) {
          if (item instanceof Setting.Text text) {
            texts.add(text.value());
          }
        }
        return texts.size() == list.items().size() && texts.size() <= 5
            ? ": " + shortened(String.join(", ", texts))
            : " (" + list.items().size() + ")";
      }
      return "";
    }

    private static String shortened(String text) {
      return text.codePointCount(0, text.length()) > LONGEST_VALUE
          ? text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…"
          : text;
    }

    private static String advice(String name) {
      return ADVICE.entrySet().stream()
          .filter(known -> known.getKey().matcher(name).matches())
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(NO_EFFECT);
    }
  }
}
