package io.github.huozi.source.markdown.block;

import io.github.huozi.model.section.Names;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Parses GitBook's hints and tabs, each between its tags on lines of their own; and the tabs of an
 * extension of mdBook, <code>{{#tab name="…"}}</code>.
 */
final class TagParser extends ContainerParser {

  private static final Pattern TAG =
      Pattern.compile(
          "\\{(?:%-?|\\{#)[ \\t]*+(end)?(hint|tabs|tab)\\b([^%{}]{0,500}+)(?:%\\}|\\}\\})[ \\t]*+");

  private static final Pattern VALUE =
      Pattern.compile("\\b(style|title|name)[ \\t]*=[ \\t]*(?:\"([^\"]*)\"|'([^']*)')");

  private final String name;
  private final EndLine ends;

  private TagParser(String name, Container container, SourceLine title, EndLine ends) {
    super(container, title);
    this.name = name;
    this.ends = ends;
    container.setEnd("end" + name);
    container.setClosed(false);
  }

  /** Starts a hint, tabs or a tab. */
  static Optional<BlockStart> start(ParserState state, SourceLine rest, EndLine ends) {
    Matcher tag = TAG.matcher(rest.getContent());
    if (!tag.matches() || tag.group(1) != null) {
      return Optional.empty();
    }
    String style = "info";
    SourceLine title = rest.substring(0, 0);
    Matcher value = VALUE.matcher(rest.getContent()).region(tag.start(3), tag.end(3));
    while (value.find()) {
      int group = value.group(2) != null ? 2 : 3;
      if (value.group(1).equals("style")) {
        style = value.group(group);
      } else {
        title = rest.substring(value.start(group), value.end(group));
      }
    }
    Container container =
        switch (tag.group(2)) {
          case "hint" -> Containers.alert(style, Containers.none());
          case "tab" -> Container.div(Names.TAB_TITLE, "tab");
          default -> Container.div(Names.TAB_TITLE, "tabs");
        };
    SourceLine own = tag.group(2).equals("tabs") ? rest.substring(0, 0) : title;
    return Optional.of(
        BlockStart.of(new TagParser(tag.group(2), container, own, ends))
            .atIndex(state.getLine().getContent().length()));
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    CharSequence line = state.getLine().getContent();
    int from = state.getNextNonSpaceIndex();
    if (from < line.length() && line.charAt(from) == '{') {
      Matcher tag = TAG.matcher(line).region(from, line.length());
      boolean tab = name.equals("tab");
      if (tag.matches() && tag.group(1) != null && tag.group(2).equals(name)) {
        if (!isOfInner(state, getBlock())) {
          return ends.end(getBlock(), state);
        }
      } else if (tag.matches() && tab && tag.group(1) == null && tag.group(2).equals("tab")) {
        // The next tab begins.
        getBlock().setClosed(true);
        return BlockContinue.none();
      }
    }
    return BlockContinue.atIndex(state.getIndex());
  }
}
