import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives each {@code switch} over types in the classes of a jar a method that asks for one type after
 * the other. The runtime would make a class for each when it is first run, for which it loads and
 * runs the code that makes classes; no class archive has those.
 */
final class PlainSwitches {
  private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final String BY_TYPE = "typeSwitch";

  private PlainSwitches() {}

  public static void main(String[] arguments) throws IOException {
    var jar = Path.of(arguments[0]);
    try (var loader = loader(jar)) {
      var classes =
          ClassFile.of(
              ClassFile.ConstantPoolSharingOption.NEW_POOL,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(loader)
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      JarClasses.replace(jar, content -> plain(classes, content));
    }
  }

  /** Which types there are is asked of the jar and the libraries beside it. */
  private static URLClassLoader loader(Path jar) throws IOException {
    var jars = new ArrayList<URL>(List.of(jar.toUri().toURL()));
    try (var libraries = Files.newDirectoryStream(jar.resolveSibling("lib"), "*.jar")) {
      for (var library : libraries) {
        jars.add(library.toUri().toURL());
      }
    }
    return new URLClassLoader(jars.toArray(URL[]::new));
  }

  private static byte[] plain(ClassFile classes, byte[] content) {
    var model = classes.parse(content);
    var made = new Switches(model);
    var changed =
        classes.transformClass(
            model, ClassTransform.transformingMethodBodies(made::replace).andThen(made));
    return made.methods.isEmpty() ? content : changed;
  }

  /** A method that takes the place of a switch. */
  private record Method(String name, MethodTypeDesc signature, List<ClassDesc> labels) {
    /**
     * What {@code SwitchBootstraps.typeSwitch} promises: -1 for null, else the first type that fits
     * from the one on with which to begin, or how many there are.
     */
    void write(CodeBuilder code) {
      var asked = code.parameterSlot(0);
      var begin = code.parameterSlot(1);
      code.aload(asked);
      code.ifThen(Opcode.IFNULL, isNull -> isNull.iconst_m1().ireturn());
      for (var at = 0; at < labels.size(); at++) {
        var label = at;
        code.iload(begin).loadConstant(label);
        code.ifThen(
            Opcode.IF_ICMPLE,
            isAsked ->
                isAsked
                    .aload(asked)
                    .instanceOf(labels.get(label))
                    .ifThen(Opcode.IFNE, fits -> fits.loadConstant(label).ireturn()));
      }
      code.loadConstant(labels.size()).ireturn();
    }
  }

  /** The switches of one class. */
  private static final class Switches implements ClassTransform {
    private final ClassModel model;
    private final List<Method> methods = new ArrayList<>();

    Switches(ClassModel model) {
      this.model = model;
    }

    void replace(CodeBuilder code, CodeElement element) {
      if (element instanceof InvokeDynamicInstruction call && isByType(call)) {
        var labels = call.bootstrapArgs().stream().map(ClassDesc.class::cast).toList();
        var method = new Method("switch$" + methods.size(), call.typeSymbol(), labels);
        var owner = model.thisClass().asSymbol();
        code.invokestatic(
            owner, method.name, method.signature, model.flags().has(AccessFlag.INTERFACE));
        methods.add(method);
      } else {
        code.with(element);
      }
    }

    /** Others, such as those over constants, are left to the runtime. */
    private static boolean isByType(InvokeDynamicInstruction call) {
      var bootstrap = call.bootstrapMethod();
      return bootstrap.owner().equals(BOOTSTRAPS)
          && bootstrap.methodName().equals(BY_TYPE)
          && call.bootstrapArgs().stream()
              .allMatch(label -> label instanceof ClassDesc type && !type.isPrimitive());
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
      builder.with(element);
    }

    @Override
    public void atEnd(ClassBuilder builder) {
      for (var method : methods) {
        var flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        builder.withMethodBody(method.name, method.signature, flags, method::write);
      }
    }
  }
}
