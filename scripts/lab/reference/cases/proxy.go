package cases

import (
	"encoding/json"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/http/httpproxy"
	"golang.org/x/net/idna"

	"arcpreflight.example/reference/agent"
)

// proxyCase is a request and what is set about proxies.
type proxyCase struct {
	HTTPSProxy string `json:"httpsProxy"`
	HTTPProxy  string `json:"httpProxy"`
	NoProxy    string `json:"noProxy"`
	CGI        bool   `json:"cgi"`
	// Own and Bypass are the agent's proxy.url and proxy.bypass.
	Own    string `json:"own"`
	Bypass string `json:"bypass"`
	Scheme string `json:"scheme"`
	Host   string `json:"host"`
	Port   int    `json:"port"`
	// Via is the proxy's URL as Go has it; empty when the request goes without one.
	Via string `json:"via"`
	// Parts are those of Via, where it is one that Go can connect to.
	Parts *proxyParts `json:"parts"`
}

type proxyParts struct {
	Scheme   string `json:"scheme"`
	Host     string `json:"host"`
	Port     int    `json:"port"`
	User     string `json:"user"`
	Password string `json:"password"`
}

var (
	proxyHosts = []string{
		"proxy.corp.example", "PROXY.corp.example", "10.10.2.128", "[fd00::1]", "[fe80::1%25eth0]", "proxy_1", "proxy", "p-1.example.",
		"localhost", "127.0.0.1", "[::1]", "fd00::1", "prøxy.example", "10.1", "300.1.1.1", "proxy..example", ".example", "-", "",
		"pro xy", "proxy.example:3128:1", "[fd00::1", "[proxy]", "proxy%2eexample", "proxy,example", "*", "proxy.example\\x",
	}
	proxyPorts   = []string{"", "", ":3128", ":3128", ":8080", ":80", ":443", ":0", ":65535", ":65536", ":99999", ":port", ":", ":08080", ":+80", ":-1"}
	proxySchemes = []string{
		"http://", "http://", "http://", "https://", "HTTP://", "Https://", "socks5://", "socks5h://", "socks4://", "ftp://", "", "", "",
		"http:", "http:/", "//", "http:///", "http://http://", "httpp://", "1http://", "://",
	}
	proxyUsers = []string{"", "", "", "", "arc@", "arc:s3cret@", "arc:@", ":s3cret@", "@", "corp%5Carc:p%40ss@", "corp\\arc:s3cret@", "a b:c@", "arc:p@ss@", "arc:100%@", "arc:%zz@"}
	proxyTails = []string{"", "", "", "", "/", "/proxy.pac", "?a=b", "#top", "/%zz", "/a@b"}

	requestHosts = []string{
		"login.microsoftonline.com", "login.windows.net", "pas.windows.net", "management.azure.com", "gbl.his.arc.azure.com",
		"kc.his.arc.azure.com", "agentserviceapi.guestconfiguration.azure.com", "koreacentral-gas.guestconfiguration.azure.com",
		"guestnotificationservice.azure.com", "packages.microsoft.com", "MANAGEMENT.azure.com",
		"localhost", "LOCALHOST", "127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1", "10.10.7.4", "::ffff:10.10.7.4",
		"192.168.1.1", "fd00::4", "fe80::1%eth0", "2603:1030::10", "bücher.example", "xn--bcher-kva.example", "azure.com", "notazure.com",
	}
	noProxyEntries = []string{
		"*", "azure.com", ".azure.com", "*.azure.com", "AZURE.com", "azure.com.", "*azure.com", "*.*.com", "management.azure.com", ".management.azure.com",
		"management.azure.com:443", "management.azure.com:80", ".azure.com:443", "azure.com:", "azure.com:x", "azure.com:0443", "com", ".com", ".",
		"login.windows.net", "windows.net", "10.0.0.0/8", "10.10.7.4", "10.10.7.4:443", "10.10.7.4:8443", "10.10.7.0/33", "10.10.7/24", "10.",
		"::ffff:10.10.7.4", "::ffff:10.0.0.0/104", "fd00::/8", "fd00::4", "[fd00::4]", "[fd00::4]:443", "[fd00::4]:", "fe80::1", "fe80::1%eth0", "fe80::/10",
		"192.168.1.1/0", "0.0.0.0/0", "::/0", "localhost", "127.0.0.1", "http://azure.com", "azure.com/", "bücher.example", "xn--bcher-kva.example",
		"azure.com;windows.net", "azure.com windows.net", "", " ", "010.10.7.4", "management.azure.com:443:443", "[management.azure.com]:443",
	}
	bypassWords = []string{"Arc", "ARC", "AAD", "aad", "ARM", "ArcData", "AMA", "Arcs", "", "*", " arm ", "management.azure.com"}
)

