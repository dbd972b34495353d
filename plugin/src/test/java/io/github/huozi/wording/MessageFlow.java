package io.github.huozi.wording;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.github.huozi.wording.Phrase.Hole;
import io.github.huozi.wording.Phrase.Piece;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the texts that reach some parameters: follows values backwards through variables,
 * parameters, fields and methods.
 */
final class MessageFlow {

  /** So many variants of a sentence are phrases each; of more, what varies is a phrase. */
  private static final int MOST_VARIANTS = 8;

  /** Of more alternatives in a place each is a phrase. */
  private static final int MOST_ALTERNATIVES = 2;

  private static final int DEEPEST = 12;

  /** Stands for the texts of exceptions, which may be any of ours. */
  static final Object ANY = "any";

  /** Stands for names with commas or {@code or} between them. */
  static final Object NAMES = "names";

  private static final Set<Object> BETWEEN_NAMES = Set.of(", ", " or ");

  private static final Pattern DIRECTIVE = Pattern.compile("%[-+0,.#]*[0-9.]*[sdfXxc]|%%");

  private final SourceIndex index;

  /** What the values of a variable are. */
  private final Map<Object, Map<Phrase, TreePath>> found = new LinkedHashMap<>();

  private final Deque<Object> open = new ArrayDeque<>();

  MessageFlow(SourceIndex index) {
    this.index = index;
  }

  /** The values that parameters of a method may have, and where they are written. */
  void follow(VariableElement parameter) {
    demand(parameter);
    followOpen();
  }

  /** The values of an element of annotations, and where they are written. */
  void follow(ExecutableElement element) {
    Map<Phrase, TreePath> values = found.computeIfAbsent(element, key -> new LinkedHashMap<>());
    for (TreePath value : index.attributes(element)) {
      evaluate(value, new Context(Map.of(), Set.of(), 0))
          .forEach(phrase -> values.putIfAbsent(phrase, value));
    }
    followOpen();
  }

  private void followOpen() {
    while (!open.isEmpty()) {
      Object next = open.poll();
      for (TreePath value : values((VariableElement) next)) {
        for (Phrase phrase : evaluate(value, new Context(Map.of(), Set.of(), 0))) {
          found.get(next).putIfAbsent(phrase, value);
        }
      }
    }
  }

  Map<Object, Map<Phrase, TreePath>> found() {
    return found;
  }

  private void demand(Object variable) {
    if (!found.containsKey(variable)) {
      found.put(variable, new LinkedHashMap<>());
      open.add(variable);
    }
  }

  private List<TreePath> values(VariableElement variable) {
    if (variable.getKind() != ElementKind.PARAMETER) {
      List<TreePath> all = new ArrayList<>(index.assigned(variable));
      TypeElement type = (TypeElement) variable.getEnclosingElement();
      if (type.getKind() == ElementKind.RECORD) {
        for (Element member : type.getEnclosedElements()) {
          if (member instanceof ExecutableElement constructor
              && member.getKind() == ElementKind.CONSTRUCTOR) {
            List<? extends VariableElement> parameters = constructor.getParameters();
            List<? extends Element> components = type.getRecordComponents();
            if (parameters.size() == components.size()) {
              for (int i = 0; i < parameters.size(); i++) {
                if (components.get(i).getSimpleName().equals(variable.getSimpleName())) {
                  all.addAll(index.arguments(constructor, i));
                }
              }
            }
          }
        }
      }
      return all;
    }
    if (variable.getEnclosingElement() instanceof ExecutableElement method
        && method.getParameters().contains(variable)) {
      List<TreePath> all =
          new ArrayList<>(index.arguments(method, method.getParameters().indexOf(variable)));
      all.addAll(index.assigned(variable));
      return all;
    }
    return index.lambdaArguments(variable);
  }

  /** What a part of a method is evaluated with. */
  private record Context(Map<Element, Set<Phrase>> arguments, Set<Object> visited, int depth) {

    Context visiting(Object what) {
      Set<Object> more = new HashSet<>(visited);
      more.add(what);
      return new Context(arguments, more, depth + 1);
    }

