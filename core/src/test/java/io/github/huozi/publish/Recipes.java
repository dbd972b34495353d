package io.github.huozi.publish;

import io.github.huozi.font.file.MadeFont;
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
public final class Recipes {

  /** The page. */
  static final Path PAGE = Path.of("../docs/recipes.md");

  /** The publication of which each recipe changes something. */
  static final String PUBLICATION =
      """
      title: The Bell
      subtitle: A story
      authors: [{name: Li Lei}, {name: Han Meimei}]
      publisher: Movable Type Press
      type: book
      """;

  static final String TEXT =
      "A bell rings in the great hall, and all who hear it come to see what it is that rings. ";

  /** A chapter whose last figure stands near the page's foot. */
  private static final String RECIPE =
      "# Recipe\n\n"
          + TEXT.repeat(10)
          + "\n\n![A face](face.svg \"The face\")\n\n"
          + TEXT.repeat(6);

  private static final String DRAWING =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 40'>"
          + "<rect width='60' height='40' fill='#1d4f7c'/></svg>";

  /** Matches the path of a file. */
  private static final Pattern PATH = Pattern.compile("(?:[.\\w-]+/)*[\\w-]+\\.[a-z]+");

  private Recipes() {}

  /**
   * The files of a recipe by their paths. A code block is the file that the paragraph before it
   * names last; a block of Markdown that no paragraph names is a section of the text.
   */
  static Map<String, Map<String, String>> read() throws IOException {
    return read(PAGE);
  }

  /** The files of the recipes of a page. */
  public static Map<String, Map<String, String>> read(Path page) throws IOException {
    Map<String, Map<String, String>> recipes = new LinkedHashMap<>();
    String title = "";
    Node text = Parser.builder().build().parse(Files.readString(page));
    for (Node node : children(text)) {
      if (node instanceof Heading heading && heading.getLevel() == 2) {
        title = TextContentRenderer.builder().build().render(heading);
        recipes.put(title, new LinkedHashMap<>());
      } else if (node instanceof FencedCodeBlock block && !title.isEmpty()) {
        recipes.get(title).merge(path(block), block.getLiteral(), String::concat);
      }
    }
    return recipes;
  }

  /** Writes a publication with the files of a recipe, as far as they belong to one. */
  public static PublicationFolder in(Path root, Map<String, String> recipe) throws IOException {
    PublicationFolder folder = in(root);
    for (Map.Entry<String, String> file : recipe.entrySet()) {
      String path = file.getKey();
      if (!path.endsWith("pom.xml") && !path.endsWith(".yml") && !path.startsWith("src/site/")) {
        String content = file.getValue();
        folder.with(path, path.startsWith("en/") ? "# Recipe\n\n" + content : content);
      }
    }
    return folder;
  }

  /** Writes the publication of which each recipe changes something. */
  static PublicationFolder in(Path root) throws IOException {
    return new PublicationFolder(root)
        .with("publication.yaml", PUBLICATION)
        .with(
            "en/01-hall.md",
            "# The Hall\n\n" + TEXT.repeat(12) + "\n\n## Of bells\n\n" + TEXT.repeat(36) + "\n")
        .with("en/02-recipe.md", RECIPE)
        .with("en/face.svg", DRAWING)
        .with("en/foot.svg", DRAWING)
        .with("theme/logo.svg", DRAWING)
        .with("theme/fonts/RecipeSerif.ttf", MadeFont.latin().named("Recipe Serif").bytes());
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
