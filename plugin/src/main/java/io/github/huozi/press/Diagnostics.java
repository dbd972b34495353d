package io.github.huozi.press;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** Asks the virtual machine for what {@code jcmd} would. */
final class Diagnostics {

  private Diagnostics() {}

  /**
   * Has a command done.
   *
   * @param name as the bean has it: that of {@code jcmd} without its dots
   * @return what the command says
   */
  static String command(String name, String... arguments) throws JMException {
    return (String)
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                name,
                new Object[] {arguments},
                new String[] {String[].class.getName()});
  }
}
