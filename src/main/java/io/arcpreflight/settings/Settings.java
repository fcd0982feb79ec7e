package io.arcpreflight.settings;

import io.arcpreflight.endpoint.EndpointCatalog;
import io.arcpreflight.endpoint.EndpointSelection;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.settings.parameter.Parameters;
import io.arcpreflight.settings.proxy.ProxyRules;
import io.arcpreflight.settings.signin.SignIn;
import java.util.List;

/**
 * What a run goes by; nothing is looked up again later.
 *
 * @param mode the question that the run answers
 * @param strict whether a warning counts as an error
 * @param parameters the flags that azcmagent has, too
 * @param signIn whether and how to sign in to Azure
 * @param values every value with its source
 * @param problems what is wrong with settings that are used all the same
 */
public record Settings(
    RunMode mode,
    EndpointCatalog endpoints,
    EndpointSelection selection,
    ProxyRules proxy,
    boolean strict,
    Parameters parameters,
    SignIn signIn,
    List<SettingValue> values,
    List<SettingProblem> problems) {
  public Settings {
    values = List.copyOf(values);
    problems = List.copyOf(problems);
  }
}
