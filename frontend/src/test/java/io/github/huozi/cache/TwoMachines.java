package io.github.huozi.cache;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server, and two machines that share it. */
abstract class TwoMachines {

  @TempDir Path temp;
  TestServer server;
  Machine one;
  Machine other;

  @BeforeEach
  void start() throws Exception {
    server = new TestServer();
    one = new Machine(temp.resolve("one"));
    other = new Machine(temp.resolve("another/place"));
  }

  @AfterEach
  void stop() {
    server.close();
  }
}
