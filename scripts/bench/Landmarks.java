import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.message.MessageRecognizer;

/** Prints the literals that `log` looks for first, one a line, as `grep -F -f` takes them. */
final class Landmarks {
  private Landmarks() {}

  public static void main(String[] arguments) {
    for (var literal : new MessageRecognizer(Catalog.load(Language.ENGLISH)).requiredLiterals()) {
      System.out.println(literal.spelling());
    }
  }
}
