package io.github.huozi.wording;

import com.sun.source.util.TreePath;
import io.github.huozi.wording.Phrase.Hole;
import io.github.huozi.wording.Phrase.Piece;
import io.github.huozi.wording.Phrase.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * The messages and suggestions of problems as the sources have them, as patterns of a catalogue:
 * {@code the image {0} does not exist}.
 */
final class ExtractedMessages {

  private static final String CONSTRUCTOR = "<init>";

  /**
   * A pattern.
   *
   * @param text the pattern
   * @param isPart whether it is only ever a part of a sentence
   * @param holes the expressions that fill its holes
   * @param fillings for each hole the patterns of the phrases that may fill it; none for a name or
   *     for the message of any exception
   * @param file the source that has it; of several, the first
   * @param position where in the source
   */
  record Message(
      String text,
      boolean isPart,
      List<String> holes,
      List<Set<String>> fillings,
      Path file,
      long position) {

    /** The package, below that of huozi: {@code source/html}. */
    String area() {
      String path = file.getParent().toString().replace('\\', '/') + "/";
      String area =
          path.substring(path.lastIndexOf("/io/github/huozi/") + "/io/github/huozi/".length());
      return area.isEmpty() ? "(root)" : area.substring(0, area.length() - 1);
    }
  }

  /** The one that says more of its holes: that they are of names, or of phrases. */
  private static final Comparator<Message> BY_KINDS =
      Comparator.<Message>comparingInt(message -> message.text.split(",names}", -1).length)
          .thenComparingInt(message -> message.text.length());

  /** What the sources write for what a format or a regular expression puts in. */
  private static final Pattern DIRECTIVE =
      Pattern.compile("%(?:\\d+\\$)?[-+0,.#]*[0-9.]*[sdfXxc]|\\$\\d");

  /** With fewer letters a text does not tell what it is about. */
  private static final int LEAST_LETTERS = 5;

  /** So many phrases are written into a text that has no words of its own. */
  private static final int MOST_SPELT = 12;

  /**
   * The types to whose constructors and methods the texts for a reader are given, and those
   * methods.
   */
  private static final Map<String, Set<String>> SINKS =
      Map.ofEntries(
          Map.entry("io.github.huozi.problem.Problem", Set.of(CONSTRUCTOR)),
          Map.entry("freemarker.template.TemplateModelException", Set.of(CONSTRUCTOR)),
          Map.entry("io.github.huozi.check.Finding", Set.of(CONSTRUCTOR)),
          Map.entry("io.github.huozi.bibliography.Faults", Set.of("add")),
          Map.entry("io.github.huozi.console.Console", Set.of("info", "warn", "error", "debug")),
          Map.entry("io.github.huozi.wording.Wording", Set.of("of")),
          Map.entry("io.github.huozi.command.ArgumentException", Set.of(CONSTRUCTOR)),
          Map.entry("io.github.huozi.request.UnknownNameException", Set.of(CONSTRUCTOR)),
          Map.entry("picocli.CommandLine.Command", Set.of("description", "footer")),
          Map.entry("picocli.CommandLine.Option", Set.of("description")),
          Map.entry("picocli.CommandLine.Parameters", Set.of("description")),
          Map.entry("java.io.IOException", Set.of(CONSTRUCTOR)),
          Map.entry("io.github.huozi.request.WrongValueException", Set.of(CONSTRUCTOR)),
          Map.entry("org.apache.maven.plugin.MojoFailureException", Set.of(CONSTRUCTOR)),
          Map.entry("org.apache.maven.plugin.MojoExecutionException", Set.of(CONSTRUCTOR)));

  /** Parameters for names, which are the same in every language. */
  private static final Set<String> NAMES = Set.of("rule");

  private static final Pattern WORD = Pattern.compile("[a-z]+");

  /** What is written in files, which is the same in every language. */
  private static final Set<String> EXAMPLES =
      Set.of(
          "24mm 18mm 26mm 20mm",
          "column-count: {0}",
          "display: {0}",
          "position: sticky",
          "size: {0}",
          "@media",
          "JPEG 2000",
          "JPEG XL",
          "计划: 計畫",
          "计划 (計劃/計畫):",
          "软件 (軟體/軟件): keep",
          "台: 臺",
          "里昂信贷: 里昂信貸",
          "不了解情况: 瞭解",
          "- name: …",
          "- language: en",
          "[{isbn: …, form: hardback}, …]",
          "[kdp, offset-cn]",
          "preface.md: preface",
          "[figures, tables]",
          "urn:isbn:…, urn:uuid:… or https://…",
          "{0}(text, measure, size, family, weight)",
          "width(text, size, family, weight)",
          "{0,phrase} {1,phrase}");

