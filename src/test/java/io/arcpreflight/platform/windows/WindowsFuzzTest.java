package io.arcpreflight.platform.windows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzFolder;
import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import io.arcpreflight.platform.windows.system.ConfiguredProxy;
import io.arcpreflight.platform.windows.system.RegistryValue;
import java.io.IOException;
import java.util.List;

/** What others have written into Windows. */
class WindowsFuzzTest implements FuzzTargets {
  private static final FuzzFolder FOLDER = new FuzzFolder();

  @FuzzTarget({
    "[Privilege Rights]\r\nSeServiceLogonRight = *S-1-5-80-0,CORP\\svc\r\n",
    "\ufeffSeServiceLogonRight=,,\n"
  })
  static void policyTemplate(byte[] input) throws IOException {
    FOLDER.file("gpt00000.dom", input);
    var rights = LogonRights.read(FOLDER.root());
    assertThat(rights == null || rights.accounts().stream().noneMatch(String::isBlank)).isTrue();
  }

  @FuzzTarget({"proxy:8080", "http=a:1;https=b:2 ftp=c", "https=http://u:p@x", ";;="})
  static void windowsProxy(byte[] input) {
    for (var store : ConfiguredProxy.Store.values()) {
      var windows =
          new RecordedWindows().proxies(new ConfiguredProxy(store, new String(input, UTF_8), ""));
      var fact = new WindowsProxies(windows).first();
      assertThat(fact == null || fact.values().get("loginProxy") instanceof String).isTrue();
    }
  }

  @FuzzTarget({".contoso.com\n10.0.0.1;10.0.0.2", "\n,", "a\0b\n::1"})
  static void namePolicy(byte[] input) {
    var text = new String(input, UTF_8);
    var key = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient\\DnsPolicyConfig\\{rule}";
    var windows =
        new RecordedWindows()
            .value(key, "Name", new RegistryValue.Texts(List.of(text.split("\n", -1))))
            .text(key, "GenericDNSServers", text);
    assertThat(new NamePolicies(windows).read()).hasSizeLessThanOrEqualTo(text.length() + 1);
  }
}
