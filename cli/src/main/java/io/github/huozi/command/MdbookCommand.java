package io.github.huozi.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code huozi mdbook}: a back end of mdBook. */
@Command(
    name = "mdbook",
    description = {
      "Publishes the book that mdBook writes on the standard input. In book.toml:",
      "",
      "  [output.huozi]",
      "  command = \"huozi mdbook\"",
      "",
      "Further keys are the options of publish, such as page-size = \"A5\"; options may follow the"
          + " command, too"
    })
final class MdbookCommand implements Callable<Integer> {

  /** The keys of a back end that mdBook itself reads. */
  private static final Set<String> OF_MDBOOK = Set.of("command", "optional");

  /** The keys that mdBook itself says. */
  private static final Set<String> SAID =
      Set.of("output", "help", "version", "publications", "shard", "no-fail-at-end");

  @Unmatched private List<String> options = new ArrayList<>();

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    String input = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    MdbookContext context = MdbookContext.read(input);
    Path destination = context.destination();
    Files.createDirectories(destination);
    MdbookFiles files = MdbookFiles.write(context, destination.resolve(".huozi/book"));
    CommandLine publish = new CommandLine(new PublishCommand(files));
    List<String> arguments = new ArrayList<>();
    arguments.add(files.folder().toString());
    arguments.addAll(List.of("--output", destination.toString()));
    arguments.addAll(arguments(context.table("output", "huozi"), publish));
    arguments.addAll(options);
    Path name = context.root().getFileName();
    if (name != null && arguments.stream().noneMatch(each -> each.startsWith("--name"))) {
      arguments.addAll(List.of("--name", name.toString()));
    }
    publish.setOut(command.commandLine().getOut()).setErr(command.commandLine().getErr());
    return HuoziCommand.run(publish, arguments.toArray(String[]::new));
  }

  /**
   * The options that a table of {@code book.toml} sets.
   *
   * @throws ArgumentException if a key is none, with all of them
   */
  static List<String> arguments(Map<?, ?> table, CommandLine publish) {
    Set<String> known = new TreeSet<>();
    publish.getCommandSpec().options().stream()
        .map(option -> option.longestName().substring(2))
        .filter(name -> !SAID.contains(name))
        .forEach(known::add);
    List<String> unknown =
        table.keySet().stream()
            .map(String::valueOf)
            .filter(key -> !known.contains(key) && !OF_MDBOOK.contains(key))
            .toList();
    if (!unknown.isEmpty()) {
      throw new ArgumentException(
          "book.toml: [output.huozi] has no key "
              + String.join(", ", unknown)
              + "; write one of "
              + String.join(", ", known));
    }
    List<String> arguments = new ArrayList<>();
    table.forEach(
        (key, value) -> {
          if (!OF_MDBOOK.contains(String.valueOf(key)) && !Boolean.FALSE.equals(value)) {
            arguments.add(Boolean.TRUE.equals(value) ? "--" + key : "--" + key + "=" + text(value));
          }
        });
    return arguments;
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? String.join(",", list.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }
}
