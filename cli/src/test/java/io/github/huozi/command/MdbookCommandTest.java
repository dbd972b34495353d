package io.github.huozi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MdbookCommandTest {

  private static List<String> arguments(Map<?, ?> table) {
    return MdbookCommand.arguments(table, new CommandLine(new PublishCommand()));
  }

  @Test
  void keysAreOptions() {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("command", "huozi mdbook");
    table.put("formats", List.of("pdf", "epub"));
    table.put("page-size", "152mm 229mm");
    table.put("processor-minutes", 90);
    table.put("draft", true);
    table.put("offline", false);
    assertThat(arguments(table))
        .containsExactly(
            "--formats=pdf,epub", "--page-size=152mm 229mm", "--processor-minutes=90", "--draft");
  }

  @Test
  void keysThatAreNoOptionsAreToldAtOnce() {
    assertThatExceptionOfType(ArgumentException.class)
        .isThrownBy(() -> arguments(Map.of("pagesize", "A5")))
        .withMessageContaining("[output.huozi] has no key pagesize; write one of annotations, ")
        .withMessageContaining(" page-size,");
    assertThatExceptionOfType(ArgumentException.class)
        .isThrownBy(() -> arguments(Map.of("output", "x")));
  }
}
