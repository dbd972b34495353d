package io.github.huozi.wording;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources as the compiler understands them: who calls a method, and what a variable gets. */
final class SourceIndex {

  /** A call: its arguments, in order. */
  record Call(List<TreePath> arguments) {}

  private final Trees trees;
  private final JavacTask task;
  private final Map<ExecutableElement, TreePath> methods = new HashMap<>();
  private final Map<String, List<ExecutableElement>> methodsByName = new HashMap<>();
  private final Map<Element, List<TreePath>> assigned = new HashMap<>();
  private final Map<ExecutableElement, List<Call>> calls = new HashMap<>();
  private final Map<ExecutableElement, List<TreePath>> references = new HashMap<>();
  private final Map<Element, TreePath> lambdas = new HashMap<>();

  /** The values of the elements of annotations. */
  private final Map<ExecutableElement, List<TreePath>> attributes = new HashMap<>();

  /** Calls by the variable that they are made on, such as a function's. */
  private final Map<Element, List<Call>> callsOn = new HashMap<>();

  private SourceIndex(JavacTask task) {
    this.task = task;
    this.trees = Trees.instance(task);
  }

  /** Reads all sources below some folders. */
  static SourceIndex of(List<Path> folders) throws IOException {
    List<File> files = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> found = Files.walk(folder)) {
        found
            .filter(path -> path.toString().endsWith(".java"))
            .map(Path::toFile)
            .forEach(files::add);
      }
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  diagnostic -> {},
                  List.of("-proc:none", "-cp", System.getProperty("java.class.path")),
                  null,
                  manager.getJavaFileObjectsFromFiles(files));
      SourceIndex index = new SourceIndex(task);
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      units.forEach(unit -> index.new Scanner().scan(unit, null));
      return index;
    }
  }

  Element element(TreePath path) {
    return trees.getElement(path);
  }

  /** The type of an expression, as it is written in sources: {@code java.lang.String}. */
  String type(TreePath path) {
    return String.valueOf(trees.getTypeMirror(path));
  }

  /** Where in its file an expression begins. */
  long position(TreePath path) {
    return trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
  }

  /** The type of an expression. */
  TypeMirror mirror(TreePath path) {
    return trees.getTypeMirror(path);
  }

  /** The class that an expression is in. */
  TypeMirror enclosingType(TreePath path) {
    TreePath at = path;
    while (!(at.getLeaf() instanceof ClassTree)) {
      at = at.getParentPath();
    }
    return element(at).asType();
  }

  TypeElement type(CharSequence name) {
    return task.getElements().getTypeElement(name);
  }

  Optional<TreePath> method(ExecutableElement method) {
    return Optional.ofNullable(methods.get(method));
  }

  /** The methods that implement one or override it. */
  List<ExecutableElement> overriders(ExecutableElement method) {
    return methodsByName.getOrDefault(method.getSimpleName().toString(), List.of()).stream()
        .filter(other -> overrides(other, method))
        .toList();
  }

  /** What gives values to a parameter of a method. */
  List<TreePath> arguments(ExecutableElement method, int index) {
    List<TreePath> all = new ArrayList<>();
    add(all, calls.get(method), index);
    for (ExecutableElement called : calls.keySet()) {
      if (called.getSimpleName().equals(method.getSimpleName()) && overrides(method, called)) {
        add(all, calls.get(called), index);
      }
    }
    for (TreePath reference : references.getOrDefault(method, List.of())) {
      add(all, callsOf(reference), index);
    }
    return all;
  }

  /** What annotations give to an element of theirs: of a list, each. */
  List<TreePath> attributes(ExecutableElement element) {
    return attributes.getOrDefault(element, List.of());
  }

  /** What gives values to a parameter of a lambda, which goes to a method or into a variable. */
  List<TreePath> lambdaArguments(Element parameter) {
    TreePath lambda = lambdas.get(parameter);
    List<TreePath> all = new ArrayList<>();
    if (lambda != null) {
      int index =
          indexOf(((LambdaExpressionTree) lambda.getLeaf()).getParameters(), lambda, parameter);
      add(all, callsOf(lambda), index);
      optional(lambda).ifPresent(all::add);
    }
    return all;
  }

  /** The optional value that goes to a lambda: {@code advice} in {@code advice.ifPresent(…)}. */
  private Optional<TreePath> optional(TreePath lambda) {
    TreePath call = lambda.getParentPath();
    if (call.getLeaf() instanceof MethodInvocationTree tree
        && tree.getMethodSelect() instanceof MemberSelectTree select
        && tree.getArguments().contains(lambda.getLeaf())
        && select.getIdentifier().toString().startsWith("ifPresent")) {
      TreePath method = new TreePath(call, select);
      return Optional.of(new TreePath(method, select.getExpression()));
    }
    return Optional.empty();
  }

  List<TreePath> assigned(Element variable) {
    return assigned.getOrDefault(variable, List.of());
  }

  /** The arguments of the calls on a variable that have two of them: what is put into a map. */
  List<List<TreePath>> pairs(Element variable) {
    return callsOn.getOrDefault(variable, List.of()).stream()
        .map(Call::arguments)
        .filter(arguments -> arguments.size() == 2)
        .toList();
  }

  /** The names of the sources from which an expression comes: {@code core/…/source/text/X}. */
  static Path file(TreePath path) {
    return Path.of(path.getCompilationUnit().getSourceFile().toUri());
  }

  private int indexOf(List<? extends Tree> trees, TreePath parent, Element element) {
    for (int i = 0; i < trees.size(); i++) {
      if (element.equals(element(new TreePath(parent, trees.get(i))))) {
        return i;
      }
    }
    return -1;
  }

  private static void add(List<TreePath> all, List<Call> found, int index) {
    if (found != null) {
      for (Call call : found) {
        if (index >= 0 && index < call.arguments.size()) {
          all.add(call.arguments.get(index));
        }
      }
    }
  }

  /** The calls of a function that is written as a lambda or a method reference. */
  private List<Call> callsOf(TreePath function) {
    TreePath parent = function.getParentPath();
    if (parent.getLeaf() instanceof VariableTree) {
      return callsOn.getOrDefault(element(parent), List.of());
    }
    List<? extends ExpressionTree> arguments =
        parent.getLeaf() instanceof MethodInvocationTree call
            ? call.getArguments()
            : parent.getLeaf() instanceof NewClassTree made ? made.getArguments() : List.of();
    int index = arguments.indexOf(function.getLeaf());
    if (index < 0 || !(element(parent) instanceof ExecutableElement called)) {
      return List.of();
    }
    List<Call> all = new ArrayList<>();
    for (Element variable : holders(called, index)) {
      all.addAll(callsOn.getOrDefault(variable, List.of()));
    }
    return all;
  }

  /** The parameter, and the fields that it goes into. */
  private List<Element> holders(ExecutableElement method, int index) {
    List<Element> holders = new ArrayList<>();
    List<ExecutableElement> all = new ArrayList<>(overriders(method));
    all.add(method);
    for (ExecutableElement each : all) {
      if (index < each.getParameters().size()) {
        Element parameter = each.getParameters().get(index);
        holders.add(parameter);
        TypeElement type = (TypeElement) each.getEnclosingElement();
        for (Element member : type.getEnclosedElements()) {
          boolean same = member.getSimpleName().equals(parameter.getSimpleName());
          if (same && member.getKind().isField()) {
            holders.add(member);
          }
        }
      }
    }
    return holders;
  }

  private boolean overrides(ExecutableElement overrider, ExecutableElement overridden) {
    return !overrider.equals(overridden)
        && overrider.getParameters().size() == overridden.getParameters().size()
        && task.getElements()
            .overrides(overrider, overridden, (TypeElement) overrider.getEnclosingElement());
  }

  private final class Scanner extends TreePathScanner<Void, Void> {

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      if (element(getCurrentPath()) instanceof ExecutableElement method) {
        methods.put(method, getCurrentPath());
        methodsByName
            .computeIfAbsent(method.getSimpleName().toString(), name -> new ArrayList<>())
            .add(method);
      }
      return super.visitMethod(tree, null);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      Element variable = element(getCurrentPath());
      if (variable instanceof VariableElement && tree.getInitializer() != null) {
        assign(variable, new TreePath(getCurrentPath(), tree.getInitializer()));
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      Element variable = element(new TreePath(getCurrentPath(), tree.getVariable()));
      TreePath value = new TreePath(getCurrentPath(), tree.getExpression());
      if (variable instanceof VariableElement) {
        assign(variable, value);
      } else if (variable instanceof ExecutableElement element) {
        List<TreePath> all = attributes.computeIfAbsent(element, key -> new ArrayList<>());
        if (tree.getExpression() instanceof NewArrayTree list) {
          list.getInitializers().forEach(each -> all.add(new TreePath(value, each)));
        } else {
          all.add(value);
        }
      }
      return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      for (VariableTree parameter : tree.getParameters()) {
        lambdas.put(element(new TreePath(getCurrentPath(), parameter)), getCurrentPath());
      }
      return super.visitLambdaExpression(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      call(tree.getArguments());
      TreePath select = new TreePath(getCurrentPath(), tree.getMethodSelect());
      if (tree.getMethodSelect() instanceof MemberSelectTree member) {
        Element on = element(new TreePath(select, member.getExpression()));
        if (on instanceof VariableElement) {
          callsOn.computeIfAbsent(on, key -> new ArrayList<>()).add(made(tree.getArguments()));
        }
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      call(tree.getArguments());
      return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      if (element(getCurrentPath()) instanceof ExecutableElement method) {
        references.computeIfAbsent(method, key -> new ArrayList<>()).add(getCurrentPath());
      }
      return super.visitMemberReference(tree, null);
    }

    private void call(List<? extends ExpressionTree> arguments) {
      if (element(getCurrentPath()) instanceof ExecutableElement method) {
        calls.computeIfAbsent(method, key -> new ArrayList<>()).add(made(arguments));
      }
    }

    private Call made(List<? extends ExpressionTree> arguments) {
      return new Call(
          arguments.stream().map(argument -> new TreePath(getCurrentPath(), argument)).toList());
    }

    private void assign(Element variable, TreePath value) {
      assigned.computeIfAbsent(variable, key -> new ArrayList<>()).add(value);
    }
  }
}