func writeProxyCases(d *dice, count int, out *json.Encoder) error {
	for range count {
		drawn := drawProxyCase(d)
		drawn.answer()
		if err := out.Encode(drawn); err != nil {
			return err
		}
	}
	return nil
}

func drawProxyCase(d *dice) *proxyCase {
	drawn := &proxyCase{
		HTTPSProxy: drawProxyURL(d),
		NoProxy:    strings.Join(some(d, 3, noProxyEntries...), pick(d, ",", ",", ",", ", ", " ,", ",,", ";")),
		Scheme:     pick(d, "https", "https", "https", "http"),
		Host:       pick(d, requestHosts...),
		CGI:        d.one(12),
	}
	if d.one(3) {
		drawn.HTTPProxy = drawProxyURL(d)
	}
	if d.one(8) {
		drawn.HTTPSProxy = ""
	}
	if d.one(8) {
		drawn.Host = mixedCase(d, drawn.Host)
	}
	if d.one(4) {
		drawn.Own = drawProxyURL(d)
		drawn.Bypass = strings.Join(some(d, 3, bypassWords...), ",")
	}
	drawn.Port = pick(d, 443, 443, 80, 8443)
	return drawn
}

func drawProxyURL(d *dice) string {
	if d.one(2) { // one that is in order
		return "http://" + pick(d, "proxy.corp.example", "10.10.2.128", "[fd00::1]") + pick(d, ":3128", ":8080", "")
	}
	text := pick(d, proxySchemes...) + pick(d, proxyUsers...) + pick(d, proxyHosts...) + pick(d, proxyPorts...) + pick(d, proxyTails...)
	if d.one(25) {
		text = pick(d, " "+text, text+" ", text+"\n", "\""+text+"\"", "'"+text+"'", text+"\t", text+"\x01")
	}
	return text
}

func (c *proxyCase) answer() {
	via := c.decide()
	if via == nil {
		return
	}
	c.Via = via.String()
	if c.Via == "" {
		c.Via = "//"
	}
	c.Parts = usable(via)
}

func (c *proxyCase) decide() *url.URL {
	target := &url.URL{Scheme: c.Scheme, Host: net.JoinHostPort(c.Host, strconv.Itoa(c.Port))}
	if c.Own != "" {
		settings := agent.ProxySettings{URL: c.Own, Bypass: strings.Split(c.Bypass, ",")}
		decide := settings.Proxy()
		if decide == nil {
			return nil
		}
		via, _ := decide(&http.Request{URL: target})
		return via
	}
	config := httpproxy.Config{HTTPProxy: c.HTTPProxy, HTTPSProxy: c.HTTPSProxy, NoProxy: c.NoProxy, CGI: c.CGI}
	via, _ := config.ProxyFunc()(target)
	return via
}

// usable are the parts of a URL that net/http can connect to; nil when it would fail before it asks a network.
func usable(via *url.URL) *proxyParts {
	ports := map[string]int{"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
	port, known := ports[via.Scheme]
	if !known || !isHost(via.Hostname()) || isSchemeTakenForMore(via) || isWithoutBrackets(via) {
		return nil
	}
	if given := via.Port(); given != "" {
		number, err := strconv.Atoi(given)
		if err != nil || number < 1 || number > 65535 {
			return nil
		}
		port = number
	}
	// As net/http does before it connects.
	host, err := idna.Lookup.ToASCII(via.Hostname())
	if err != nil {
		host = via.Hostname()
	}
	password, _ := via.User.Password()
	return &proxyParts{Scheme: via.Scheme, Host: host, Port: port, User: via.User.Username(), Password: password}
}

// isSchemeTakenForMore recognises what becomes of a URL that Go cannot read: it puts http:// in front and
// reads http://ftp://proxy or http://http:user@proxy. No proxy is called ftp, and nobody http.
func isSchemeTakenForMore(via *url.URL) bool {
	if strings.HasPrefix(strings.ToLower(via.User.Username()), "http") {
		return true
	}
	return strings.HasSuffix(via.Host, ":") && via.Host[0] >= 'A' && (strings.HasPrefix(via.Path, "//") || via.Path != "" && via.Path != "/" && strings.HasPrefix(via.Hostname(), "http"))
}

// isWithoutBrackets recognises an IPv6 address that runs into its port.
func isWithoutBrackets(via *url.URL) bool {
	return strings.Contains(via.Hostname(), ":") && via.Host[0] != '['
}

// isHost says whether net looks the text up, or takes it as an address.
func isHost(host string) bool {
	if _, err := netip.ParseAddr(host); err == nil {
		return true
	}
	if host == "" || host[0] == '.' || strings.Contains(host, "..") {
		return false
	}
	return !strings.ContainsFunc(host, func(r rune) bool {
		return r < 0x80 && r != '-' && r != '_' && r != '.' && !('0' <= r && r <= '9') && !('a' <= r && r <= 'z') && !('A' <= r && r <= 'Z')
	})
}
