package io.github.huozi.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Node.js, which runs engines of readers that are written in JavaScript. */
final class Node {

  private Node() {}

  /**
   * What a script finds in a PDF.
   *
   * @param script a module that writes what it finds into the file of its second argument; the
   *     first one is the PDF
   * @param folder where the modules are that it imports
   * @throws Unavailable if there is no Node.js
   */
  static String read(Path pdf, String script, Path folder)
      throws Unavailable, IOException, InterruptedException {
    Path node =
        Program.find(List.of("node", "node.exe"))
            .orElseThrow(() -> new Unavailable("there is no Node.js on the path"));
    Path module = Files.writeString(folder.resolve("read.mjs"), script);
    Path found = folder.resolve("found");
    Files.deleteIfExists(found);
    Program.run(
        List.of(
            node.toString(),
            module.toAbsolutePath().toString(),
            pdf.toAbsolutePath().toString(),
            found.toAbsolutePath().toString()),
        found,
        folder);
    return Files.readString(found);
  }
}
