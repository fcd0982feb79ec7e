package io.arcpreflight.report.redact;

import io.arcpreflight.endpoint.MicrosoftServers;
import io.arcpreflight.json.JsonArray;
import io.arcpreflight.json.JsonBoolean;
import io.arcpreflight.json.JsonMember;
import io.arcpreflight.json.JsonNull;
import io.arcpreflight.json.JsonNumber;
import io.arcpreflight.json.JsonObject;
import io.arcpreflight.json.JsonParser;
import io.arcpreflight.json.JsonString;
import io.arcpreflight.json.JsonSyntaxException;
import io.arcpreflight.json.JsonText;
import io.arcpreflight.json.JsonValue;
import io.arcpreflight.net.IpAddress;
import io.arcpreflight.tls.Issuers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A saved report in which names, addresses and ids of one's own are replaced, everywhere by the
 * same, while what is Azure's and what the judgement goes by stays.
 */
public final class Redaction {
  private static final Set<String> CONTRACT =
      Set.of(
          "kind",
          "id",
          "schemaVersion",
          "status",
          "causes",
          "cause",
          "code",
          "severity",
          "verdict",
          "outcome",
          "startedAt",
          "version",
          "seenOn",
          "documented",
          "alsoReportedAs",
          "owner");
  private static final Set<String> HOSTS =
      Set.of(
          "host",
          "hosts",
          "proxy",
          "server",
          "servers",
          "searchDomains",
          "names",
          "canonicalName",
          "aliases",
          "fqdn",
          "upstream");
  private static final Set<String> WORDS =
      Set.of(
          "resourceGroup",
          "group",
          "resourceName",
          "user",
          "applicationName",
          "ec2Instance",
          "upn",
          "displayName");
  private static final Set<String> SETTINGS =
      Set.of("resource-group", "resource-name", "tags", "private-link-scope", "gateway-id");
  private static final Set<String> NAMED =
      Set.of(
          "name",
          "value",
          "title",
          "subject",
          "subjects",
          "resourceGroup",
          "group",
          "resourceName",
          "user",
          "applicationName",
          "upn",
          "displayName");
  private static final Set<String> CERTIFICATES = Set.of("subject", "issuer", "root");
  private static final Set<String> EVERYWHERE =
      Set.of(
          "localhost",
          "localdomain",
          "root",
          "nobody",
          "himds",
          "arcproxy",
          "system",
          "administrator",
          "administrators",
          "unknown",
          "none",
          "core",
          "this");
  private static final Set<String> ADDRESSES_EVERYWHERE =
      Set.of("169.254.169.254", "169.254.169.253", "168.63.129.16", "255.255.255.255");
  private static final int SHORTEST = 3;

