package io.github.huozi.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What other pages and other programs may try. */
class RequestGuardTest {

  private static final String HOST = "127.0.0.1:8035";

  private final RequestGuard guard = new RequestGuard(8035);

  private Optional<String> ask(String method, String path, Map<String, String> headers) {
    return guard.admit(
        method, path, name -> headers.containsKey(name) ? List.of(headers.get(name)) : List.of());
  }

  private String known(String rest) {
    return "/" + guard.token() + "/" + rest;
  }

  @Test
  void itsOwnPageMayAsk() {
    assertThat(ask("GET", known(""), Map.of("Host", HOST))).contains("");
    assertThat(ask("GET", known("events"), Map.of("Host", "localhost:8035"))).contains("events");
    assertThat(
            ask(
                "POST",
                known("choose"),
                Map.of("Host", HOST, "Origin", "http://" + HOST, "Sec-Fetch-Site", "same-origin")))
        .contains("choose");
  }

  @Test
  void nobodyMayAskWithoutTheSecret() {
    Map<String, String> headers = Map.of("Host", HOST);
    assertThat(ask("GET", "/", headers)).isEmpty();
    assertThat(ask("GET", "/events", headers)).isEmpty();
    assertThat(ask("GET", "//", headers)).isEmpty();
    assertThat(ask("GET", "/" + guard.token(), headers)).isEmpty();
    assertThat(ask("GET", "/" + guard.token().substring(1) + "/", headers)).isEmpty();
    assertThat(ask("GET", "/x" + guard.token().substring(1) + "/", headers)).isEmpty();
  }

  @Test
  void noOtherNameLeadsHere() {
    assertThat(ask("GET", known(""), Map.of("Host", "example.org:8035"))).isEmpty();
    assertThat(ask("GET", known(""), Map.of("Host", "127.0.0.1"))).isEmpty();
    assertThat(ask("GET", known(""), Map.of("Host", "127.0.0.1:80"))).isEmpty();
    assertThat(ask("GET", known(""), Map.of())).isEmpty();
  }

  @Test
  void noPageOfAnotherOriginMayAsk() {
    for (String origin :
        List.of("http://example.org", "null", "https://" + HOST, "http://localhost:8035")) {
      assertThat(ask("GET", known(""), Map.of("Host", HOST, "Origin", origin)))
          .as(origin)
          .isEmpty();
    }
    assertThat(ask("GET", known(""), Map.of("Host", HOST, "Sec-Fetch-Site", "cross-site")))
        .isEmpty();
    assertThat(ask("GET", known(""), Map.of("Host", HOST, "Sec-Fetch-Site", "same-site")))
        .isEmpty();
  }

  @Test
  void aFormOfAnUnknownOriginIsRefused() {
    assertThat(ask("POST", known("choose"), Map.of("Host", HOST))).isEmpty();
  }

  @Test
  void otherMethodsAreRefused() {
    for (String method : List.of("PUT", "DELETE", "OPTIONS", "HEAD", "TRACE")) {
      assertThat(ask(method, known(""), Map.of("Host", HOST))).as(method).isEmpty();
    }
  }

  @Test
  void eachPreviewHasASecretOfItsOwn() {
    assertThat(guard.token()).hasSize(36).isNotEqualTo(new RequestGuard(8035).token());
  }
}
