package io.github.huozi.command;

import io.github.huozi.problem.Nearest;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with an argument that the library for arguments refuses. */
final class WrongArgument {

  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

  private WrongArgument() {}

  /** The message about an argument: what is wrong, and how to put it right. */
  static String message(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing().get(0));
    }
    String message = String.valueOf(wrong.getMessage());
    if (wrong instanceof OverwrittenOptionException) {
      return "the option " + quoted(message) + " is given twice; delete one";
    }
    if (wrong instanceof MissingParameterException
        || message.startsWith("Missing required subcommand")) {
      return "no command is given; write one of "
          + String.join(", ", wrong.getCommandLine().getSubcommands().keySet());
    }
    if (message.contains(InvalidPathException.class.getSimpleName())) {
      // Java reads names of files by the locale.
      return "the locale has no letters for the name of a folder; set LC_ALL=C.UTF-8";
    }
    @Nullable ArgSpec argument = wrong.getArgSpec();
    if (argument != null && argument.arity().max() == 0) {
      return "the option " + name(argument) + " takes no value; delete it";
    }
    return argument == null || wrong.getValue() == null
        ? message
        : name(argument) + ": " + wrong.getValue() + " is not a number; write a whole number";
  }

  /** The first name in quotation marks. */
  private static String quoted(String message) {
    Matcher matcher = QUOTED.matcher(message);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String unmatched(UnmatchedArgumentException wrong) {
    String argument = wrong.getUnmatched().get(0);
    if (wrong.isUnknownOption()) {
      List<String> near = wrong.getSuggestions();
      return near.isEmpty()
          ? "there is no option " + argument
          : "there is no option " + argument + "; did you mean " + near.get(0) + "?";
    }
    Set<String> commands = wrong.getCommandLine().getSubcommands().keySet();
    // The library suggests a command for any word.
    return commands.isEmpty()
        ? argument + " is one argument too many; delete it"
        : "there is no command "
            + argument
            + Nearest.to(argument, commands)
                .map(near -> "; did you mean " + near + "?")
                .orElse("; the commands are " + String.join(", ", commands));
  }

  private static String missing(ArgSpec argument) {
    return argument.isOption()
        ? "the option "
            + name(argument)
            + " has no value; write "
            + argument.paramLabel()
            + " after it"
        : argument.paramLabel() + " is missing; write it after the command";
  }

  private static String name(@Nullable ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName()
        : argument == null ? "" : argument.paramLabel();
  }
}