  private static final Pattern IPV4 =
      Pattern.compile("(?<![\\w.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w]|\\.\\d)");
  private static final Pattern IPV6 =
      Pattern.compile("(?<![\\w:.])[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}(?![\\w:])");
  private static final Pattern GUID =
      Pattern.compile("(?<!\\w)\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}(?!\\w)");
  private static final Pattern URL_HOST =
      Pattern.compile("(?:[a-z][a-z0-9]*://(?:[^/@\\s\"']*@)?|CONNECT )([A-Za-z0-9._-]+)");
  private static final Pattern OWN_ZONE =
      Pattern.compile(
          "(?<![\\w.-])(?:[\\w-]+\\.)+(?:local|lan|corp|internal|intra|intranet|home|example|test"
              + "|localdomain|invalid|arpa)(?![\\w-])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST =
      Pattern.compile("(?:[\\w-]+\\.)*[\\w-]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern RESOURCE =
      Pattern.compile(
          "(?i)/(?:resourceGroups|machines|gateways|privateLinkScopes|locks|virtualMachines"
              + "|policyAssignments|policyDefinitions)/([^/\\s\"'?,;]+)");
  private static final Pattern PLAIN = Pattern.compile("[a-z]+");
  private static final Pattern HOME = Pattern.compile("(?:/home/|\\\\Users\\\\)([\\w.-]+)");
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
  private static final Pattern ATTRIBUTE = Pattern.compile("(?:CN|OU|O|L|ST|DC)=([^,+=]+)");

  private final MicrosoftServers microsoft = MicrosoftServers.bundled();
  private final Issuers issuers = Issuers.bundled();
  private final Pseudonyms pseudonyms = new Pseudonyms();

  /** What is private, in lower case, and what stands for it. */
  private final Map<String, String> known = new LinkedHashMap<>();

  private List<Map.Entry<Pattern, String>> literals = List.of();

  private Redaction() {}

  /**
   * The same report without them.
   *
   * @throws JsonSyntaxException when it is no JSON
   */
  public static String of(String report) throws JsonSyntaxException {
    var document = JsonParser.parse(report);
    var redaction = new Redaction();
    redaction.look(document, "", "");
    redaction.prepare();
    return JsonText.of(redaction.replaced(document, ""));
  }

  private void look(JsonValue value, String name, String above) {
    switch (value) {
      case JsonObject object -> {
        lookAtSetting(object);
        for (var member : object.members()) {
          look(member.value(), member.name(), name);
        }
      }
      case JsonArray array -> {
        for (var item : array.items()) {
          look(item, name, above);
        }
      }
      case JsonString(var text, var _) -> look(text, name, above);
      case JsonNumber _, JsonBoolean _, JsonNull _ -> {
        // Nobody is known by a number.
      }
    }
  }

  private void look(String text, String name, String above) {
    if (CONTRACT.contains(name)) {
      return;
    }
    if (name.equals("name") && (above.equals("host") || above.equals("resource"))) {
      addHost(text);
    }
    if (HOSTS.contains(name) && HOST.matcher(text).matches() && text.indexOf('.') > 0) {
      addHost(text);
    }
    if (WORDS.contains(name) && HOST.matcher(text).matches()) {
      addWord(text);
    }
    if (CERTIFICATES.contains(name) && text.indexOf('=') > 0) {
      addCertificate(text);
    }
    each(URL_HOST, text, 1, this::addHost);
    each(OWN_ZONE, text, 0, this::addHost);
    each(RESOURCE, text, 1, this::addWord);
    each(HOME, text, 1, this::addWord);
    each(MAIL, text, 0, this::addMail);
  }

  private void lookAtSetting(JsonObject setting) {
    if (setting.get("name") instanceof JsonString(var name, var _)
        && setting.get("value") instanceof JsonString(var value, var _)
        && SETTINGS.contains(name)) {
      each(HOST, value, 0, this::addWord);
    }
  }

  private static void each(Pattern pattern, String text, int group, Consumer<String> found) {
    pattern.matcher(text).results().map(match -> match.group(group)).forEach(found);
  }

  private void addHost(String text) {
    var host = lower(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
    if (host.indexOf('.') < 0) {
      addWord(host);
    } else if (IpAddress.parse(host) == null
        && !microsoft.serveFrom(host)
        && !host.startsWith("localhost.")) {
      known.putIfAbsent(host, pseudonyms.host(host));
    }
  }

  private void addMail(String text) {
    var at = text.indexOf('@');
    var mail = lower(text);
    known.putIfAbsent(
        mail,
        pseudonyms.host(mail.substring(0, at)) + "@" + pseudonyms.host(mail.substring(at + 1)));
  }

  private void addWord(String text) {
    var word = lower(text);
    if (word.length() >= SHORTEST
        && !EVERYWHERE.contains(word)
        && !word.startsWith("microsoft.")
        && !GUID.matcher(word).matches()
        && word.chars().anyMatch(Character::isLetter)) {
      known.putIfAbsent(word, pseudonyms.host(word));
    }
  }

  /** Who replaces certificates on the way is told by the name of the product, which stays. */
  private void addCertificate(String name) {
    if (issuers.issuesForAzure(name) || issuers.vendor(name).isPresent()) {
      return;
    }
    each(
        ATTRIBUTE,
        name,
        1,
        value -> {
          var text = lower(value.strip());
          if (text.length() >= SHORTEST && !microsoft.serveFrom(text.replace("*.", ""))) {
            known.putIfAbsent(text, text.indexOf('.') > 0 ? pseudonyms.host(text) : words(text));
          }
        });
  }

  private String words(String text) {
    var other = new ArrayList<String>();
    for (var word : text.split(" ", -1)) {
      other.add(word.length() < SHORTEST ? word : pseudonyms.word(word));
    }
    return String.join(" ", other);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The longest first: what is part of another must not break it. */
  private void prepare() {
    var all = new ArrayList<Map.Entry<Pattern, String>>();
    known.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getKey().length()))
        .forEach(
            entry ->
                all.add(
                    Map.entry(
                        Pattern.compile(
                            "(?<![\\p{L}\\d_-])"
                                + Pattern.quote(entry.getKey())
                                + "(?![\\p{L}\\d_-])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                        entry.getValue())));
    literals = List.copyOf(all);
  }

  private JsonValue replaced(JsonValue value, String name) {
    return switch (value) {
      case JsonObject(var members, var position) ->
          new JsonObject(
              members.stream()
                  .map(
                      member ->
                          new JsonMember(
                              member.name(),
                              replaced(member.value(), member.name()),
                              member.position()))
                  .toList(),
              position);
      case JsonArray(var items, var position) ->
          new JsonArray(items.stream().map(item -> replaced(item, name)).toList(), position);
      case JsonString(var text, var position) ->
          new JsonString(isOfContract(text, name) ? text : replaced(text), position);
      case JsonNumber number -> number;
      case JsonBoolean truth -> truth;
      case JsonNull nothing -> nothing;
    };
  }

  /** A word of the report's own may be somebody's name as well. */
  private static boolean isOfContract(String text, String name) {
    return CONTRACT.contains(name)
        || (PLAIN.matcher(text).matches() && !HOSTS.contains(name) && !NAMED.contains(name));
  }

  private String replaced(String text) {
    var other = text;
    for (var literal : literals) {
      other =
          literal.getKey().matcher(other).replaceAll(Matcher.quoteReplacement(literal.getValue()));
    }
    other = replaced(GUID, other, pseudonyms::guid);
    other = replaced(IPV4, other, this::address);
    return replaced(IPV6, other, this::address);
  }

  private static String replaced(Pattern pattern, String text, UnaryOperator<String> by) {
    return pattern
        .matcher(text)
        .replaceAll((MatchResult match) -> Matcher.quoteReplacement(by.apply(match.group())));
  }

  private String address(String text) {
    var address = IpAddress.parse(text);
    return address == null
            || address.isLoopback()
            || address.isUnspecified()
            || ADDRESSES_EVERYWHERE.contains(text)
        ? text
        : pseudonyms.address(text, address);
  }
}
