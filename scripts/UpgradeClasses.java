import static java.lang.classfile.ClassFile.JAVA_8_VERSION;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Rewrites the classes of a jar that are older than Java 6 as those of Java 8. What they do stays the
 * same; but the runtime verifies old ones anew at each start and takes none into a class archive.
 */
final class UpgradeClasses {
  private static final int OLDEST_ARCHIVED = ClassFile.JAVA_6_VERSION;

  private UpgradeClasses() {}

  public static void main(String[] arguments) throws IOException {
    var jar = Path.of(arguments[0]);
    try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      var classes =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(loader)
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      JarClasses.replace(jar, content -> upgrade(classes, content));
    }
  }

  private static byte[] upgrade(ClassFile classes, byte[] content) {
    var model = classes.parse(content);
    if (model.majorVersion() >= OLDEST_ARCHIVED) {
      return content;
    }
    ClassTransform version =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(JAVA_8_VERSION, 0);
          } else {
            builder.with(element);
          }
        };
    var methods = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
    return classes.transformClass(model, version.andThen(methods));
  }
}
