package io.github.huozi.publication;

import io.github.huozi.model.NoteForm;
import io.github.huozi.model.NoteStyle;
import io.github.huozi.model.NoteStyle.Numbers;
import io.github.huozi.model.NoteStyle.Place;
import io.github.huozi.publication.key.PublicationKeys;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads where the notes stand and how they are numbered.
 *
 * <pre>{@code
 * notes: chapter
 * notes: {place: page, numbers: page, form: ①}
 * }</pre>
 */
final class NotesReader {

  private static final String KEY = "notes";

  private final YamlMap map;
  private final Place usual;
  private final Reporter reporter;

  private NotesReader(YamlMap map, Place usual, Reporter reporter) {
    this.map = map;
    this.usual = usual;
    this.reporter = reporter;
  }

  /**
   * Reads how a publication sets its notes.
   *
   * @param usual where they stand if it does not say so
   */
  static NoteStyle read(YamlMap publication, Place usual, Reporter reporter) {
    return publication
        .value(KEY)
        .filter(MappingNode.class::isInstance)
        .map(node -> YamlMap.of((MappingNode) node, PublicationKeys.of(KEY), reporter))
        .map(map -> new NotesReader(map, usual, reporter).read())
        .orElseGet(() -> NoteStyle.at(publication.choice(KEY, Place.class).orElse(usual)));
  }

  private NoteStyle read() {
    Optional<Numbers> numbers = map.choice("numbers", Numbers.class);
    Place place =
        map.choice("place", Place.class)
            .orElse(numbers.equals(Optional.of(Numbers.PAGE)) ? Place.PAGE : usual);
    if (place != Place.PAGE && numbers.equals(Optional.of(Numbers.PAGE))) {
      reporter.error(
          map.line("numbers"),
          "the notes are numbered by page, but are not on the page that refers to them",
          "write place: page, or numbers: chapter");
      numbers = Optional.empty();
    }
    Optional<String> after = map.string("after");
    if (place != Place.BOOK && after.isPresent()) {
      reporter.error(
          map.line("after"),
          "only the notes of the whole book can follow a file",
          "write place: book, or delete this");
      after = Optional.empty();
    }
    return new NoteStyle(place, numbers, form(), after);
  }

  private NoteForm form() {
    Optional<String> sample = brackets().or(() -> map.string("form"));
    Optional<NoteForm> form = sample.flatMap(NoteForm::of);
    if (sample.isPresent() && form.isEmpty()) {
      reporter.error(
          map.line("form"),
          "\"" + sample.get() + "\" is not the number of a first note",
          "write it as it is printed: 1, ①, 一, \"*\", 〔1〕, 注1 or the like");
    }
    return form.orElse(NoteForm.PLAIN);
  }

  /** The form {@code [1]}, which YAML reads as a list of one number. */
  private Optional<String> brackets() {
    return map.value("form")
        .filter(SequenceNode.class::isInstance)
        .map(node -> ((SequenceNode) node).getValue())
        .filter(items -> items.size() == 1 && items.get(0) instanceof ScalarNode)
        .map(items -> "[" + ((ScalarNode) items.get(0)).getValue() + "]");
  }
}
