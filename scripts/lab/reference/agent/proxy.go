package agent

import (
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/net/http/httpproxy"
)

// ProxySettings is all that can name a proxy to the agent.
type ProxySettings struct {
	// Flag is azcmagent's --proxy where it is given; "none" turns the proxy off.
	Flag *string `json:"flag"`
	// URL and Bypass are proxy.url and proxy.bypass of the agent's configuration.
	URL    string   `json:"url"`
	Bypass []string `json:"bypass"`
	// Environment is that of the agent's services, where it decides; otherwise nil, and this process's own does.
	Environment map[string]string `json:"environment"`
}

// keywords are the hosts that a word of proxy.bypass covers, with their subdomains.
// https://learn.microsoft.com/azure/azure-arc/servers/manage-agent-proxy-settings#proxy-bypass-for-private-endpoints
var keywords = map[string][]string{
	"aad": {"login.windows.net", "login.microsoftonline.com", "pas.windows.net"},
	"arm": {"management.azure.com"},
	"ama": {"management.azure.com"},
	"arc": {"his.arc.azure.com", "guestconfiguration.azure.com"},
}

// Proxy decides on the way of each request, in the order that the page above documents: what the
// agent itself was told, then the environment. The latter's rules are Go's.
func (s ProxySettings) Proxy() func(*http.Request) (*url.URL, error) {
	if own := s.own(); own != nil {
		return s.byAgent(*own)
	}
	config := httpproxy.FromEnvironment()
	if s.Environment != nil {
		config = fromVariables(s.Environment)
	}
	decide := config.ProxyFunc()
	return func(r *http.Request) (*url.URL, error) { return decide(r.URL) }
}

func (s ProxySettings) own() *string {
	if s.Flag != nil {
		return s.Flag
	}
	if s.URL != "" {
		return &s.URL
	}
	return nil
}

func (s ProxySettings) byAgent(text string) func(*http.Request) (*url.URL, error) {
	if text == "" || strings.EqualFold(text, "none") {
		return nil
	}
	// Without a list of exemptions: proxy.bypass is the agent's own. How it reads the URL is not
	// documented; Go's way of reading one from the environment stands in for that.
	config := httpproxy.Config{HTTPProxy: text, HTTPSProxy: text}
	decide := config.ProxyFunc()
	return func(r *http.Request) (*url.URL, error) {
		if s.bypasses(r.URL.Hostname()) {
			return nil, nil
		}
		return decide(r.URL)
	}
}

func (s ProxySettings) bypasses(host string) bool {
	for _, word := range s.Bypass {
		for _, covered := range keywords[strings.ToLower(strings.TrimSpace(word))] {
			if host == covered || strings.HasSuffix(host, "."+covered) {
				return true
			}
		}
	}
	return false
}

func fromVariables(environment map[string]string) *httpproxy.Config {
	either := func(name string) string {
		if value := environment[name]; value != "" {
			return value
		}
		return environment[strings.ToLower(name)]
	}
	return &httpproxy.Config{
		HTTPProxy:  either("HTTP_PROXY"),
		HTTPSProxy: either("HTTPS_PROXY"),
		NoProxy:    either("NO_PROXY"),
		CGI:        environment["REQUEST_METHOD"] != "",
	}
}
