package io.github.huozi.source.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a settings file, with its line. Empty values are left out of their list or table. */
public sealed interface Setting permits Setting.Text, Setting.Items, Setting.Table {

  /** The line of the file, from 1; that of its key for a list or a table that has one. */
  int line();

  /** The same list or table with the line of its key; a text has its own. */
  default Setting at(int keyLine) {
    if (this instanceof Items list) {
      return new Items(list.items, keyLine);
    }
    return this instanceof Table table ? new Table(table.entries, keyLine) : this;
  }

  /**
   * A text, or a number, a date or a truth value as it is written.
   *
   * @param value without white space around it
   */
  record Text(String value, int line) implements Setting {
    public Text {
      value = value.strip();
    }

    /** Tells whether the value says yes, in the words of YAML, TOML and JSON. */
    public boolean isTrue() {
      return List.of("true", "True", "TRUE", "yes").contains(value);
    }
  }

  /** A list. */
  record Items(List<Setting> items, int line) implements Setting {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Values by their keys, in the file's order. */
  record Table(Map<String, Setting> entries, int line) implements Setting {

    public Table {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The value at a path of keys. */
    public Optional<Setting> at(String... path) {
      Optional<Setting> found = Optional.of(this);
      for (String key : path) {
        found =
            found
                .filter(Table.class::isInstance)
                .flatMap(table -> Optional.ofNullable(((Table) table).entries.get(key)));
      }
      return found;
    }

    /** The text at a path of keys; empty if it is blank. */
    public Optional<Text> text(String... path) {
      return at(path)
          .filter(Text.class::isInstance)
          .map(Text.class::cast)
          .filter(text -> !text.value().isEmpty());
    }

    /** The table at a path of keys. */
    public Optional<Table> table(String... path) {
      return at(path).filter(Table.class::isInstance).map(Table.class::cast);
    }

    /** The items at a path of keys; a single value is a list of one. */
    public List<Setting> items(String... path) {
      return at(path)
          .map(value -> value instanceof Items list ? list.items() : List.of(value))
          .orElse(List.of());
    }

    /**
     * The texts at a path of keys: one text, a list of texts, or a list of tables with a {@code
     * name}.
     */
    public List<Text> texts(String... path) {
      List<Text> texts = new ArrayList<>();
      for (Setting item : items(path)) {
        if (item instanceof Text text && !text.value().isEmpty()) {
          texts.add(text);
        } else if (item instanceof Table table) {
          table.text("name").ifPresent(texts::add);
        }
      }
      return texts;
    }
  }
}