    Context with(Map<Element, Set<Phrase>> values) {
      Map<Element, Set<Phrase>> all = new HashMap<>(arguments);
      all.putAll(values);
      return new Context(all, visited, depth);
    }
  }

  private Set<Phrase> evaluate(TreePath path, Context context) {
    Tree tree = path.getLeaf();
    if (context.depth > DEEPEST) {
      return hole(path);
    }
    if (tree instanceof ParenthesizedTree inner) {
      return evaluate(new TreePath(path, inner.getExpression()), context);
    }
    if (tree instanceof TypeCastTree cast) {
      return evaluate(new TreePath(path, cast.getExpression()), context);
    }
    if (tree instanceof LiteralTree literal) {
      return literal.getValue() == null
          ? Set.of()
          : Set.of(Phrase.words(literal.getValue().toString()));
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      Set<Phrase> both = new LinkedHashSet<>();
      both.addAll(evaluate(new TreePath(path, choice.getTrueExpression()), context));
      both.addAll(evaluate(new TreePath(path, choice.getFalseExpression()), context));
      return both;
    }
    if (tree instanceof SwitchExpressionTree choice) {
      return ofSwitch(path, choice, context);
    }
    if (tree.getKind() == Tree.Kind.PLUS && index.type(path).equals("java.lang.String")) {
      return joined(path, context);
    }
    if (tree instanceof MethodInvocationTree call) {
      return ofCall(path, call, context);
    }
    if (index.element(path) instanceof VariableElement variable) {
      return ofVariable(path, variable, context);
    }
    return hole(path);
  }

  private Set<Phrase> ofSwitch(TreePath path, SwitchExpressionTree choice, Context context) {
    Set<Phrase> all = new LinkedHashSet<>();
    for (CaseTree one : choice.getCases()) {
      TreePath at = new TreePath(path, one);
      if (one.getBody() instanceof ExpressionTree value) {
        all.addAll(evaluate(new TreePath(at, value), context));
      } else {
        new TreePathScanner<Void, Void>() {
          @Override
          public Void visitYield(YieldTree tree, Void unused) {
            all.addAll(evaluate(new TreePath(getCurrentPath(), tree.getValue()), context));
            return null;
          }
        }.scan(at, null);
      }
    }
    return all;
  }

  /** A concatenation. */
  private Set<Phrase> joined(TreePath path, Context context) {
    List<Set<Phrase>> parts = new ArrayList<>();
    List<TreePath> operands = new ArrayList<>();
    operands(path, operands);
    for (TreePath operand : operands) {
      parts.add(evaluate(operand, context));
    }
    return product(parts, operands);
  }

  /** All that comes of alternatives one after another. */
  private Set<Phrase> product(List<Set<Phrase>> parts, List<TreePath> operands) {
    if (parts.stream().anyMatch(Set::isEmpty)) {
      return Set.of();
    }
    for (int i = 0; i < parts.size(); i++) {
      Set<Phrase> values = parts.get(i);
      if (values.size() > 1 && values.stream().noneMatch(Phrase::hasWords)) {
        boolean phrases = values.stream().anyMatch(MessageFlow::isFollowed);
        parts.set(i, phrases ? Set.of(choice(values, operands.get(i))) : hole(operands.get(i)));
      } else if (values.size() > MOST_ALTERNATIVES) {
        parts.set(i, Set.of(choice(values, operands.get(i))));
      }
    }
    while (variants(parts) > MOST_VARIANTS) {
      int most = 0;
      for (int i = 1; i < parts.size(); i++) {
        if (parts.get(i).size() > parts.get(most).size()) {
          most = i;
        }
      }
      parts.set(most, Set.of(choice(parts.get(most), operands.get(most))));
    }
    Set<Phrase> all = Set.of(Phrase.words(""));
    for (Set<Phrase> part : parts) {
      Set<Phrase> longer = new LinkedHashSet<>();
      for (Phrase before : all) {
        for (Phrase after : part) {
          longer.add(before.then(after));
        }
      }
      all = longer;
    }
    return all;
  }

