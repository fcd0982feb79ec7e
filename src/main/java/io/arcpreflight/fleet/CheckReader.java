package io.arcpreflight.fleet;

import io.arcpreflight.json.JsonPullParser;
import io.arcpreflight.json.JsonSyntaxException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes from one check of a report what servers may share: addresses, DNS servers, issuers. */
final class CheckReader {
  private CheckReader() {}

  static void read(JsonPullParser json, RunDraft draft) throws IOException, JsonSyntaxException {
    var isAboutCertificates = false;
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "causes" -> {
          for (var cause : json.strings()) {
            isAboutCertificates |= cause.startsWith("tls.");
          }
        }
        case "observation" -> {
          if (json.isObject()) {
            observation(json, draft, isAboutCertificates);
          } else {
            json.skip();
          }
        }
        default -> json.skip();
      }
    }
  }

  private static void observation(JsonPullParser json, RunDraft draft, boolean isAboutCertificates)
      throws IOException, JsonSyntaxException {
    var kind = "";
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "kind" -> kind = json.string();
        case "servers" -> {
          if (kind.equals("resolver") && json.isArray()) {
            draft.dnsServers(json.strings());
          } else {
            json.skip();
          }
        }
        case "version" -> {
          if (kind.equals("installation")) {
            draft.share(SharedKind.AGENT_VERSION, json.stringOrNull());
          } else {
            json.skip();
          }
        }
        case "resource" -> {
          if (kind.equals("enrolment") && json.isObject()) {
            resource(json, draft);
          } else {
            json.skip();
          }
        }
        case "resourceId", "thisVmId", "thisVmUuid" -> {
          if (kind.equals("machine-name")) {
            machine(name, json.stringOrNull(), draft);
          } else {
            json.skip();
          }
        }
        case "dns", "tcp", "proxy" -> {
          if (kind.equals("endpoint") && !draft.hasSource()) {
            source(json, draft);
          } else {
            json.skip();
          }
        }
        case "tls" -> {
          if (isAboutCertificates && kind.equals("endpoint") && json.isObject()) {
            chain(json, draft);
          } else {
            json.skip();
          }
        }
        default -> json.skip();
      }
    }
  }

  /** Takes which resource this machine is. */
  private static void resource(JsonPullParser json, RunDraft draft)
      throws IOException, JsonSyntaxException {
    @Nullable String subscription = null;
    @Nullable String group = null;
    @Nullable String resource = null;
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "subscription" -> subscription = json.stringOrNull();
        case "group" -> group = json.stringOrNull();
        case "name" -> resource = json.stringOrNull();
        default -> json.skip();
      }
    }
    draft.machine.enrolled(subscription, group, resource);
  }

  private static void machine(String name, @Nullable String value, RunDraft draft) {
    switch (name) {
      case "resourceId" -> draft.machine.resourceId(value);
      case "thisVmId" -> draft.machine.agentId(value);
      default -> draft.machine.firmwareId(value);
    }
  }

  /** Looks for this machine's own address in what was seen of a connection or a question. */
  private static void source(JsonPullParser json, RunDraft draft)
      throws IOException, JsonSyntaxException {
    if (json.isArray()) {
      json.beginArray();
      while (json.nextItem()) {
        source(json, draft);
      }
    } else if (json.isObject()) {
      json.beginObject();
      for (var name = json.nextName(); name != null; name = json.nextName()) {
        switch (name) {
          case "source" -> draft.source(json.stringOrNull());
          case "attempts", "servers", "tcp" -> source(json, draft);
          default -> json.skip();
        }
      }
    } else {
      json.skip();
    }
  }

  private static void chain(JsonPullParser json, RunDraft draft)
      throws IOException, JsonSyntaxException {
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      if (name.equals("chain") && json.isArray()) {
        json.beginArray();
        while (json.nextItem()) {
          draft.issuer(json.member("issuer"));
        }
      } else {
        json.skip();
      }
    }
    draft.endOfChain();
  }
}
