package io.github.huozi.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The press in a thread of this process, in a class loader that shares nothing with the build's but
 * the JDK.
 */
final class ThreadHost implements PressHost {

  private final MemoryPipe toPress = new MemoryPipe();
  private final MemoryPipe fromPress = new MemoryPipe();
  private final OutputStream out = toPress.out();
  private final InputStream in = fromPress.in();

  /** What a thread begins is in its group. */
  private final ThreadGroup group;

  private final ThreadTime time;
  private final Thread thread;

  private ThreadHost(URLClassLoader loader, Method serve) {
    this.group = new ThreadGroup("huozi press");
    this.time = new ThreadTime(group);
    this.thread = new Thread(group, () -> serve(loader, serve), "huozi press");
    thread.setContextClassLoader(loader);
    thread.setDaemon(true);
  }

  static ThreadHost start(List<Path> classPath) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path path : classPath) {
      urls.add(path.toUri().toURL());
    }
    URLClassLoader loader =
        new URLClassLoader(
            "huozi-press", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    try {
      Method serve =
          loader
              .loadClass(PressMain.class.getName())
              .getDeclaredMethod("serve", InputStream.class, OutputStream.class);
      serve.setAccessible(true);
      ThreadHost host = new ThreadHost(loader, serve);
      host.thread.start();
      return host;
    } catch (ReflectiveOperationException e) {
      loader.close();
      throw new IOException("huozi's own jar is not as it was built: " + e, e);
    }
  }

  private void serve(URLClassLoader loader, Method serve) {
    try (loader;
        InputStream heard = toPress.in();
        OutputStream said = fromPress.out()) {
      serve.invoke(null, heard, said);
    } catch (IOException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("the press stopped working", e);
    }
  }

  @Override
  public InputStream in() {
    return in;
  }

  @Override
  public OutputStream out() {
    return out;
  }

  @Override
  public boolean isAlive() {
    return thread.isAlive();
  }

  @Override
  public Optional<Duration> processorTime() {
    return time.look();
  }

  @Override
  public String ending() {
    return "huozi's thread ended";
  }

  @Override
  public void hangUp() {
    try {
      out.close();
    } catch (IOException e) {
      throw new IllegalStateException("a pipe in memory cannot fail", e);
    }
  }

  /** What heeds neither an interruption nor that nobody listens goes on until Maven ends. */
  @Override
  public void kill() {
    hangUp();
    group.interrupt();
  }
}