  /** A hole that is filled with one of some phrases. */
  private Phrase choice(Set<Phrase> phrases, TreePath path) {
    Set<Phrase> all = Set.copyOf(phrases);
    Map<Phrase, TreePath> known = found.computeIfAbsent(all, key -> new LinkedHashMap<>());
    phrases.forEach(phrase -> known.putIfAbsent(phrase, path));
    return Phrase.hole(brief(path), all);
  }

  private static boolean isFollowed(Phrase phrase) {
    return phrase.pieces().stream()
        .anyMatch(piece -> piece instanceof Hole hole && hole.source() != null);
  }

  private static long variants(List<Set<Phrase>> parts) {
    return parts.stream().mapToLong(Set::size).reduce(1, (a, b) -> a * b);
  }

  private void operands(TreePath path, List<TreePath> into) {
    Tree tree = path.getLeaf();
    if (tree instanceof ParenthesizedTree inner && index.type(path).equals("java.lang.String")) {
      operands(new TreePath(path, inner.getExpression()), into);
    } else if (tree instanceof BinaryTree both
        && tree.getKind() == Tree.Kind.PLUS
        && index.type(path).equals("java.lang.String")) {
      operands(new TreePath(path, both.getLeftOperand()), into);
      operands(new TreePath(path, both.getRightOperand()), into);
    } else {
      into.add(path);
    }
  }

  private Set<Phrase> ofVariable(TreePath path, VariableElement variable, Context context) {
    if (context.arguments.containsKey(variable)) {
      return context.arguments.get(variable);
    }
    if (variable.getConstantValue() instanceof String text) {
      // A constant without a space is a name, such as a key.
      return text.indexOf(' ') >= 0 ? Set.of(Phrase.words(text)) : hole(path);
    }
    String type = variable.asType().toString();
    if (!isText(type)) {
      return hole(path);
    }
    if (context.visited.contains(variable)) {
      return Set.of();
    }
    boolean constant =
        variable.getKind() == ElementKind.FIELD
            && variable.getModifiers().contains(Modifier.FINAL)
            && variable.getModifiers().contains(Modifier.STATIC);
    boolean local = variable.getKind() == ElementKind.LOCAL_VARIABLE;
    List<TreePath> assigned = index.assigned(variable);
    if ((constant || local) && !assigned.isEmpty()) {
      Set<Phrase> all = new LinkedHashSet<>();
      for (TreePath value : assigned) {
        all.addAll(evaluate(value, context.visiting(variable)));
      }
      return all;
    }
    boolean followed =
        variable.getKind() == ElementKind.FIELD || variable.getKind() == ElementKind.PARAMETER;
    if (!followed) {
      return hole(path);
    }
    demand(variable);
    return Set.of(Phrase.hole(brief(path), variable));
  }

  private static boolean isText(String type) {
    String plain = type.replaceAll("@[A-Za-z.]+ ", "").replaceAll(".*@[A-Za-z.]+Nullable ", "");
    return plain.equals("java.lang.String")
        || plain.endsWith(" String")
        || plain.equals("java.util.Optional<java.lang.String>");
  }

