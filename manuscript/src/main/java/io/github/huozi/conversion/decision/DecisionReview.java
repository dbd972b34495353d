package io.github.huozi.conversion.decision;

import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.Problems;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlText;
import io.github.huozi.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Writes the open words of an edition, and those that are replaced by the region's, into the text
 * of its {@code conversion.yaml}. All else that the editor wrote stays as it is. What the editor
 * has filled in among them goes to the end of the decisions.
 */
public final class DecisionReview {

  private final DoubtLog log;
  private final boolean accept;
  private final OpenWords openWords;
  private final Wording wording;

  /**
   * @param log after all of the edition was converted, with the decisions of its file
   * @param root the publication's folder
   * @param examples how many places are written for each form of an open word
   * @param accept whether the open words become decisions as they are
   * @param wording the language of the comments
   */
  public DecisionReview(DoubtLog log, Path root, int examples, boolean accept, Wording wording) {
    this.log = log;
    this.accept = accept;
    this.openWords = new OpenWords(log, root, examples, wording);
    this.wording = wording;
  }

  /**
   * The text with the open words of now.
   *
   * @param before the text as it is; empty if there is no file
   * @param reporter reports that the text is written in a way that nothing can be added to
   * @return empty, with a problem, if nothing can be added
   */
  public Optional<String> text(String before, Reporter reporter) {
    String mark = before.startsWith("\uFEFF") ? "\uFEFF" : "";
    String lineEnd = before.contains("\r\n") ? "\r\n" : "\n";
    String plain = before.substring(mark.length()).replace("\r\n", "\n").replace('\r', '\n');
    String after = edited(plain);
    if (after.length() > YamlText.MAX_CHARACTERS) {
      reporter.error(
          0,
          "with all open words the file would have more than a million characters",
          "limit the places that are written, with "
              + FrontEnd.current().argument("huozi.examples", "1"));
      return Optional.empty();
    }
    if (!says(plain, after, reporter.file())) {
      reporter.error(
          0,
          "the file is written in a form to which nothing can be added",
          "begin the lines of decisions: and open: with these words, and write each entry on a line"
              + " of its own below");
      return Optional.empty();
    }
    return Optional.of(mark + after.replace("\n", lineEnd));
  }

  private String edited(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    Optional<MappingNode> root = root(text);
    Optional<WrittenBlock> decisions =
        root.flatMap(node -> WrittenBlock.find(DecisionFile.DECISIONS, node, lines));
    Optional<WrittenBlock> open =
        root.flatMap(node -> WrittenBlock.find(DecisionFile.OPEN, node, lines));
    Optional<WrittenBlock> words =
        root.flatMap(node -> WrittenBlock.find(DecisionFile.WORDS, node, lines));
    List<WrittenBlock.Entry> entries = new ArrayList<>();
    open.ifPresent(block -> entries.addAll(block.entries()));
    words.ifPresent(block -> entries.addAll(block.entries()));
    List<String> decided =
        decided(entries, decisions.or(() -> open).or(() -> words).map(WrittenBlock::indent));
    List<String> stillOpen = lines(DecisionFile.OPEN, open, entries);
    List<String> stillReplaced = lines(DecisionFile.WORDS, words, entries);
    // What stands last is changed first: so the places of the others stay as they are.
    Map<Integer, Runnable> changes = new TreeMap<>(Comparator.reverseOrder());
    decisions.ifPresent(
        block -> changes.put(block.start(), () -> decide(decided, decisions, lines)));
    open.ifPresent(block -> changes.put(block.start(), () -> replace(lines, block, stillOpen)));
    words.ifPresent(
        block -> changes.put(block.start(), () -> replace(lines, block, stillReplaced)));
    changes.values().forEach(Runnable::run);
    if (text.isBlank() && !(decided.isEmpty() && stillOpen.isEmpty() && stillReplaced.isEmpty())) {
      lines.clear();
      lines.add(
          "# "
              + wording.sentence(
                  "these words may be written in several ways",
                  "give the right form after the colon"));
      lines.add("# " + wording.of("until then the first form is used"));
    }
    if (decisions.isEmpty() && !decided.isEmpty()) {
      int at = first(lines, List.of(DecisionFile.OPEN, DecisionFile.WORDS));
      List<String> block = new ArrayList<>(List.of(DecisionFile.DECISIONS + ":"));
      block.addAll(decided);
      insert(lines, at, block);
    }
    if (open.isEmpty() && !stillOpen.isEmpty()) {
      insert(lines, first(lines, List.of(DecisionFile.WORDS)), stillOpen);
    }
    if (words.isEmpty() && !stillReplaced.isEmpty()) {
      insert(lines, lines.size(), stillReplaced);
    }
    String edited = String.join("\n", lines);
    // A file without a line end keeps that, if nothing is added.
    return edited.isEmpty() || edited.equals(text) ? edited : edited + "\n";
  }

  /** The lines of a block as it is now. */
  private List<String> lines(
      String name, Optional<WrittenBlock> block, List<WrittenBlock.Entry> entries) {
    return accept
        ? List.of()
        : openWords.lines(name, block.map(WrittenBlock::indent).orElse("  "), remarks(entries));
  }

