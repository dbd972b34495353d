package io.github.huozi.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsbnTest {

  @ParameterizedTest
  @CsvSource({
    "urn:isbn:978-3-16-148410-0, 9783161484100, 978-3-16-148410-0",
    "URN:ISBN:9783161484100, 9783161484100, 9783161484100",
    "urn:isbn:979 10 90636 07 1, 9791090636071, 979-10-90636-07-1",
    "urn:isbn:0-306-40615-2, 9780306406157, 978-0-306-40615-7",
    "urn:isbn:080442957X, 9780804429573, 9780804429573",
    "urn:isbn:0-8044-2957-x, 9780804429573, 978-0-8044-2957-3",
  })
  void aRightNumber(String uri, String digits, String text) {
    Isbn isbn = Isbn.of(uri).orElseThrow();
    assertThat(isbn.isSound()).isTrue();
    assertThat(isbn.digits()).isEqualTo(digits);
    assertThat(isbn.text()).isEqualTo(text);
    assertThat(isbn.uri()).isEqualTo("urn:isbn:" + digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:isbn:978-3-16-148410-1",
        "urn:isbn:9783161484190",
        "urn:isbn:0-306-40615-3",
        "urn:isbn:0804429570",
      })
  void aWrongCheckDigit(String uri) {
    assertThat(Isbn.of(uri)).hasValueSatisfying(isbn -> assertThat(isbn.isSound()).isFalse());
  }

  @Test
  void whatIsNoIsbn() {
    assertThat(Isbn.of("urn:isbn:123")).isEmpty();
    assertThat(Isbn.of("urn:isbn:978316148410X")).isEmpty();
    assertThat(Isbn.of("urn:uuid:9783161484100")).isEmpty();
  }
}