  private Set<Phrase> ofCall(TreePath path, MethodInvocationTree call, Context context) {
    if (!(index.element(path) instanceof ExecutableElement method)) {
      return hole(path);
    }
    String owner = method.getEnclosingElement().toString();
    String name = method.getSimpleName().toString();
    List<TreePath> arguments =
        call.getArguments().stream().map(argument -> new TreePath(path, argument)).toList();
    Optional<TreePath> receiver =
        call.getMethodSelect() instanceof MemberSelectTree select
            ? Optional.of(new TreePath(new TreePath(path, select), select.getExpression()))
            : Optional.empty();
    if (owner.equals("java.util.Optional")) {
      return ofOptional(path, name, receiver, arguments, context);
    }
    if (owner.equals("java.lang.String")) {
      return switch (name) {
        case "format" -> ofFormat(arguments, path, context);
        case "formatted" -> formatted(receiver.get(), arguments, path, context);
        case "strip", "trim", "toString", "stripTrailing" -> evaluate(receiver.get(), context);
        case "join" -> joined(path, arguments.get(0).getLeaf());
        case "substring" -> cut(path, receiver.get(), context);
        case "replaceFirst", "replaceAll" -> replaced(path, receiver.get(), arguments, context);
        case "replace" -> filled(path, receiver.get(), arguments, context);
        case "valueOf" -> evaluate(arguments.get(0), context);
        default -> hole(path);
      };
    }
    if (owner.equals("java.util.stream.Stream") && name.equals("collect")) {
      return collected(path, arguments.get(0), context);
    }
    if (owner.equals("java.util.Map") && receiver.isPresent()) {
      return ofMap(path, receiver.get(), context);
    }
    if (owner.equals("io.github.huozi.problem.FrontEnd")) {
      // What the user types differs; texts that differ are chosen from.
      Set<Phrase> texts = new LinkedHashSet<>();
      for (TreePath argument : name.equals("choose") ? arguments : List.<TreePath>of()) {
        texts.addAll(evaluate(argument, context));
      }
      return texts.isEmpty() ? hole(path) : texts;
    }
    if (owner.equals("io.github.huozi.wording.Wording")) {
      // It is in the reader's language.
      return hole(path);
    }
    if (owner.equals("io.github.huozi.problem.SingleLine")) {
      return evaluate(arguments.get(0), context);
    }
    if (name.equals("name") && arguments.isEmpty()) {
      // The name of a check, a tool or an edition is the same in every language.
      return hole(path);
    }
    if (owner.equals("java.util.Objects") && name.startsWith("requireNonNull")) {
      return evaluate(arguments.get(0), context);
    }
    if (name.equals("getMessage") && arguments.isEmpty()) {
      return ofException(path, receiver, context);
    }
    return inlined(path, method, arguments, context);
  }

  /** A value of a map, and what is taken if it has none. If none is a sentence, they are names. */
  private Set<Phrase> ofMap(TreePath path, TreePath receiver, Context context) {
    Set<Phrase> all = new LinkedHashSet<>();
    if (index.element(receiver) instanceof VariableElement map
        && !context.visited.contains(map)
        && index.type(path).equals("java.lang.String")) {
      for (TreePath made : index.assigned(map)) {
        all.addAll(valuesOf(made, context.visiting(map)));
      }
      for (List<TreePath> pair : index.pairs(map)) {
        all.addAll(evaluate(pair.get(1), context.visiting(map)));
      }
    }
    return all.stream().anyMatch(Phrase::isSentence) ? all : hole(path);
  }

  /** What {@code Map.of}, {@code Map.entry} or {@code Map.ofEntries} has for values. */
  private Set<Phrase> valuesOf(TreePath made, Context context) {
    Set<Phrase> all = new LinkedHashSet<>();
    if (made.getLeaf() instanceof MethodInvocationTree call) {
      List<? extends ExpressionTree> given = call.getArguments();
      switch (call.getMethodSelect().toString()) {
        case "Map.ofEntries" ->
            given.forEach(entry -> all.addAll(valuesOf(new TreePath(made, entry), context)));
        case "Map.of", "Map.entry" -> {
          for (int i = 1; i < given.size(); i += 2) {
            all.addAll(evaluate(new TreePath(made, given.get(i)), context));
          }
        }
        default -> {}
      }
    }
    return all;
  }

