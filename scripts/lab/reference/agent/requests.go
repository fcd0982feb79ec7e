package agent

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
)

// Request is one that the agent makes, and what makes its answer one.
type Request struct {
	ID       string
	Method   string
	URL      string
	Form     url.Values
	Required bool
	// Private says why the address is not one that the agent would use; nil when any is.
	Private func(netip.Addr) error
	// Accepts says why the answer is of no use; nil when any will do that comes to its end.
	Accepts func(*http.Response) error
}

const (
	// The agent's own client is not documented. This is the public client of Azure's command line tools.
	publicClient = "04b07795-8ddb-461a-bbee-02f9e1bf7b46"
	mostOfAnswer = 64 << 10
)

// Discovery asks which regional service is this machine's.
// The path is in azcmagent's log: https://github.com/MicrosoftDocs/azure-docs/issues/99004
func Discovery(host, region string) Request {
	return Request{
		ID: "discovery", Method: http.MethodGet, Required: true,
		URL:     "https://" + host + "/discovery?location=" + url.QueryEscape(region) + "&api-version=2.1",
		Accepts: namesService,
	}
}

// DeviceCode begins the sign-in of a person, whom nobody waits for here.
// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code
func DeviceCode(host, tenant, resource string) Request {
	return Request{
		ID: "device-code", Method: http.MethodPost, Required: true,
		URL: "https://" + host + "/" + tenant + "/oauth2/v2.0/devicecode",
		Form: url.Values{
			"client_id": {publicClient},
			"scope":     {"https://" + resource + "/.default offline_access"},
		},
		Accepts: isJSONWith("device_code", "error"),
	}
}

// Token signs a service principal in that does not exist: that Entra says so is the success.
// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
func Token(host, tenant, resource string) Request {
	return Request{
		ID: "token", Method: http.MethodPost, Required: true,
		URL: "https://" + host + "/" + tenant + "/oauth2/v2.0/token",
		Form: url.Values{
			"grant_type":    {"client_credentials"},
			"client_id":     {"00000000-0000-0000-0000-000000000000"},
			"client_secret": {"none"},
			"scope":         {"https://" + resource + "/.default"},
		},
		Accepts: isJSONWith("access_token", "error"),
	}
}

func (r Request) toHTTP() (*http.Request, error) {
	if r.Form == nil {
		return http.NewRequest(r.Method, r.URL, nil)
	}
	made, err := http.NewRequest(r.Method, r.URL, strings.NewReader(r.Form.Encode()))
	if err == nil {
		made.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	return made, err
}

// namesService takes what the service is known to have answered: a JSON object, or the URL alone.
func namesService(answer *http.Response) error {
	body, err := bodyOf(answer)
	if err != nil {
		return err
	}
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("unexpected status code %s", answer.Status)
	}
	if named, err := url.Parse(strings.Trim(strings.TrimSpace(string(body)), `"`)); err == nil && named.Scheme == "https" {
		return nil
	}
	var fields map[string]any
	return json.Unmarshal(body, &fields)
}

func isJSONWith(names ...string) func(*http.Response) error {
	return func(answer *http.Response) error {
		body, err := bodyOf(answer)
		if err != nil {
			return err
		}
		var fields map[string]any
		if err := json.Unmarshal(body, &fields); err != nil {
			return err
		}
		for _, name := range names {
			if _, there := fields[name]; there {
				return nil
			}
		}
		return fmt.Errorf("%s, and neither %s in the answer", answer.Status, strings.Join(names, " nor "))
	}
}

func bodyOf(answer *http.Response) ([]byte, error) {
	return io.ReadAll(io.LimitReader(answer.Body, mostOfAnswer))
}
