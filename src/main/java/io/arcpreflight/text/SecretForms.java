package io.arcpreflight.text;

import io.arcpreflight.text.SecretName.Kind;
import io.arcpreflight.text.SecretName.Part;
import java.util.List;
import java.util.Set;

/**
 * The forms in which secrets stand in texts, and words that look like secrets but are not. URLs
 * with a user and blocks of private keys have classes of their own. Certificates, requests for
 * them, public keys and revocation lists are public, in PEM as elsewhere, and stay as they are.
 */
final class SecretForms {
  /** The longer of two names that end alike comes first. */
  static final List<SecretName> NAMES =
      List.of(
          SecretName.ending("secret"),
          SecretName.ending("secrettext"),
          SecretName.ending("secretvalue"),
          SecretName.ending("password"),
          SecretName.ending("passwd"),
          SecretName.ending("pwd"),
          SecretName.ending("passwort"),
          SecretName.ending("kennwort"),
          new SecretName("pass", Part.LAST, Kind.SHORT_NAME, 4),
          new SecretName("pw", Part.LAST, Kind.SHORT_NAME, 4),
          new SecretName("serviceprincipalid", Part.END, Kind.IDENTIFIER, 16),
          new SecretName("tenantid", Part.END, Kind.IDENTIFIER, 16),
          new SecretName("clientid", Part.END, Kind.IDENTIFIER, 16),
          new SecretName("applicationid", Part.END, Kind.IDENTIFIER, 16),
          new SecretName("subscriptionid", Part.END, Kind.IDENTIFIER, 16),
          new SecretName("correlationid", Part.END, Kind.IDENTIFIER, 16),
          new SecretName("privatelinkscope", Part.END, Kind.IDENTIFIER, 16),
          SecretName.ending("passphrase"),
          SecretName.ending("accesstoken"),
          SecretName.ending("refreshtoken"),
          SecretName.ending("idtoken"),
          SecretName.ending("clientassertion"),
          SecretName.ending("accountkey"),
          SecretName.ending("sharedaccesskey"),
          SecretName.ending("apikey"),
          SecretName.ending("subscriptionkey"),
          new SecretName("privatekey", Part.END, Kind.GENERATED_VALUE, 16),
          new SecretName("devicecode", Part.END, Kind.GENERATED_VALUE, 16),
          new SecretName("token", Part.END, Kind.GENERATED_VALUE, 8),
          new SecretName("assertion", Part.END, Kind.GENERATED_VALUE, 8),
          new SecretName("sig", Part.WHOLE, Kind.GENERATED_VALUE, 8),
          new SecretName("authorization", Part.END, Kind.CREDENTIALS, 1),
          new SecretName("authorizationauxiliary", Part.END, Kind.CREDENTIALS, 1),
          new SecretName("cookie", Part.END, Kind.WHOLE_LINE, 1));

  /** Schemes of HTTP authentication, which say nothing secret themselves. */
  static final Set<String> SCHEMES =
      Set.of(
          "bearer",
          "basic",
          "negotiate",
          "ntlm",
          "digest",
          "kerberos",
          "pop",
          "sharedkey",
          "sharedkeylite");

  /** Those whose credentials are recognised without a header's name before them. */
  static final List<String> SCHEMES_ALONE = List.of("bearer", "basic", "negotiate", "ntlm");

  /** In whose command lines -p is the secret of the service principal. */
  static final List<String> PROGRAMS =
      List.of("azcmagent", "azcmagent.exe", "arc-preflight", "connect");

  /** What else begins with -p, on whatever command line. */
  static final Set<String> LONGER_FLAGS =
      Set.of("port", "path", "proxy", "password", "passphrase", "profile", "print", "plain", "p");

  /** What Go quotes of a URL that it cannot read, which may be part of the password in it. */
  static final List<String> QUOTED_PARTS = List.of("invalid port ", "invalid URL escape ");

  /** What stands before an address of mail and a colon, so that it is no user with a password. */
  static final Set<String> LABELS =
      Set.of(
          ("account admin assignee author bcc by caller cc contact created email e-mail for from"
               + " hint id login login_hint mail mailto member name owner principal recipient"
               + " reply-to sender sip sips sub subject to unit upn user userid username user_name"
               + " userprincipalname xmpp acct npm")
              .split(" "));

  /** The ends of names that follow such a sign and are no hosts. */
  static final List<String> NO_HOSTS =
      List.of(
          ".service",
          ".socket",
          ".timer",
          ".mount",
          ".slice",
          ".scope",
          ".target",
          ".device",
          ".path");

  /** What is written in the place of a value and is none. */
  static final Set<String> NO_VALUES =
      Set.of("true", "false", "null", "nil", "<nil>", "none", "set", "unset", "empty", "undefined");

  /** What follows such a name in a sentence: no value, but more of the sentence. */
  static final Set<String> PROSE =
      Set.of(
          ("a about access acquire acquired acquiring after again all already an and any are as at"
               + " auth authentication authorization be been before being but by bytes cached can"
               + " cannot change changed check config configuration connection context could"
               + " couldn't credential credentials denied deleted dial did does doesn't due during"
               + " empty enabled disabled ended endpoint enter eof error errors exceeded exists"
               + " expected expired expires expiry fail failed failing fails failure fetch fetched"
               + " fetching file flow for forbidden format found from get getting given had has"
               + " have header headers http https id if ignored in incorrect input internal invalid"
               + " is isn't it its json key keys kind later length lookup malformed may message"
               + " method missing mismatch most must name needed needs new no none not null obtain"
               + " obtained of ok old on one online only open or parse permission please post"
               + " present problem property provided put read refresh refreshed refreshing refused"
               + " rejected remote renewed request requested required requires response result"
               + " retry retrying returned revoked same scheme see server set should sign size"
               + " skipped smaller so some status still such supplied sure temporarily that the"
               + " then there this through timed timeout tls to token tokens too try trying type"
               + " unable unauthorized unauthenticated unavailable unexpected unknown unreadable"
               + " unset unsupported until use used user using valid validation value values"
               + " verified verify via wait waiting warning was we were what when where which while"
               + " will with within without wrong x509 you your")
              .split(" "));

  private SecretForms() {}
}
