package io.github.huozi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Typst, from npm: what a text takes in the fastest setter of type there is. */
final class Typst {

  private static final String PACKAGE = "@myriaddreamin/typst-ts-node-compiler@0.7.0";

  private static final String PROGRAM =
      """
      const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
      const [source, target, ...fonts] = process.argv.slice(2);
      const compiler = NodeCompiler.create({ workspace: '.', fontArgs: [{ fontPaths: fonts }] });
      require('fs').writeFileSync(target, compiler.pdf({ mainFilePath: source }));
      """;

  private final Path node;
  private final Path folder;
  private final List<Path> fonts;

  private Typst(Path node, Path folder, List<Path> fonts) {
    this.node = node;
    this.folder = folder;
    this.fonts = List.copyOf(fonts);
  }

  /** Typst, if Node.js is there and npm can fetch it. */
  static Optional<Typst> in(Path folder, List<Path> fonts)
      throws IOException, InterruptedException {
    Optional<Path> node = Programs.find("node");
    Optional<Path> npm = Programs.find("npm");
    if (node.isEmpty() || npm.isEmpty()) {
      return Optional.empty();
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("package.json"), "{\"private\": true}");
    Files.writeString(folder.resolve("typeset.js"), PROGRAM);
    List<String> install =
        List.of(npm.get().toString(), "install", "--no-audit", "--no-fund", PACKAGE);
    try {
      new Command(install, folder, "").run();
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(new Typst(node.get(), folder, fonts));
  }

  /** Sets a text as {@code book.pdf}. */
  Measured set(String text) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("book.typ"), text);
    List<String> line =
        new ArrayList<>(List.of(node.toString(), "typeset.js", "book.typ", "book.pdf"));
    fonts.forEach(font -> line.add(font.toAbsolutePath().normalize().toString()));
    return new Command(line, folder, "").run();
  }

  Path pdf() {
    return folder.resolve("book.pdf");
  }
}
