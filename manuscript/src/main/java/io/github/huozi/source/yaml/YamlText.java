package io.github.huozi.source.yaml;

import io.github.huozi.language.Language;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Directions;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextCharacters;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Parses YAML 1.2 into a tree of nodes with line numbers. It constructs no objects, so that no tag
 * can name a Java type.
 */
public final class YamlText {

  /** The most characters of a file. */
  public static final int MAX_CHARACTERS = 1 << 20;

  private static final int MAX_TEXT = 20_000;
  private static final int MAX_DEPTH = 20;
  private static final int MAX_ALIASES = 50;
  private static final int MAX_COMMENT = 80;

  /**
   * Finds what follows a text and may be meant as part of it: a comment without a space after the
   * number sign.
   */
  private static final Pattern COMMENT = Pattern.compile("[ \\t]*(#[^\\s#!].*?)\\s*");

  private static final String STANDARD = "tag:yaml.org,2002:";
  private static final Set<String> PLAIN_TAGS =
      Set.of("!", "str", "int", "float", "bool", "null", "map", "seq", "timestamp");

  private final LoadSettings settings;
  private final String text;
  private final Reporter reporter;

  private YamlText(String text, Reporter reporter) {
    this.text = text;
    this.reporter = reporter;
    this.settings =
        LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setCodePointLimit(MAX_CHARACTERS)
            .setAllowDuplicateKeys(true)
            // The library fails if a read ends between two surrogates, so the whole
            // text is read at once. FoldedLines relies on that too: the buffer of a
            // mark holds what was read at once.
            .setBufferSize(text.length() + 1)
            .build();
  }

  /**
   * The root of the document; empty if the document is empty or, with a problem, if it is not YAML.
   */
  public static Optional<Node> parse(String text, Reporter reporter) {
    return new YamlText(text, reporter).parse();
  }

  /** The line of a node in the text, counted from 1. */
  public static int lineOf(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  /**
   * The text of a node, without the characters that are not allowed in text: they are reported.
   * Blank lines between paragraphs are there, in whichever style it is written.
   *
   * @param language the language of the text, if it is known
   */
  public static String textOf(ScalarNode node, Optional<Language> language, Reporter reporter) {
    if (node.getValue().length() > MAX_TEXT) {
      reporter.report(
          ProblemKind.FORBIDDEN,
          lineOf(node),
          "a text has more than 20,000 characters",
          "shorten it");
      return "";
    }
    warnOfComment(node, reporter);
    String joined = FoldedLines.joined(node, language);
    // Where YAML makes a space of a line break, it makes a line break of a blank line.
    String text =
        switch (node.getScalarStyle()) {
          case FOLDED, PLAIN, SINGLE_QUOTED -> joined.strip().replace("\n", "\n\n");
          case LITERAL, DOUBLE_QUOTED, JSON_SCALAR_STYLE -> joined;
        };
    return TextCharacters.removeForbidden(text, lineOf(node), reporter).strip();
  }

  /** Warns of a number sign that cuts a text off: after a space it begins a comment. */
  static void warnOfComment(Node node, Reporter reporter) {
    node.getEndMark()
        .ifPresent(
            end -> {
              StringBuilder rest = new StringBuilder();
              int[] buffer = end.getBuffer();
              for (int i = end.getPointer();
                  i < buffer.length && buffer[i] != '\n' && rest.length() < MAX_COMMENT;
                  i++) {
                rest.appendCodePoint(buffer[i]);
              }
              Matcher comment = COMMENT.matcher(rest);
              if (comment.matches()) {
                reporter.warning(
                    end.getLine() + 1,
                    "YAML reads \"" + comment.group(1) + "\" as a comment, so it is lost",
                    "put the text in quotation marks, or a space after the # of a comment");
              }
            });
  }

  private Optional<Node> parse() {
    try {
      return isWithinLimits() ? new Compose(settings).composeString(text) : Optional.empty();
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      syntaxError(mark.map(Mark::getLine).orElse(0), e.getProblem());
    } catch (ReaderException e) {
      int end =
          text.offsetByCodePoints(
              0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
      int line = (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
      syntaxError(
          line, "the character " + TextCharacters.name(e.getCodePoint()) + " is not allowed");
    } catch (YamlVersionException e) {
      reporter.error(
          lineOfDirective(), "the version of the YAML is not known", "delete the line %YAML");
    } catch (YamlEngineException e) {
      syntaxError(0, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return Optional.empty();
  }

  private int lineOfDirective() {
    return 1 + text.lines().takeWhile(line -> !line.startsWith("%YAML")).toList().size();
  }

  private void syntaxError(int line, String reason) {
    Optional<YamlMistake> mistake = YamlMistake.in(text, line + 1);
    if (mistake.isPresent()) {
      reporter.error(mistake.get().line(), mistake.get().message(), mistake.get().advice());
      return;
    }
    reporter.error(
        line + 1,
        "this is not valid YAML: " + reason,
        "check indentation, colons and quotation marks here and in the line above");
  }

  /** Checks the events first: the composer recurses, and deep nesting would overflow the stack. */
  private boolean isWithinLimits() {
    int depth = 0;
    int aliases = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
      if (event instanceof CollectionStartEvent start) {
        depth++;
        reportForeignTag(start.getTag(), line);
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      } else if (event instanceof ScalarEvent scalar) {
        reportForeignTag(scalar.getTag(), line);
        reportForbiddenCharacters(scalar.getValue(), line);
      } else if (event instanceof AliasEvent) {
        aliases++;
      }
      if (depth > MAX_DEPTH || aliases > MAX_ALIASES) {
        String excess =
            depth > MAX_DEPTH ? "is nested more than 20 levels deep" : "has more than 50 aliases";
        reporter.report(
            ProblemKind.FORBIDDEN,
            line,
            "the YAML " + excess,
            "write it out without" + " aliases or nesting");
        return false;
      }
    }
    return true;
  }

  /** Reports forbidden characters that come from escapes in quotation marks. */
  private void reportForbiddenCharacters(String value, int line) {
    TextCharacters.removeForbidden(value, line, reporter);
    Directions.check(value, line, reporter);
  }

  private void reportForeignTag(Optional<String> tag, int line) {
    tag.filter(name -> !PLAIN_TAGS.contains(name.replace(STANDARD, "")))
        .ifPresent(
            name ->
                reporter.error(
                    line,
                    "the YAML tag " + name.replace(STANDARD, "!!") + " has no meaning here",
                    "delete it"));
  }
}
