package io.github.huozi.gradle;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradle.api.internal.StartParameterInternal;
import org.gradle.api.logging.LogLevel;
import org.gradle.initialization.DefaultBuildCancellationToken;
import org.gradle.initialization.DefaultBuildRequestContext;
import org.gradle.initialization.DefaultBuildRequestMetaData;
import org.gradle.initialization.NoOpBuildEventConsumer;
import org.gradle.internal.buildoption.Option;
import org.gradle.internal.buildprocess.BuildProcessState;
import org.gradle.internal.classpath.ClassPath;
import org.gradle.internal.classpath.DefaultClassPath;
import org.gradle.internal.instrumentation.agent.AgentStatus;
import org.gradle.internal.logging.LoggingManagerInternal;
import org.gradle.internal.logging.services.LoggingServiceRegistry;
import org.gradle.internal.nativeintegration.services.NativeServices;
import org.gradle.internal.service.ServiceRegistry;
import org.gradle.launcher.exec.BuildExecutor;
import org.gradle.launcher.exec.DefaultBuildActionParameters;
import org.gradle.tooling.internal.provider.action.ExecuteBuildAction;

/**
 * Runs builds of Gradle in this process, with the configuration cache and the build cache, as
 * Gradle's own launcher does without its daemon.
 */
final class GradleBuilds {

  private GradleBuilds() {}

  /**
   * Runs them.
   *
   * @param arguments the project's folder, Gradle's home, and for each build its tasks with commas
   *     between them
   */
  public static void main(String[] arguments) throws IOException {
    File project = new File(arguments[0]);
    File home = new File(arguments[1]);
    NativeServices.initializeOnClient(home, NativeServices.NativeServicesMode.DISABLED);
    ServiceRegistry logging = LoggingServiceRegistry.newCommandLineProcessLogging();
    LoggingManagerInternal log = logging.getFactory(LoggingManagerInternal.class).create();
    log.setLevelInternal(LogLevel.LIFECYCLE);
    log.attachSystemOutAndErr();
    log.start();
    try (BuildProcessState state =
        new BuildProcessState(
            false,
            AgentStatus.disabled(),
            ClassPath.EMPTY,
            logging,
            NativeServices.getInstance())) {
      BuildExecutor executor = state.getServices().get(BuildExecutor.class);
      for (String tasks : List.of(arguments).subList(2, arguments.length)) {
        StartParameterInternal start = new StartParameterInternal();
        start.setProjectDir(project);
        start.setCurrentDir(project);
        start.setGradleUserHomeDir(home);
        start.setTaskNames(List.of(tasks.split(",", -1)));
        start.setOffline(true);
        start.setBuildCacheEnabled(true);
        start.setConfigurationCache(Option.Value.value(true));
        executor.execute(
            new ExecuteBuildAction(start),
            new DefaultBuildActionParameters(
                Map.of(), System.getenv(), project, LogLevel.LIFECYCLE, false, plugin()),
            new DefaultBuildRequestContext(
                new DefaultBuildRequestMetaData(System.currentTimeMillis()),
                new DefaultBuildCancellationToken(),
                new NoOpBuildEventConsumer()));
      }
    }
    log.stop();
  }

  /** The classes of the plugin, as the build finds them by its id. */
  private static ClassPath plugin() {
    List<File> files = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (Path.of(entry).endsWith(Path.of("target", "classes"))) {
        files.add(new File(entry));
      }
    }
    return DefaultClassPath.of(files);
  }
}