  /** The index of the first line that begins a block of one of some names; the end if none does. */
  private static int first(List<String> lines, List<String> names) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (names.stream().anyMatch(name -> line.startsWith(name + ":"))) {
        return i;
      }
    }
    return lines.size();
  }

  private static Optional<MappingNode> root(String text) {
    Reporter unheard = new Reporter(Path.of(DecisionFile.NAME), new Problems());
    Optional<Node> root = YamlText.parse(text, unheard);
    return root.filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
  }

  /** The lines that are added to the decisions. */
  private List<String> decided(List<WrittenBlock.Entry> entries, Optional<String> indent) {
    String before = indent.orElse("  ");
    List<String> lines = new ArrayList<>();
    for (WrittenBlock.Entry entry : entries) {
      if (entry.isFilled()) {
        entry.remarks().forEach(remark -> lines.add(before + remark));
        String first = entry.lines().get(0);
        int old = first.length() - first.stripLeading().length();
        entry.lines().forEach(line -> lines.add(before + cut(line, old)));
        if (entry.lines().size() == 1 && !first.contains("#")) {
          DoubtfulWord word = DoubtfulWord.read(entry.key());
          String example = log.occurs(word) ? openWords.example(word) : "";
          lines.set(lines.size() - 1, lines.get(lines.size() - 1).stripTrailing() + example);
        }
      }
    }
    if (accept) {
      Map<DoubtfulWord, List<String>> remarks = remarks(entries);
      for (DoubtfulWord word : undecided()) {
        remarks.getOrDefault(word, List.of()).forEach(remark -> lines.add(before + remark));
        lines.add(openWords.accepted(word, before));
      }
    }
    return lines;
  }

  private static String cut(String line, int indent) {
    int spaces = line.length() - line.stripLeading().length();
    return line.substring(Math.min(indent, spaces));
  }

  private static Map<DoubtfulWord, List<String>> remarks(List<WrittenBlock.Entry> entries) {
    Map<DoubtfulWord, List<String>> remarks = new HashMap<>();
    for (WrittenBlock.Entry entry : entries) {
      if (!entry.isFilled()) {
        remarks.put(DoubtfulWord.read(entry.key()), entry.remarks());
      }
    }
    return remarks;
  }

  private static void decide(
      List<String> decided, Optional<WrittenBlock> decisions, List<String> lines) {
    WrittenBlock block = decisions.orElseThrow();
    lines.addAll(block.end(), decided);
    String key = lines.get(block.start());
    if (!decided.isEmpty() && block.entries().isEmpty() && block.end() == block.start() + 1) {
      lines.set(block.start(), key.replaceFirst(":\\s*(\\{\\s*}|~|null)", ":"));
    }
  }

  /** Puts other lines in the place of a block; without any, blank lines before it go too. */
  private static void replace(List<String> lines, WrittenBlock block, List<String> others) {
    int start = block.start();
    while (others.isEmpty() && start > 0 && lines.get(start - 1).isBlank()) {
      start--;
    }
    List<String> old = lines.subList(start, block.end());
    old.clear();
    lines.addAll(start, others);
  }

  /** Inserts a block, with a blank line before it and before what follows. */
  private static void insert(List<String> lines, int at, List<String> block) {
    int index = at;
    if (index > 0 && !lines.get(index - 1).isBlank()) {
      lines.add(index++, "");
    }
    lines.addAll(index, block);
    index += block.size();
    if (index < lines.size() && !lines.get(index).isBlank()) {
      lines.add(index, "");
    }
  }

  /** Tells whether a text says what the one before it said, and what is added. */
  private boolean says(String before, String after, Path file) {
    Problems problems = new Problems();
    Decisions old = DecisionFile.read(before, new Reporter(file, new Problems()));
    Decisions now = DecisionFile.read(after, new Reporter(file, problems));
    Map<DoubtfulWord, String> expected = new LinkedHashMap<>();
    old.decided().forEach((word, decision) -> expected.put(word, said(decision)));
    if (accept) {
      for (DoubtfulWord word : undecided()) {
        List<DoubtfulPlaces.Form> forms = log.places(word).forms();
        Optional<String> take = Optional.of(forms.get(0).text()).filter(text -> forms.size() == 1);
        expected.put(word, said(new Decision(0, take, List.of())));
      }
    }
    Map<DoubtfulWord, String> found = new LinkedHashMap<>();
    now.decided().forEach((word, decision) -> found.put(word, said(decision)));
    return !problems.hasErrors()
        && now.terms().equals(old.terms())
        && found.equals(expected)
        && now.forms().equals(old.forms())
        && now.open().equals(accept ? List.of() : log.openWords())
        && now.replaced().equals(accept ? List.of() : log.replacedWords());
  }

  private List<DoubtfulWord> undecided() {
    List<DoubtfulWord> words = new ArrayList<>(log.openWords());
    words.addAll(log.replacedWords());
    return words;
  }

  private static String said(Decision decision) {
    StringBuilder said = new StringBuilder(decision.take().orElse(""));
    decision
        .exceptions()
        .forEach(
            exception ->
                said.append('\n')
                    .append(exception.where())
                    .append('\n')
                    .append(exception.take().orElse("")));
    return said.toString();
  }
}
