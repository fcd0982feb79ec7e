import static java.lang.classfile.ClassFile.of;

import java.io.IOException;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.ModuleHashesAttribute;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the hashes of other modules out of a module's description. They are those of the packed
 * modules that a runtime was linked from, and modules that are taken out of a runtime have others.
 */
final class ForgetHashes {
  private ForgetHashes() {}

  public static void main(String[] descriptions) throws IOException {
    for (var description : descriptions) {
      var file = Path.of(description);
      var hashless = ClassTransform.dropping(ModuleHashesAttribute.class::isInstance);
      Files.write(file, of().transformClass(of().parse(file), hashless));
    }
  }
}
