package io.github.huozi.source.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code blocks that take in the text after them. */
class SwallowedTextTest {

  @TempDir Path temp;

  @Test
  void aBlockWithoutEndBeforeTextIsTold() {
    assertThat(problems("# A\n\n```js\nlet a = 1;\n\n## Next\n\nText."))
        .containsExactly(
            "warning en/a.md:3: the code block that begins here has no end, and includes what"
                + " follows; end it with ``` on a line of its own");
    assertThat(problems("# A\n\n~~~~\nx\n\n火烧令坚，则再火令药镕。\n\n用讫再火令药镕，以手拂之。\n"))
        .singleElement()
        .asString()
        .contains("end it with ~~~~ on");
  }

  @Test
  void aFenceWithinABlockIsTold() {
    assertThat(problems("# A\n\n```\na\n\ntext\n\n```js\nb\n```\n\ntext\n\n```sh\nc\n```\n"))
        .containsExactly(
            "warning en/a.md:3: the code block that begins here includes the fence ```js of"
                + " line 8; end it with ``` on a line of its own before that, or begin it"
                + " with more backticks if it is to show them");
  }

  @Test
  void aFenceThatIsNoneIsNamed() {
    assertThat(
            problems("# A\n\ntext\n\n```code``` begins\nint a;\n```\n\n## B\n\n```\nint b;\n```\n"))
        .containsExactly(
            "warning en/a.md:7: the code block that begins here includes text, since line 5"
                + " is not a fence: there are backticks after its own; write the fence on a"
                + " line of its own");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```js\nlet a = 1;",
        "```\n",
        "```sh\n# a comment\n\n# another one\nls",
        "````markdown\n## A\n\n```js\na\n```\n````",
        "~~~\n```js\na\n```\n~~~",
        "```markdown\n## A\n\n[a](b.md)\n```",
        "```\n你是助手。请回答问题。\n\n请用中文。\n```",
        "```py\nprint()\n```\n\n## Next\n\n`code` and ```code``` text\n\n```\na\n```",
        "````````````````````````````````\na\n````````````````````````````````",
        "- a\n\n  ```\n  b\n  ```\n\n> ```\n> c"
      })
  void whatIsRightIsNotTold(String markdown) {
    assertThat(problems("# A\n\n" + markdown)).isEmpty();
  }

  private List<String> problems(String markdown) {
    Folder folder =
        new Folder(temp.resolve(String.valueOf(markdown.hashCode()))).with("en/a.md", markdown);
    folder.manuscript();
    return folder.problems();
  }
}
