package io.arcpreflight.cli.option;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.platform.RegularFile;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.Parameters;
import io.arcpreflight.settings.signin.SignInHow;
import io.arcpreflight.settings.signin.SignInRequest;
import io.arcpreflight.text.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that say how to sign in to Azure, beyond those that azcmagent has, too. */
public final class SignInOptions {
  private static final String SIGN_IN = "--sign-in";
  private static final String NO_SIGN_IN = "--no-sign-in";
  private static final String SECRET_FILE = "--secret-file";
  private static final String TOKEN_FILE = "--access-token-file";
  private static final String STANDARD_INPUT = "-";
  private static final String VARIABLES = "AZURE_";
  private static final int MOST_BYTES = 64 * 1024;

  private SignInOptions() {}

  /** Adds what every command has that can sign in. */
  public static void addTo(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(SIGN_IN)
            .paramLabel("HOW")
            .type(String.class)
            .arity("0..1")
            .fallbackValue(SignInHow.AUTO.id())
            .converters(new SignInHowConverter())
            .completionCandidates(SignInHow.ids())
            .description(
                "Sign in to Azure even if that needs a person: auto (as azcmagent connect would),"
                    + " env (AZURE_CLIENT_ID, ...), device-code or azcli. Default: auto. A service"
                    + " principal or a token is used without it.")
            .build());
    spec.addOption(
        OptionSpec.builder(NO_SIGN_IN)
            .description("Do not sign in to Azure; what needs it is reported as skipped.")
            .build());
  }

  /** Adds where secrets can be read from, which azcmagent does not know. */
  public static void addFilesTo(CommandSpec spec) {
    spec.addOption(
        file(
            SECRET_FILE,
            "Read the service principal's secret, or its certificate's password, from this file, or"
                + " from standard input with -."));
    spec.addOption(
        file(TOKEN_FILE, "Read the access token from this file, or from standard input with -."));
  }

  private static OptionSpec file(String name, String description) {
    return OptionSpec.builder(name)
        .paramLabel("FILE")
        .type(String.class)
        .description(description)
        .build();
  }

  /**
   * What was given, and what the files hold that were named.
   *
   * @throws BadInputException when one of them cannot be used
   */
  public static Given read(ParseResult options, Parameters parameters, ProcessContext context) {
    var how =
        Optional.ofNullable(options.<String>matchedOptionValue(SIGN_IN, null)).map(SignInHow::of);
    var declined = options.hasMatchedOption(NO_SIGN_IN);
    if (how.isPresent() && declined) {
      throw refused(NO_SIGN_IN + " cannot be combined with " + SIGN_IN);
    }
    var secretFile = option(options, SECRET_FILE);
    var tokenFile = option(options, TOKEN_FILE);
    if (secretFile.equals(Optional.of(STANDARD_INPUT)) && tokenFile.equals(secretFile)) {
      throw refused(SECRET_FILE + " and " + TOKEN_FILE + " cannot both read standard input");
    }
    var all = parameters;
    var password = Optional.<Secret>empty();
    if (secretFile.isPresent()) {
      var secret = secret(SECRET_FILE, secretFile.get(), context);
      if (parameters.has(Flag.SERVICE_PRINCIPAL_CERT) || isCertificateOfEnvironment(how, context)) {
        password = Optional.of(secret);
      } else {
        all = with(all, Flag.SERVICE_PRINCIPAL_SECRET, secret, SECRET_FILE, secretFile.get());
      }
    }
    if (tokenFile.isPresent()) {
      var token = secret(TOKEN_FILE, tokenFile.get(), context);
      all = with(all, Flag.ACCESS_TOKEN, token, TOKEN_FILE, tokenFile.get());
    }
    return new Given(all, new SignInRequest(how, declined, password, environment(how, context)));
  }

  /** Flags, and what was said about signing in. */
  public record Given(Parameters parameters, SignInRequest signIn) {}

  private static Parameters with(
      Parameters parameters, Flag flag, Secret secret, String option, String file) {
    if (parameters.has(flag)) {
      throw refused(option + " cannot be combined with " + flag.option());
    }
    return parameters.with(flag, secret, file.equals(STANDARD_INPUT) ? "standard input" : file);
  }

  private static Optional<String> option(ParseResult options, String name) {
    return options.commandSpec().findOption(name) == null
        ? Optional.empty()
        : Optional.ofNullable(options.<String>matchedOptionValue(name, null));
  }

  private static boolean isCertificateOfEnvironment(
      Optional<SignInHow> how, ProcessContext context) {
    return how.equals(Optional.of(SignInHow.ENVIRONMENT))
        && context.environment().containsKey("AZURE_CLIENT_CERTIFICATE_PATH");
  }

  private static Map<String, Secret> environment(Optional<SignInHow> how, ProcessContext context) {
    if (!how.equals(Optional.of(SignInHow.ENVIRONMENT))) {
      return Map.of();
    }
    var variables = new HashMap<String, Secret>();
    context
        .environment()
        .forEach(
            (name, value) -> {
              if (name.startsWith(VARIABLES)) {
                variables.put(name, Secret.of(value));
              }
            });
    return variables;
  }

  private static Secret secret(String option, String file, ProcessContext context) {
    try {
      var text = text(file, context);
      // Editors and echo end a file with a line break that is no part of what it holds.
      var value = withoutLastLineBreak(text);
      if (value.isEmpty()) {
        throw refused(option + ": " + named(file) + " is empty");
      }
      return Secret.of(value);
    } catch (IOException e) {
      throw refused(option + ": " + named(file) + " cannot be used: " + RegularFile.reason(e));
    } catch (InvalidPathException e) {
      throw refused(option + ": " + file + " is not a path");
    }
  }

  private static String text(String file, ProcessContext context) throws IOException {
    if (!file.equals(STANDARD_INPUT)) {
      return RegularFile.text(Path.of(file), MOST_BYTES);
    }
    var bytes = context.in().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new IOException("is larger than " + MOST_BYTES + " bytes");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String named(String file) {
    return file.equals(STANDARD_INPUT) ? "standard input" : file;
  }

  private static String withoutLastLineBreak(String text) {
    var end = text.length();
    if (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
      if (end > 0 && text.charAt(end - 1) == '\r') {
        end--;
      }
    }
    return text.substring(0, end);
  }

  private static BadInputException refused(String sentence) {
    return new BadInputException(ExitCode.ARGUMENT, sentence);
  }
}
