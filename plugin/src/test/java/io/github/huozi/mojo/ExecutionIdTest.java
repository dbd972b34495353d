package io.github.huozi.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which executions have reports of their own. */
class ExecutionIdTest {

  @Test
  void onlySeveralExecutionsHaveIds() {
    List<String> ids = List.of("print", "for/screens");
    assertThat(ExecutionId.of("print", ids)).contains("print");
    assertThat(ExecutionId.of("for/screens", ids)).contains("for-screens");
    assertThat(ExecutionId.of("default-cli", ids)).isEmpty();
    assertThat(ExecutionId.of("print", List.of("print"))).isEmpty();
  }
}
