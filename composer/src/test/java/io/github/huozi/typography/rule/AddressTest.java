package io.github.huozi.typography.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of addresses, for print and for EPUBs; a bar stands where a part begins. */
class AddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://|example|.org|/a1|/b2|?key|=value|&more|=1|#part",
        "http://|example|.org|/one|-two|_three",
        "ftp://|example|.org|/a1|+b2",
        "www|.example|.org|/index|.html",
        "mailto:somebody|@example|.org",
        "https://|example|.org|/~somebody|/files",
        "https://|example|.org|/a|?-b",
        "https://|example|.org|/Clay|_(type)|/more",
        "https://|example|.org|/%E6|%B4|%BB/",
        "https://|example|.org|/100%",
        "https://|example|.org|/путь|/файл",
      })
  void aPartBeginsWithItsMark(String barred) {
    assertThat(parts(barred.replace("|", ""))).isEqualTo(barred);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see [https://example.org/a] here",
        "(see [https://example.org/a]).",
        "見[https://example.org/a]。次",
        "“[https://example.org/a]”",
        "URL:[https://example.org/a]!",
        "<a href=\"[https://example.org/a]\">Example</a>",
        "[www.example.org], [mailto:a@example.org]; [https://example.org]",
        "[https://example.org/a_(b]) is cut off before a bracket",
      })
  void anAddressEndsBeforeTheMarksOfTheSentence(String marked) {
    String text = marked.replaceAll("[\\[\\]]", "");
    StringBuilder found = new StringBuilder(text);
    List<Address> addresses = Address.in(text);
    for (int i = addresses.size() - 1; i >= 0; i--) {
      found.insert(addresses.get(i).end(), ']').insert(addresses.get(i).start(), '[');
    }
    assertThat(found).hasToString(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "and/or",
        "a://",
        "awww.example",
        "somebody@example.org",
        "https:",
        "://b",
        "活://b"
      })
  void otherTextIsNoAddress(String text) {
    assertThat(Address.in(text)).isEmpty();
  }

  @Test
  @Timeout(20)
  void theWorkIsInProportion() {
    int before = Address.in("www" + "a.".repeat(500_000) + "a://").size();
    int after = Address.in("https://" + "a/".repeat(500_000)).get(0).length();
    assertThat(before).isZero();
    assertThat(after).isEqualTo(1_000_008);
  }

  private static String parts(String text) {
    Address address = Address.in(text).get(0);
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      parts.append(address.isJoint(i) ? "|" : "").append(text.charAt(i));
    }
    return parts.toString();
  }
}