  private final Map<Object, Map<Phrase, TreePath>> found;
  private final SourceIndex index;

  /** What may have a phrase for its value. */
  private final Set<Object> phrases = new HashSet<>(Set.of(MessageFlow.ANY));

  private final Set<Object> sinks;

  /** Phrases that are written into the texts that they stand in. */
  private final Set<Object> inOthers = new HashSet<>();

  private ExtractedMessages(
      Map<Object, Map<Phrase, TreePath>> found, Set<Object> sinks, SourceIndex index) {
    this.sinks = sinks;
    this.found = found;
    this.index = index;
  }

  /** Finds the messages of all problems that sources make. */
  static Collection<Message> of(List<Path> folders) throws IOException {
    SourceIndex index = SourceIndex.of(folders);
    MessageFlow flow = new MessageFlow(index);
    Set<Object> sinks = new HashSet<>();
    SINKS.forEach(
        (type, members) -> {
          for (Element member : index.type(type).getEnclosedElements()) {
            if (member instanceof ExecutableElement method
                && members.contains(method.getSimpleName().toString())) {
              if (member.getEnclosingElement().getKind() == ElementKind.ANNOTATION_TYPE) {
                flow.follow(method);
                sinks.add(method);
              }
              for (VariableElement parameter : method.getParameters()) {
                if (parameter.asType().toString().endsWith("String")
                    && !NAMES.contains(parameter.getSimpleName().toString())) {
                  flow.follow(parameter);
                  sinks.add(parameter);
                }
              }
            }
          }
        });
    return new ExtractedMessages(flow.found(), sinks, index).messages();
  }

  private Collection<Message> messages() {
    int before;
    do {
      before = phrases.size();
      found.forEach(
          (source, values) -> {
            if (values.keySet().stream().anyMatch(value -> isKept(source, value))) {
              phrases.add(source);
            }
          });
    } while (phrases.size() > before);
    Set<Object> whole = whole();
    Map<String, Message> all = new HashMap<>();
    Deque<Object> open = new ArrayDeque<>(whole);
    Set<Object> taken = new HashSet<>(whole);
    while (!open.isEmpty() || addOthers(open, taken)) {
      Object source = open.poll();
      found
          .getOrDefault(source, Map.of())
          .forEach(
              (value, path) -> {
                for (Phrase phrase : isKept(source, value) ? spelt(value) : List.<Phrase>of()) {
                  Message message = message(phrase, !whole.contains(source), path);
                  if (EXAMPLES.contains(message.text())) {
                    continue;
                  }
                  if (phrase.pieces().size() > 1 || phrase.hasWords()) {
                    all.merge(bare(message.text()), message, ExtractedMessages::first);
                  }
                  for (Piece piece : phrase.pieces()) {
                    if (piece instanceof Hole hole
                        && phrases.contains(hole.source())
                        && taken.add(hole.source())) {
                      open.add(hole.source());
                    }
                  }
                }
              });
    }
    return all.values().stream()
        .sorted(Comparator.comparing(Message::file).thenComparing(Message::position))
        .toList();
  }

  /** Adds what is not written into other texts: it may come into them in ways that are not seen. */
  private boolean addOthers(Deque<Object> open, Set<Object> taken) {
    found.keySet().stream()
        .filter(source -> !inOthers.contains(source))
        .filter(taken::add)
        .forEach(open::add);
    return !open.isEmpty();
  }

  /**
   * A text that has hardly a word of its own, such as <code>{0}: {1,phrase}</code>, with all that a
   * hole for a phrase may have in it; another text as it is.
   */
  private List<Phrase> spelt(Phrase value) {
    if (value.letters() >= LEAST_LETTERS || value.pieces().size() == 1) {
      return List.of(value);
    }
    List<Phrase> all = List.of(Phrase.words(""));
    for (Piece piece : value.pieces()) {
      List<Phrase> choices = List.of(new Phrase(List.of(piece)));
      if (piece instanceof Hole hole && hole.source() != null && phrases.contains(hole.source())) {
        List<Phrase> values = values(hole.source(), new HashSet<>());
        if (!values.isEmpty() && values.size() <= MOST_SPELT) {
          choices = values;
          inOthers.add(hole.source());
        }
      }
      List<Phrase> longer = new ArrayList<>();
      for (Phrase before : all) {
        choices.forEach(choice -> longer.add(before.then(choice)));
      }
      all = longer;
    }
    return all.stream().filter(phrase -> phrase.hasWords() || phrase.equals(value)).toList();
  }

