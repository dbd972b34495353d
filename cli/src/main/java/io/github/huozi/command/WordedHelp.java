package io.github.huozi.command;

import io.github.huozi.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of the command in the reader's language. */
final class WordedHelp {

  private WordedHelp() {}

  /** Puts the texts of a command and of those below it into a language. */
  static void translate(CommandLine line, Wording wording) {
    CommandSpec command = line.getCommandSpec();
    UsageMessageSpec usage = command.usageMessage();
    usage.synopsisHeading(wording.of("Usage:") + " ");
    usage.commandListHeading(wording.of("Commands:") + "%n");
    usage.description(translated(usage.description(), wording));
    usage.footer(translated(usage.footer(), wording));
    for (PositionalParamSpec each : List.copyOf(command.positionalParameters())) {
      command.remove(each);
      command.addPositional(
          PositionalParamSpec.builder(each)
              .description(translated(each.description(), wording))
              .build());
    }
    List<OptionSpec> options = new ArrayList<>(command.options());
    options.forEach(command::remove);
    for (OptionSpec each : options) {
      command.addOption(
          OptionSpec.builder(each).description(translated(each.description(), wording)).build());
    }
    line.getSubcommands().values().forEach(below -> translate(below, wording));
  }

  private static String[] translated(String[] lines, Wording wording) {
    return Arrays.stream(lines).map(wording::of).toArray(String[]::new);
  }
}
