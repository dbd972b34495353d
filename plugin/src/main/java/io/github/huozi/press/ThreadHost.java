package io.github.huozi.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The press in a thread of this process, in a class loader that shares nothing with the build's but
 * the JDK.
 */
final class ThreadHost implements PressHost {

  private final InputStream in;
  private final OutputStream out;
  private final Thread thread;

  private ThreadHost(InputStream in, OutputStream out, Thread thread) {
    this.in = in;
    this.out = out;
    this.thread = thread;
  }

  static ThreadHost start(List<Path> classPath) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path path : classPath) {
      urls.add(path.toUri().toURL());
    }
    URLClassLoader loader =
        new URLClassLoader(
            "huozi-press", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    Pipe toPress = Pipe.open();
    Pipe fromPress = Pipe.open();
    Method serve = serve(loader);
    Thread thread =
        new Thread(
            () -> {
              try (loader;
                  InputStream heard = Channels.newInputStream(toPress.source());
                  OutputStream said = Channels.newOutputStream(fromPress.sink())) {
                serve.invoke(null, heard, said);
              } catch (IOException | IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("the press stopped working", e);
              }
            },
            "huozi press");
    thread.setContextClassLoader(loader);
    thread.setDaemon(true);
    thread.start();
    return new ThreadHost(
        Channels.newInputStream(fromPress.source()),
        Channels.newOutputStream(toPress.sink()),
        thread);
  }

  private static Method serve(ClassLoader loader) throws IOException {
    try {
      Method serve =
          loader
              .loadClass(PressMain.class.getName())
              .getDeclaredMethod("serve", InputStream.class, OutputStream.class);
      serve.setAccessible(true);
      return serve;
    } catch (ReflectiveOperationException e) {
      throw new IOException("huozi's own jar is not as it was built: " + e, e);
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
  public String ending() {
    return "huozi's thread ended; with -Xmx2g in .mvn/jvm.config or in MAVEN_OPTS it has more memory";
  }

  @Override
  public void hangUp() {
    try {
      out.close();
    } catch (IOException e) {
      thread.interrupt();
    }
  }
}
