package io.github.huozi.command;

import io.github.huozi.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ListResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of the command in the reader's language. */
final class WordedHelp {

  private final Wording wording;

  /** The descriptions of arguments by the names that picocli looks them up by. */
  private final List<Object[]> descriptions = new ArrayList<>();

  private WordedHelp(Wording wording) {
    this.wording = wording;
  }

  /** Puts the texts of a command and of those below it into a language. */
  static void translate(CommandLine line, Wording wording) {
    WordedHelp help = new WordedHelp(wording);
    help.add(line);
    line.setResourceBundle(
        new ListResourceBundle() {
          @Override
          protected Object[][] getContents() {
            return help.descriptions.toArray(Object[][]::new);
          }
        });
  }

  private void add(CommandLine line) {
    CommandSpec command = line.getCommandSpec();
    UsageMessageSpec usage = command.usageMessage();
    usage.synopsisHeading(wording.labelled("Usage:", ""));
    usage.commandListHeading("%n" + wording.of("Commands:") + "%n");
    usage.description(translated(usage.description()));
    usage.footer(translated(usage.footer()));
    for (OptionSpec option : command.options()) {
      add(command, option.longestName().replaceFirst("^--?", ""), option);
    }
    for (PositionalParamSpec argument : command.positionalParameters()) {
      add(command, argument.paramLabel() + "[" + argument.index() + "]", argument);
    }
    line.getSubcommands().values().forEach(this::add);
  }

  private void add(CommandSpec command, String name, ArgSpec argument) {
    String key = command.qualifiedName(".") + "." + name;
    descriptions.add(new Object[] {key, String.join("%n", translated(argument.description()))});
  }

  private String[] translated(String[] lines) {
    return Arrays.stream(lines).map(wording::of).toArray(String[]::new);
  }
}
