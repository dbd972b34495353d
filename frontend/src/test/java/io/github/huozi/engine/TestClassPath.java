package io.github.huozi.engine;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The engine's jars, as the class path of the tests has them. */
public final class TestClassPath {

  public static final EngineHost.ClassPathSource JARS = TestClassPath::find;

  private TestClassPath() {}

  static EngineClassPath find() {
    List<Path> shared = new ArrayList<>();
    List<Path> engine = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (entry.isEmpty()) {
        continue;
      }
      Path path = Path.of(entry);
      String name = entry.replace(File.separatorChar, '/');
      boolean isApi =
          name.endsWith("/api/target/classes")
              || path.getFileName().toString().startsWith("huozi-api-");
      (isApi ? shared : engine).add(path);
    }
    return new EngineClassPath(shared, engine);
  }
}