  /** The message of an exception of ours: what its constructors give to the superclass. */
  private Set<Phrase> ofException(TreePath path, Optional<TreePath> receiver, Context context) {
    TypeMirror type = receiver.map(index::mirror).orElseGet(() -> index.enclosingType(path));
    Set<Phrase> all = new LinkedHashSet<>();
    if (type instanceof DeclaredType declared) {
      for (Element member : declared.asElement().getEnclosedElements()) {
        if (member instanceof ExecutableElement constructor
            && member.getKind() == ElementKind.CONSTRUCTOR
            && index.method(constructor).isPresent()) {
          TreePath at = index.method(constructor).get();
          new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
              if (tree.getMethodSelect().toString().equals("super")
                  && !tree.getArguments().isEmpty()) {
                all.addAll(
                    evaluate(
                        new TreePath(getCurrentPath(), tree.getArguments().get(0)),
                        new Context(Map.of(), context.visited, context.depth + 1)));
              }
              return null;
            }
          }.scan(at, null);
        }
      }
    }
    return all.isEmpty() ? Set.of(Phrase.hole(brief(path), ANY)) : all;
  }

  private Set<Phrase> ofOptional(
      TreePath path,
      String name,
      Optional<TreePath> receiver,
      List<TreePath> arguments,
      Context context) {
    Set<Phrase> all = new LinkedHashSet<>();
    switch (name) {
      case "empty" -> {}
      case "of", "ofNullable" -> all.addAll(evaluate(arguments.get(0), context));
      case "get", "orElseThrow", "filter" -> all.addAll(optional(receiver.get(), context));
      case "orElse" -> {
        all.addAll(optional(receiver.get(), context));
        all.addAll(evaluate(arguments.get(0), context));
      }
      case "orElseGet", "or" -> {
        all.addAll(optional(receiver.get(), context));
        all.addAll(apply(arguments.get(0), List.of(), context));
      }
      case "map", "flatMap" ->
          all.addAll(apply(arguments.get(0), List.of(optional(receiver.get(), context)), context));
      default -> all.addAll(hole(path));
    }
    return all;
  }

  private Set<Phrase> optional(TreePath path, Context context) {
    String type = index.type(path);
    return type.equals("java.util.Optional<java.lang.String>")
        ? evaluate(path, context)
        : hole(path);
  }

  /** What a function returns. */
  private Set<Phrase> apply(TreePath function, List<Set<Phrase>> arguments, Context context) {
    if (function.getLeaf() instanceof LambdaExpressionTree lambda) {
      Map<Element, Set<Phrase>> values = new HashMap<>();
      for (int i = 0; i < arguments.size() && i < lambda.getParameters().size(); i++) {
        Element parameter = index.element(new TreePath(function, lambda.getParameters().get(i)));
        if (isText(parameter.asType().toString())) {
          values.put(parameter, arguments.get(i));
        }
      }
      Context inner = context.with(values);
      TreePath body = new TreePath(function, lambda.getBody());
      return lambda.getBody() instanceof BlockTree ? returned(body, inner) : evaluate(body, inner);
    }
    if (function.getLeaf() instanceof MemberReferenceTree
        && index.element(function) instanceof ExecutableElement method) {
      Map<Element, Set<Phrase>> values = new HashMap<>();
      for (int i = 0; i < arguments.size() && i < method.getParameters().size(); i++) {
        values.put(method.getParameters().get(i), arguments.get(i));
      }
      return ofBodies(function, method, values, context);
    }
    return hole(function);
  }

  private Set<Phrase> inlined(
      TreePath path, ExecutableElement method, List<TreePath> arguments, Context context) {
    Map<Element, Set<Phrase>> values = new HashMap<>();
    for (int i = 0; i < arguments.size() && i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      if (isText(parameter.asType().toString())) {
        values.put(parameter, evaluate(arguments.get(i), context));
      }
    }
    return ofBodies(path, method, values, context);
  }

  private Set<Phrase> ofBodies(
      TreePath path, ExecutableElement method, Map<Element, Set<Phrase>> values, Context context) {
    if (!isText(method.getReturnType().toString())) {
      return hole(path);
    }
    List<ExecutableElement> all = new ArrayList<>(index.overriders(method));
    all.add(method);
    Set<Phrase> phrases = new LinkedHashSet<>();
    boolean any = false;
    for (ExecutableElement each : all) {
      Optional<TreePath> at = index.method(each);
      if (at.isEmpty()) {
        Optional<VariableElement> field = component(each);
        if (field.isPresent()) {
          demand(field.get());
          phrases.add(Phrase.hole(brief(path), field.get()));
          any = true;
        }
        continue;
      }
      if (((MethodTree) at.get().getLeaf()).getBody() == null) {
        continue;
      }
      any = true;
      if (context.visited.contains(each)) {
        continue;
      }
      Map<Element, Set<Phrase>> own = new HashMap<>();
      values.forEach(
          (parameter, value) -> {
            int i = method.getParameters().indexOf(parameter);
            own.put(each.getParameters().get(i), value);
          });
      phrases.addAll(
          returned(at.get(), new Context(own, context.visiting(each).visited, context.depth + 1)));
    }
    return any ? phrases : hole(path);
  }

  /** The field that an accessor of a record returns. */
  private static Optional<VariableElement> component(ExecutableElement accessor) {
    if (!accessor.getParameters().isEmpty()
        || accessor.getEnclosingElement().getKind() != ElementKind.RECORD) {
      return Optional.empty();
    }
    return accessor.getEnclosingElement().getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.FIELD)
        .filter(member -> member.getSimpleName().equals(accessor.getSimpleName()))
        .map(VariableElement.class::cast)
        .findFirst();
  }

  /** What a method or the body of a lambda returns. */
  private Set<Phrase> returned(TreePath body, Context context) {
    Set<Phrase> all = new LinkedHashSet<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        if (tree.getExpression() != null) {
          all.addAll(evaluate(new TreePath(getCurrentPath(), tree.getExpression()), context));
        }
        return null;
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }

      @Override
      public Void visitClass(ClassTree tree, Void unused) {
        return null;
      }
    }.scan(body, null);
    return all;
  }

  /** A hole for texts with something between them. */
  private static Set<Phrase> joined(TreePath path, Tree between) {
    return between instanceof LiteralTree literal && BETWEEN_NAMES.contains(literal.getValue())
        ? Set.of(Phrase.hole(brief(path), NAMES))
        : hole(path);
  }

  /** What a stream of texts becomes: names with what its collector puts between and around them. */
  private Set<Phrase> collected(TreePath path, TreePath collector, Context context) {
    if (!(collector.getLeaf() instanceof MethodInvocationTree joining)
        || joining.getArguments().isEmpty()
        || !joining.getMethodSelect().toString().endsWith("joining")) {
      return hole(path);
    }
    List<Set<Phrase>> parts = new ArrayList<>(List.of(joined(path, joining.getArguments().get(0))));
    List<TreePath> places = new ArrayList<>(List.of(path));
    for (int i = 1; i < joining.getArguments().size(); i++) {
      TreePath around = new TreePath(collector, joining.getArguments().get(i));
      int at = i == 1 ? 0 : parts.size();
      parts.add(at, evaluate(around, context));
      places.add(at, around);
    }
    return product(parts, places);
  }

  /** What becomes of texts that are known if a part of them is replaced. */
  private Set<Phrase> replaced(
      TreePath path, TreePath receiver, List<TreePath> arguments, Context context) {
    if (!(arguments.get(0).getLeaf() instanceof LiteralTree pattern)
        || !(arguments.get(1).getLeaf() instanceof LiteralTree replacement)) {
      return hole(path);
    }
    if (pattern.getValue().equals("\\s+") && replacement.getValue().equals(" ")) {
      return evaluate(receiver, context);
    }
    Set<Phrase> all = new LinkedHashSet<>();
    for (Phrase phrase : expanded(evaluate(receiver, context), new HashSet<>())) {
      if (phrase.pieces().size() == 1 && phrase.pieces().get(0) instanceof Phrase.Words words) {
        all.add(
            Phrase.words(
                words
                    .text()
                    .replaceFirst(
                        pattern.getValue().toString(), replacement.getValue().toString())));
      } else {
        return cut(path, receiver, context);
      }
    }
    return all.isEmpty() ? hole(path) : all;
  }

  /** A part of a text: of the message of an exception it is a message itself. */
  private Set<Phrase> cut(TreePath path, TreePath receiver, Context context) {
    boolean message =
        evaluate(receiver, context).stream()
            .anyMatch(
                phrase ->
                    phrase.pieces().size() == 1
                        && phrase.pieces().get(0) instanceof Hole hole
                        && hole.source() == ANY);
    return message ? Set.of(Phrase.hole(brief(path), ANY)) : hole(path);
  }

  /** What becomes of texts that are known if a word in them is replaced by what is known later. */
  private Set<Phrase> filled(
      TreePath path, TreePath receiver, List<TreePath> arguments, Context context) {
    if (!(arguments.get(0).getLeaf() instanceof LiteralTree placeholder)
        || !(placeholder.getValue() instanceof String word)
        || arguments.get(1).getLeaf() instanceof LiteralTree) {
      return hole(path);
    }
    Set<Phrase> all = new LinkedHashSet<>();
    for (Phrase phrase : expanded(evaluate(receiver, context), new HashSet<>())) {
      List<Set<Phrase>> parts = new ArrayList<>();
      List<TreePath> places = new ArrayList<>();
      for (Piece piece : phrase.pieces()) {
        String text = piece instanceof Phrase.Words words ? words.text() : "";
        String[] around = text.split(Pattern.quote(word), -1);
        parts.add(Set.of(piece instanceof Hole ? of(piece) : Phrase.words(around[0])));
        places.add(path);
        for (int i = 1; i < around.length; i++) {
          parts.add(evaluate(arguments.get(1), context));
          places.add(arguments.get(1));
          parts.add(Set.of(Phrase.words(around[i])));
          places.add(path);
        }
      }
      all.addAll(product(parts, places));
    }
    return all;
  }

  private static Phrase of(Piece piece) {
    return new Phrase(List.of(piece));
  }

  /** The values of the variables of which phrases are. */
  private Set<Phrase> expanded(Set<Phrase> phrases, Set<Object> visited) {
    Set<Phrase> all = new LinkedHashSet<>();
    for (Phrase phrase : phrases) {
      if (phrase.pieces().size() == 1
          && phrase.pieces().get(0) instanceof Hole hole
          && hole.source() instanceof VariableElement variable) {
        if (visited.add(variable)) {
          for (TreePath value : values(variable)) {
            all.addAll(expanded(evaluate(value, new Context(Map.of(), Set.of(), 0)), visited));
          }
        }
      } else {
        all.add(phrase);
      }
    }
    return all;
  }

  private Set<Phrase> ofFormat(List<TreePath> arguments, TreePath path, Context context) {
    int first = index.type(arguments.get(0)).equals("java.util.Locale") ? 1 : 0;
    return formatted(
        arguments.get(first), arguments.subList(first + 1, arguments.size()), path, context);
  }

  /** What a format becomes with values in the places of its directives. */
  private Set<Phrase> formatted(
      TreePath format, List<TreePath> arguments, TreePath path, Context context) {
    Set<Phrase> all = new LinkedHashSet<>();
    for (Phrase phrase : evaluate(format, context)) {
      int next = 0;
      List<Set<Phrase>> parts = new ArrayList<>();
      List<TreePath> places = new ArrayList<>();
      for (Piece piece : phrase.pieces()) {
        if (piece instanceof Hole) {
          // A parameter with directives, which ExtractedMessages looks for.
          parts.add(Set.of(of(piece)));
          places.add(path);
          continue;
        }
        String words = ((Phrase.Words) piece).text();
        Matcher matcher = DIRECTIVE.matcher(words);
        int end = 0;
        while (matcher.find()) {
          String before = words.substring(end, matcher.start());
          parts.add(Set.of(Phrase.words(matcher.group().equals("%%") ? before + "%" : before)));
          places.add(path);
          if (!matcher.group().equals("%%")) {
            TreePath argument = next < arguments.size() ? arguments.get(next++) : path;
            boolean text = argument != path && matcher.group().endsWith("s");
            parts.add(text ? evaluate(argument, context) : hole(argument));
            places.add(argument);
          }
          end = matcher.end();
        }
        parts.add(Set.of(Phrase.words(words.substring(end))));
        places.add(path);
      }
      all.addAll(product(parts, places));
    }
    return all;
  }

  private static Set<Phrase> hole(TreePath path) {
    return Set.of(Phrase.hole(brief(path), null));
  }

  private static String brief(TreePath path) {
    String text = path.getLeaf().toString().replaceAll("\\s+", " ");
    return text.length() > 60 ? text.substring(0, 57) + "…" : text;
  }
}
