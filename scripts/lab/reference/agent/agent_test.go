package agent

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"
)

func request(t *testing.T, url string) *http.Request {
	t.Helper()
	made, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestProxy(t *testing.T) {
	none := "none"
	for _, it := range []struct {
		name     string
		settings ProxySettings
		url      string
		want     string
	}{
		{"nothing set", ProxySettings{Environment: map[string]string{}}, "https://management.azure.com/", ""},
		{"environment", ProxySettings{Environment: map[string]string{"HTTPS_PROXY": "http://p:3128"}}, "https://management.azure.com/", "http://p:3128"},
		{"lower case", ProxySettings{Environment: map[string]string{"https_proxy": "p:3128"}}, "https://management.azure.com/", "http://p:3128"},
		{"exempt", ProxySettings{Environment: map[string]string{"HTTPS_PROXY": "http://p:3128", "NO_PROXY": "azure.com"}}, "https://management.azure.com/", ""},
		{"own before environment", ProxySettings{URL: "http://own:80", Environment: map[string]string{"HTTPS_PROXY": "http://p:3128"}}, "https://management.azure.com/", "http://own:80"},
		{"bypass", ProxySettings{URL: "http://own:80", Bypass: []string{" ARM "}}, "https://management.azure.com/", ""},
		{"bypass of a domain", ProxySettings{URL: "http://own:80", Bypass: []string{"Arc"}}, "https://kc.his.arc.azure.com/", ""},
		{"bypass of others", ProxySettings{URL: "http://own:80", Bypass: []string{"AAD"}}, "https://management.azure.com/", "http://own:80"},
		{"turned off", ProxySettings{Flag: &none, URL: "http://own:80"}, "https://management.azure.com/", ""},
	} {
		t.Run(it.name, func(t *testing.T) {
			decide := it.settings.Proxy()
			got := ""
			if decide != nil {
				via, err := decide(request(t, it.url))
				if err != nil {
					t.Fatal(err)
				}
				if via != nil {
					got = via.String()
				}
			}
			if got != it.want {
				t.Errorf("goes by %q, not %q", got, it.want)
			}
		})
	}
}

func TestDoTellsPhaseAndText(t *testing.T) {
	clear := httptest.NewServer(http.NotFoundHandler())
	defer clear.Close()
	direct := NewClient(ProxySettings{Environment: map[string]string{}}, BriefWaits, 0)
	address := strings.TrimPrefix(clear.URL, "http://")
	for _, it := range []struct{ url, phase, text string }{
		{"http://" + address, "", ""},
		{"https://" + address, "tls", "server gave HTTP response to HTTPS client"},
		{"https://127.0.0.1:1", "tcp", "connection refused"},
	} {
		outcome := Request{ID: "it", Method: http.MethodGet, URL: it.url}.Do(direct)
		if outcome.Phase != it.phase || !strings.Contains(outcome.Error, it.text) || outcome.OK != (it.text == "") {
			t.Errorf("%s: %+v", it.url, outcome)
		}
	}
	refusing := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) }))
	defer refusing.Close()
	proxied := NewClient(ProxySettings{URL: refusing.URL}, BriefWaits, 0)
	outcome := Request{ID: "it", Method: http.MethodGet, URL: "https://endpoint.example"}.Do(proxied)
	if outcome.Phase != "proxy" || !strings.HasSuffix(outcome.Error, ": Forbidden") {
		t.Errorf("%+v", outcome)
	}
}

func TestDoGivesUp(t *testing.T) {
	over := make(chan struct{})
	silent := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-over }))
	defer silent.Close()
	defer close(over)
	client := NewClient(ProxySettings{Environment: map[string]string{}}, Waits{Dial: time.Second, Request: 50 * time.Millisecond}, 0)
	outcome := Request{ID: "it", Method: http.MethodGet, URL: silent.URL}.Do(client)
	if !outcome.TimedOut || outcome.Phase != "http" {
		t.Errorf("%+v", outcome)
	}
}

func TestSignInWantsMoreThanAnAnswer(t *testing.T) {
	answers := map[string]bool{
		`{"device_code":"a"}`: true, `{"error":"unauthorized_client"}`: true,
		`<html>Blocked</html>`: false, `{}`: false, ``: false,
	}
	for body, want := range answers {
		server := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Method == http.MethodPost && r.FormValue("client_id") != "" {
				_, _ = w.Write([]byte(body))
			}
		}))
		request := DeviceCode(strings.TrimPrefix(server.URL, "https://"), "tenant", "management.azure.com")
		if outcome := request.Do(server.Client()); outcome.OK != want {
			t.Errorf("%s: %+v", body, outcome)
		}
		server.Close()
	}
}

func TestPrivateLink(t *testing.T) {
	private, public := netip.MustParseAddr("10.10.7.4"), netip.MustParseAddr("20.50.9.10")
	if privateLinkRule("https://management.azure.com/", false) != nil {
		t.Error("management.azure.com is of no scope")
	}
	without := privateLinkRule("https://gbl.his.arc.azure.com/", false)
	with := privateLinkRule("https://gbl.his.arc.azure.com/", true)
	if without(private) == nil || without(public) != nil || with(private) != nil || with(public) == nil {
		t.Error("private addresses are for scopes, others for none")
	}
}