  private List<Phrase> values(Object source, Set<Object> visited) {
    List<Phrase> all = new ArrayList<>();
    if (visited.add(source)) {
      for (Phrase value : found.getOrDefault(source, Map.of()).keySet()) {
        if (value.pieces().size() == 1
            && value.pieces().get(0) instanceof Hole hole
            && hole.source() != null
            && phrases.contains(hole.source())) {
          all.addAll(values(hole.source(), visited));
        } else {
          all.add(value);
        }
      }
    }
    return all;
  }

  /** A text without the kinds of its holes. */
  static String bare(String text) {
    return text.replaceAll(",(phrase|names)}", "}");
  }

  /** The one with more phrases, or the first; a sentence if one of them is. */
  private static Message first(Message one, Message other) {
    Message first = chosen(one, other);
    return new Message(
        first.text,
        one.isPart && other.isPart,
        first.holes,
        first.fillings,
        first.file,
        first.position);
  }

  private static Message chosen(Message one, Message other) {
    int more = BY_KINDS.compare(one, other);
    if (more != 0) {
      return more > 0 ? one : other;
    }
    int byFile = one.file().compareTo(other.file());
    return byFile < 0 || (byFile == 0 && one.position() <= other.position()) ? one : other;
  }

  /** Whether a value is told in words, which are to be translated. */
  private boolean isKept(Object source, Phrase value) {
    boolean hasPhrase =
        value.pieces().stream()
            .anyMatch(piece -> piece instanceof Hole hole && phrases.contains(hole.source()));
    if (hasPhrase || value.isSentence()) {
      return true;
    }
    // Of a choice in a sentence each word counts; a variable's single words are names.
    return source instanceof Set
        && value.pieces().size() == 1
        && value.pieces().get(0) instanceof Words words
        && WORD.matcher(words.text().strip()).matches();
  }

  /** The sinks, and the variables whose values go there as they are. */
  private Set<Object> whole() {
    Set<Object> whole = new HashSet<>(sinks);
    int before;
    do {
      before = whole.size();
      found.forEach(
          (source, values) -> {
            if (whole.contains(source)) {
              values.keySet().stream()
                  .filter(value -> value.pieces().size() == 1)
                  .map(value -> value.pieces().get(0))
                  .forEach(
                      piece -> {
                        if (piece instanceof Hole hole && hole.source() != null) {
                          whole.add(hole.source());
                        }
                      });
            }
          });
    } while (whole.size() > before);
    return whole;
  }

  private Message message(Phrase value, boolean isPart, TreePath path) {
    List<String> holes = new ArrayList<>();
    List<Object> sources = new ArrayList<>();
    String text = text(value, holes, sources);
    return new Message(
        text,
        isPart,
        holes,
        sources.stream().map(this::fillings).toList(),
        SourceIndex.file(path),
        index.position(path));
  }

  /** The patterns of the phrases that may fill a hole. */
  private Set<String> fillings(Object source) {
    Set<String> all = new TreeSet<>();
    if (source != MessageFlow.ANY && phrases.contains(source)) {
      for (Phrase phrase : values(source, new HashSet<>())) {
        if (isKept(source, phrase)) {
          all.add(text(phrase, new ArrayList<>(), new ArrayList<>()));
        }
      }
    }
    return all;
  }

  /** A phrase as a pattern. */
  private String text(Phrase value, List<String> holes, List<Object> sources) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : value.pieces()) {
      if (piece instanceof Hole hole) {
        text.append('{').append(holes.size());
        text.append(
            phrases.contains(hole.source())
                ? ",phrase}"
                : hole.source() == MessageFlow.NAMES ? ",names}" : "}");
        holes.add(hole.name());
        sources.add(hole.source() == null ? "" : hole.source());
      } else {
        words(((Words) piece).text(), text, holes, sources);
      }
    }
    return text.toString().strip();
  }

  private static void words(
      String words, StringBuilder text, List<String> holes, List<Object> sources) {
    Matcher matcher = DIRECTIVE.matcher(words);
    int end = 0;
    while (matcher.find()) {
      text.append(words, end, matcher.start()).append('{').append(holes.size()).append('}');
      holes.add(matcher.group());
      sources.add("");
      end = matcher.end();
    }
    text.append(words, end, words.length());
  }
}
