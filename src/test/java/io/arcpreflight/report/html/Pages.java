package io.arcpreflight.report.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What is so of every page, read back by the JDK's XML parser, which forgives nothing. */
public final class Pages {
  private static final Set<String> VOID = Set.of("meta", "input", "wbr");
  private static final Pattern CLOSED_AT_ONCE = Pattern.compile("<([a-z]+)(?: [^<>]*)?/>");

  private Pages() {}

  public static Document parsed(String page) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
  }

  public static List<Element> elements(Node node, String name) {
    var found = new ArrayList<Element>();
    var nodes =
        node instanceof Document document
            ? document.getElementsByTagName(name)
            : ((Element) node).getElementsByTagName(name);
    for (var i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  static List<Element> ofClass(Node node, String name, String kind) {
    return elements(node, name).stream()
        .filter(each -> List.of(each.getAttribute("class").split(" ", -1)).contains(kind))
        .toList();
  }

  /** Well formed, bounded, each id once, and nothing refers to what is not there. */
  public static Document requireSound(String page) throws Exception {
    assertThat(page.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(HtmlOutput.MOST_BYTES);
    var document = parsed(page);
    var ids = new HashSet<String>();
    var references = new HashSet<String>();
    for (var element : elements(document, "*")) {
      if (element.hasAttribute("id")) {
        assertThat(ids.add(element.getAttribute("id"))).as(element.getAttribute("id")).isTrue();
      }
      for (var attribute : new String[] {"for", "aria-labelledby"}) {
        if (element.hasAttribute(attribute)) {
          references.add(element.getAttribute(attribute));
        }
      }
      if (element.getAttribute("href").startsWith("#")) {
        references.add(element.getAttribute("href").substring(1));
      }
    }
    assertThat(ids).containsAll(references);
    // An HTML parser takes <p/> for the beginning of one.
    CLOSED_AT_ONCE
        .matcher(page.substring(page.indexOf("</svg>", page.indexOf("<body"))))
        .results()
        .forEach(closed -> assertThat(VOID).contains(closed.group(1)));
    return document;
  }

  /** The hash by which a page's policy knows its style or script. */
  public static String hash(String text) throws NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  /** The elements in order, each with the names of its attributes. */
  public static List<String> structure(Document document) {
    var structure = new ArrayList<String>();
    for (var element : elements(document, "*")) {
      if (!element.getTagName().equals("wbr")) {
        var names = new StringBuilder(element.getTagName());
        for (var i = 0; i < element.getAttributes().getLength(); i++) {
          names.append(' ').append(element.getAttributes().item(i).getNodeName());
        }
        structure.add(names.toString());
      }
    }
    return structure;
  }

  public static void requireOwnScriptOnly(Document document) {
    var assets = PageAssets.read();
    assertThat(elements(document, "script"))
        .singleElement()
        .satisfies(it -> assertThat(it.getTextContent()).isEqualTo(assets.script().text()));
    assertThat(elements(document, "style"))
        .singleElement()
        .satisfies(
            it -> assertThat(it.getTextContent()).isEqualTo(assets.styles().getFirst().text()));
    for (var element : elements(document, "*")) {
      assertThat(element.hasAttribute("style")).isFalse();
      assertThat(element.hasAttribute("src")).isFalse();
      for (var i = 0; i < element.getAttributes().getLength(); i++) {
        assertThat(element.getAttributes().item(i).getNodeName()).doesNotStartWith("on");
      }
      if (element.hasAttribute("href")) {
        assertThat(element.getAttribute("href"))
            .matches("#[a-z-]+|https://[a-z0-9.-]+[.](com|org|dev)/[!-~]*");
      }
    }
  }
}
