package io.github.huozi.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreviewJsonTest {

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("text", "字 \"\\ \n\u0001\u2028 𠮷 \uD842");
    value.put("numbers", List.of(1, 2.5, -3L));
    value.put("none", List.of());
    value.put("empty", Map.of());
    value.put("true", true);
    String json = PreviewJson.of(value);
    assertThat(json).doesNotContain("\n");
    assertThat(new ObjectMapper().readTree(json).toString())
        .isEqualTo(new ObjectMapper().valueToTree(value).toString());
  }
}
