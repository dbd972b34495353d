package io.github.huozi.conversion.decision;

import io.github.huozi.conversion.decision.DoubtfulPlaces.Example;
import io.github.huozi.conversion.decision.DoubtfulPlaces.Form;
import io.github.huozi.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes the open words of an edition, and those that are replaced, as lines of {@code
 * conversion.yaml}.
 *
 * <pre>{@code
 * open: # 詞：1，出處：2
 *   #: 櫃檯 ×2
 *   #:   zh-Hans/03-work.md:12 …在柜台前排队的人…
 *   #:   zh-Hans/05-home.md:2 …离开柜台…
 *   柜台 (櫃檯/櫃台):
 * }</pre>
 */
final class OpenWords {

  /** The start of comments that are written anew each time. */
  static final String MARK = "#:";

  /** Finds what needs no quotation marks in YAML. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{IsHan}][\\p{L}\\p{M}\\p{N}·/]*( \\([\\p{L}\\p{M}\\p{N}·/]*\\))?");

  private final DoubtLog log;
  private final Path root;
  private final int examples;
  private final Wording wording;

  /**
   * @param root the folder that the paths of places begin in
   * @param examples how many places are written for each form
   * @param wording the language of the comments
   */
  OpenWords(DoubtLog log, Path root, int examples, Wording wording) {
    this.log = log;
    this.root = root;
    this.examples = examples;
    this.wording = wording;
  }

  /**
   * The lines of a block with words; none if there is no word.
   *
   * @param name its key: that of open or of replaced words
   * @param remarks the editor's comments on words
   */
  List<String> lines(String name, String indent, Map<DoubtfulWord, List<String>> remarks) {
    boolean isOpen = name.equals(DecisionFile.OPEN);
    List<DoubtfulWord> words = isOpen ? log.openWords() : log.replacedWords();
    List<String> lines = new ArrayList<>();
    if (!words.isEmpty()) {
      int places = words.stream().mapToInt(word -> log.places(word).count()).sum();
      String count = wording.of("words: " + words.size() + "; places: " + places);
      String what =
          isOpen
              ? ""
              : wording.of(
                  "replaced by the words of the region; write keep after a word that stays");
      lines.add(name + ": # " + wording.joined(count, what));
    }
    for (DoubtfulWord word : words) {
      List<Form> forms = log.places(word).forms();
      forms.forEach(form -> addExamples(form, indent, lines));
      remarks.getOrDefault(word, List.of()).forEach(remark -> lines.add(indent + remark));
      lines.add(indent + key(word, forms) + ":");
    }
    return lines;
  }

  private void addExamples(Form form, String indent, List<String> lines) {
    lines.add(indent + MARK + " " + form.text() + " ×" + form.places());
    List<Example> shown = form.examples().subList(0, Math.min(examples, form.examples().size()));
    for (Example example : shown) {
      String place = example.place().format(root);
      lines.add(indent + MARK + "   " + place + " " + example.words());
    }
    int more = form.places() - shown.size();
    if (more > 0) {
      lines.add(indent + MARK + "   " + wording.of("and " + more + " more places"));
    }
  }

  /** The line of an open word that is taken as it stands. */
  String accepted(DoubtfulWord word, String indent) {
    List<Form> forms = log.places(word).forms();
    String take = forms.size() == 1 ? scalar(forms.get(0).text()) : Decision.BY_CONTEXT;
    return indent + key(word, forms) + ": " + take + example(word);
  }

  /** A comment with the words around the first place of a word. */
  String example(DoubtfulWord word) {
    return " # " + log.places(word).first().words();
  }

  private static String key(DoubtfulWord word, List<Form> forms) {
    return scalar(word.written(forms.stream().map(Form::text).toList()));
  }

  private static String scalar(String text) {
    return PLAIN.matcher(text).matches()
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
