package io.github.huozi.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The DevTools protocol of one page of a browser: commands that are answered, and events. */
final class DevTools implements AutoCloseable {

  private static final long SECONDS = 120;

  private final ObjectMapper json = new ObjectMapper();
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final Consumer<JsonNode> events;
  private final Supplier<String> state;
  private final WebSocket socket;
  private @Nullable String session;

  /**
   * Opens a page in the browser.
   *
   * @param events takes each event, in a thread of the connection
   * @param state how the browser is, told if it does not answer
   */
  DevTools(URI browser, Consumer<JsonNode> events, Supplier<String> state)
      throws IOException, InterruptedException {
    this.events = events;
    this.state = state;
    this.socket =
        answer(
            HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(browser, new Listener()),
            "connect");
    JsonNode target = send("Target.createTarget", Map.of("url", "about:blank"));
    JsonNode attached =
        send(
            "Target.attachToTarget",
            Map.of("targetId", target.path("targetId").asText(), "flatten", true));
    this.session = attached.path("sessionId").asText();
  }

  /**
   * Has the browser do something.
   *
   * @return its answer
   * @throws IOException if it refuses, is gone, or does not answer
   */
  JsonNode send(String method, Map<String, ?> parameters) throws IOException, InterruptedException {
    int id = ids.incrementAndGet();
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    if (session != null) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    answer(socket.sendText(json.writeValueAsString(message), true), method);
    JsonNode said = answer(answer, method);
    if (said.has("error")) {
      throw new IOException(method + ": " + said.path("error"));
    }
    return said.path("result");
  }

  /**
   * What a JavaScript expression comes to; a promise is waited for.
   *
   * @throws IOException if the script fails
   */
  <T> T evaluate(String expression, Class<T> type) throws IOException, InterruptedException {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      JsonNode details = result.path("exceptionDetails");
      throw new IOException(
          expression
              + ": "
              + details.path("exception").path("description").asText(details.toString()));
    }
    return json.treeToValue(result.path("result").path("value"), type);
  }

  private <T> T answer(CompletionStage<T> stage, String what)
      throws IOException, InterruptedException {
    try {
      return stage.toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IOException(what + ": no answer in " + SECONDS + " s; " + state.get(), e);
    } catch (ExecutionException e) {
      throw new IOException(what + ": " + e.getCause() + "; " + state.get(), e);
    }
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        String text = message.toString();
        message.setLength(0);
        take(text);
      }
      from.request(1);
      return null;
    }

    private void take(String text) {
      try {
        JsonNode said = json.readTree(text);
        CompletableFuture<JsonNode> answer = waiting.remove(said.path("id").asInt());
        if (answer != null) {
          answer.complete(said);
        } else {
          events.accept(said);
          if ("Inspector.targetCrashed".equals(said.path("method").asText())) {
            fail(new IOException("the page crashed"));
          }
        }
      } catch (IOException e) {
        fail(e);
      }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      fail(new IOException("the browser closed the connection: " + status + " " + reason));
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      fail(error);
    }

    private void fail(Throwable error) {
      List<CompletableFuture<JsonNode>> all = new ArrayList<>(waiting.values());
      waiting.clear();
      all.forEach(answer -> answer.completeExceptionally(error));
    }
  }
}
