import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The classes of a jar. */
final class JarClasses {
  private JarClasses() {}

  /** Puts others in their place; the jar and all in it keep their times of change. */
  static void replace(Path jar, UnaryOperator<byte[]> change) throws IOException {
    var changed = jar.resolveSibling(jar.getFileName() + ".changed");
    try (var in = new ZipInputStream(Files.newInputStream(jar));
        var out = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        var content = in.readAllBytes();
        out.write(entry.getName().endsWith(".class") ? change.apply(content) : content);
        out.closeEntry();
      }
    }
    Files.setLastModifiedTime(changed, Files.getLastModifiedTime(jar));
    Files.move(changed, jar, StandardCopyOption.REPLACE_EXISTING);
  }
}
