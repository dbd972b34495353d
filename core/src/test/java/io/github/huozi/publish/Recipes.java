package io.github.huozi.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** The recipes of docs/recipes.md, each with its files. */
final class Recipes {

  /** The page. */
  static final Path PAGE = Path.of("../docs/recipes.md");

  /** Matches the path of a file. */
  private static final Pattern PATH = Pattern.compile("(?:[.\\w-]+/)*[\\w-]+\\.[a-z]+");

  private Recipes() {}

  /**
   * The files of a recipe by their paths. A code block is the file that the paragraph before it
   * names last; a block of Markdown that no paragraph names is a section of the text.
   */
  static Map<String, Map<String, String>> read() throws IOException {
    Map<String, Map<String, String>> recipes = new LinkedHashMap<>();
    String title = "";
    Node page = Parser.builder().build().parse(Files.readString(PAGE));
    for (Node node : children(page)) {
      if (node instanceof Heading heading && heading.getLevel() == 2) {
        title = TextContentRenderer.builder().build().render(heading);
        recipes.put(title, new LinkedHashMap<>());
      } else if (node instanceof FencedCodeBlock block && !title.isEmpty()) {
        recipes.get(title).merge(path(block), block.getLiteral(), String::concat);
      }
    }
    return recipes;
  }

  private static String path(FencedCodeBlock block) {
    String path = "";
    if (block.getPrevious() instanceof Paragraph paragraph) {
      for (Node inline : children(paragraph)) {
        if (inline instanceof Code code && PATH.matcher(code.getLiteral()).matches()) {
          path = code.getLiteral();
        }
      }
    }
    if (path.isEmpty() && block.getInfo().equals("markdown")) {
      return "en/02-recipe.md";
    }
    if (path.isEmpty()) {
      throw new IllegalStateException("no file is named before\n" + block.getLiteral());
    }
    return path;
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNext)
        .forEach(children::add);
    return children;
  }
}
