package io.arcpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.Outcome.Failure;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.agent.AgentFolder;
import io.arcpreflight.observation.agent.AzcmagentRun;
import io.arcpreflight.observation.azure.ConnectOption;
import io.arcpreflight.observation.azure.ReadOutcome;
import io.arcpreflight.observation.endpoint.AnsweredBy;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.DnsServerOutcome;
import io.arcpreflight.observation.endpoint.HelloOutcome;
import io.arcpreflight.observation.endpoint.HttpOutcome;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.observation.identity.CredentialFlaw;
import io.arcpreflight.observation.identity.SignInMethod;
import io.arcpreflight.observation.identity.SignInResult;
import io.arcpreflight.report.change.OngoingCause;
import io.arcpreflight.report.change.ReportComparison;
import io.arcpreflight.report.change.RunChanges;
import io.arcpreflight.report.change.RunDifference;
import io.arcpreflight.report.json.JsonReportReader;
import io.arcpreflight.report.json.JsonReportTest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportSchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ReportSchemaTest.class.getResourceAsStream("json/report-1.schema.json"));

  @Test
  void everyReport_isValid() throws IOException {
    for (var report :
        List.of(
            Reports.healthy(),
            Reports.proxyForbidden(),
            Reports.twoErrorsAndAWarning(),
            Reports.timeWasUp(),
            Reports.interrupted(),
            Reports.warned(),
            Reports.strict(),
            Reports.inKorean(),
            Reports.afterAzcmagent(0),
            Reports.afterAzcmagent(1),
            Reports.afterAzcmagent(137),
            Observations.oneEndpoint(),
            Observations.cutShort(),
            Observations.rich())) {
      assertThat(faults(JsonReportTest.written(report))).isEmpty();
    }
  }

  @Test
  void changes_areValid_andReadBack() throws IOException {
    var words = Catalog.load(Language.ENGLISH);
    var before = Reports.healthy();
    var difference =
        RunDifference.of(before, ReportComparison.between(before, Reports.proxyForbidden()), words);
    assertThat(difference.changes()).isNotEmpty();
    var ongoing = new OngoingCause("proxy.forbidden", Instant.parse("2026-11-24T03:00:00Z"), 3);
    var changes = new RunChanges(difference, null, List.of(ongoing), List.of("a remark"));
    var json = JsonReportTest.written(Reports.proxyForbidden().withChanges(changes));
    assertThat(faults(json)).isEmpty();
    assertThat(new JsonReportReader().read(json, "test").changes()).isNotNull();
    assertThat(JsonReportTest.written(new JsonReportReader().read(json, "test"))).isEqualTo(json);
  }

  @Test
  void unknownFields_areAllowed() throws IOException {
    var json = JsonReportTest.written(Observations.rich());
    assertThat(faults(json.replace("\"causes\":", "\"added\": 1, \"causes\":"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"schemaVersion\": \"1.0\"      | \"schemaVersion\": \"2.0\"",
        "\"startedAt\": \"2026-03-01T09  | \"startedAt\": \"2026-03-01 09",
        "\"verdict\": \"not-ready\"      | \"verdict\": \"ready\"",
        "\"verdict\": \"not-ready\"      | \"verdict\": \"unready\"",
        "\"exitCode\": 18                | \"exitCode\": 0",
        "\"exitCode\": 18                | \"exitCode\": 256",
        "\"severity\": \"error\"         | \"severity\": \"fatal\"",
        "\"severity\": \"error\"         | \"severity\": \"info\"",
        "\"code\": \"AZCM0018\"          | \"code\": \"AZCM18\"",
        "\"cause\": \"host.not-elevated\" | \"cause\": \"Host.NotElevated\"",
        "\"owner\": \"host\"             | \"owner\": \"somebody\"",
        "\"confidence\": \"likely\"      | \"confidence\": \"unlikely\"",
        "\"status\": \"pass\"            | \"status\": \"could-not-run\"",
        "\"status\": \"fail\"            | \"status\": \"not-applicable\"",
        "\"failure\": \"crashed\"        | \"failure\": null",
        "\"kind\": \"service\"           | \"kind\": \"host\"",
        "\"kind\": \"sign-in\"           | \"kind\": \"tenant\"",
        "\"outcome\": \"refused\"        | \"outcome\": \"forbidden\"",
        "\"kind\": \"ports\"             | \"kind\": \"folders\"",
        "\"purpose\": \"log\"            | \"purpose\": \"logs\"",
        "\"mode\": \"check\"             | \"mode\": \"fleet\"",
        "\"kind\": \"service\"           | \"kind\": \"system\"",
        "\"port\": 443                   | \"port\": 0",
        "\"durationMs\": 84              | \"durationMs\": -1",
        "\"durationMs\": 84              | \"durationMs\": \"84\"",
        "\"answeredBy\": \"azure\"       | \"answeredBy\": \"Azure\"",
        "\"notAfter\":                   | \"until\":",
        "\"overrides\":                  | \"instead\":",
        "\"evidence\":                   | \"proof\":",
      })
  void brokenReport_isNotValid(String right, String wrong) throws IOException {
    var json = JsonReportTest.written(Observations.rich());
    assertThat(json).contains(right);
    var at = json.indexOf(right);
    var broken = json.substring(0, at) + wrong + json.substring(at + right.length());
    assertThat(faults(broken)).isNotEmpty();
  }

  @Test
  void everyFieldButThoseThatCameLater_isMissed() throws IOException {
    var mapper = new ObjectMapper();
    var document = mapper.readTree(JsonReportTest.written(Observations.rich()));
    var names = new ArrayList<String>();
    document.fieldNames().forEachRemaining(names::add);
    names.removeAll(List.of("azcmagent", "missing", "changes"));
    for (var name : names) {
      var without = document.deepCopy();
      ((ObjectNode) without).remove(name);
      assertThat(faults(without.toString())).as(name).isNotEmpty();
    }
  }

  @Test
  void enumerations_areThoseOfTheProgram() throws IOException {
    var expected = new LinkedHashMap<String, List<String>>();
    expected.put("verdict", ids(Verdict.values(), Verdict::id));
    expected.put("severity", ids(Severity.values(), Severity::id));
    expected.put("owner", ids(Owner.values(), Owner::id));
    expected.put("confidence", ids(Confidence.values(), Confidence::id));
    expected.put("status", ids(CheckStatus.values(), CheckStatus::id));
    expected.put("failure", ids(Failure.values(), Failure::id));
    expected.put("nameOutcome", ids(DnsLookupOutcome.values(), DnsLookupOutcome::id));
    expected.put("serverOutcome", ids(DnsServerOutcome.values(), DnsServerOutcome::id));
    expected.put("connectOutcome", ids(TcpConnectOutcome.values(), TcpConnectOutcome::id));
    expected.put("connectResult", ids(ProxyConnectResult.values(), ProxyConnectResult::id));
    expected.put("tlsOutcome", ids(TlsOutcome.values(), TlsOutcome::id));
    expected.put("helloOutcome", ids(HelloOutcome.values(), HelloOutcome::id));
    expected.put("httpOutcome", ids(HttpOutcome.values(), HttpOutcome::id));
    expected.put("mode", ids(RunMode.values(), RunMode::id));
    expected.put("agentRunOutcome", ids(AzcmagentRun.Outcome.values(), AzcmagentRun.Outcome::id));
    expected.put("folderPurpose", ids(AgentFolder.Purpose.values(), AgentFolder.Purpose::id));
    expected.put("folderState", ids(AgentFolder.State.values(), AgentFolder.State::id));
    expected.put("answeredBy", ids(AnsweredBy.values(), AnsweredBy::id));
    expected.put("readOutcome", ids(ReadOutcome.values(), ReadOutcome::id));
    expected.put("signInMethod", ids(SignInMethod.values(), SignInMethod::id));
    expected.put("signInResult", ids(SignInResult.values(), SignInResult::id));
    expected.put("credentialFlaw", ids(CredentialFlaw.values(), CredentialFlaw::id));
    expected.put("connectOption", ids(ConnectOption.values(), ConnectOption::id));
    assertThat(enumerations()).isEqualTo(expected);
  }

  private static Map<String, List<String>> enumerations() throws IOException {
    try (var in = ReportSchemaTest.class.getResourceAsStream("json/report-1.schema.json")) {
      var found = new LinkedHashMap<String, List<String>>();
      for (var definition : new ObjectMapper().readTree(in).get("$defs").properties()) {
        var allowed = definition.getValue().get("enum");
        if (allowed != null) {
          var ids = new ArrayList<String>();
          allowed.forEach(id -> ids.add(id.asText()));
          found.put(definition.getKey(), ids);
        }
      }
      return found;
    }
  }

  private static <T> List<String> ids(T[] values, Function<T, String> id) {
    return Stream.of(values).map(id).toList();
  }

  private static List<Error> faults(String json) {
    return SCHEMA.validate(json, InputFormat.JSON);
  }
}
