package cases

import (
	"encoding/json"
	"strings"

	"arcpreflight.example/reference/goresolver"
)

// sourceCase is an nsswitch.conf beside a resolv.conf, and where Go looks names up then.
type sourceCase struct {
	Nsswitch   string `json:"nsswitch"`
	ResolvConf string `json:"resolvConf"`
	Order      string `json:"order"`
}

var (
	otherLines = []string{
		"passwd: files", "group: files systemd", "shadow: files", "# hosts: dns files", "", " ", "\t", "networks: files", "passwd: compat [SUCCESS=return] files", "netgroup: nis", "initgroups: files [SUCCESS=continue] systemd",
	}
	brokenLines = []string{"passwd files", "group: files [NOTFOUND=return", "shadow: files [x]", "services: db [NOTFOUND] files", "automount: files [=]", "hosts"}
	hostSources = []string{
		"files\tdns", "myhostname", "mdns4_minimal", "mdns4", "mdns", "mdns_minimal", "resolve", "mymachines", "nis", "wins", "sss", "db", "compat", "FILES", "Dns", "files,", "libvirt",
	}
	hostCriteria = []string{
		"[NOTFOUND=return]", "[!UNAVAIL=return]", "[SUCCESS=return]", "[NOTFOUND=continue]", "[UNAVAIL=continue TRYAGAIN=continue]", "[NOTFOUND=return UNAVAIL=continue]", "[success=continue]", "[ NOTFOUND=return ]", "[notfound=merge]",
		"[TRYAGAIN=continue NOTFOUND=return]", "[unknown=return]", "[]", "[=return]", "[NOTFOUND]", "[!NOTFOUND=continue]",
	}
	resolverLines = []string{
		"nameserver 10.10.2.53", "nameserver 10.10.2.53", "nameserver 10.10.2.54", "search corp.example", "options edns0 trust-ad", "options ndots:5 timeout:1 attempts:3", "options rotate single-request-reopen", "options use-vc", "options no-reload",
	}
	unknownResolverLines = []string{"options inet6", "options no-tld-query", "sortlist 10.0.0.0", "family inet6 inet4", "options timeout", "nameservers 10.10.2.53", " # comment", "options rotate:1"}
)

func writeSourceCases(d *dice, count int, out *json.Encoder) error {
	for range count {
		drawn := sourceCase{Nsswitch: drawNsswitch(d), ResolvConf: drawResolver(d)}
		drawn.Order = goresolver.Order(drawn.ResolvConf, drawn.Nsswitch)
		if err := out.Encode(drawn); err != nil {
			return err
		}
	}
	return nil
}

func drawNsswitch(d *dice) string {
	lines := some(d, 4, otherLines...)
	for range d.IntN(8) / 3 {
		lines = append(lines, drawHosts(d))
	}
	if d.one(10) {
		lines = append(lines, pick(d, brokenLines...))
	}
	lines = append(lines, some(d, 2, otherLines...)...)
	return strings.Join(lines, pick(d, "\n", "\n", "\n", "\r\n")) + pick(d, "", "\n")
}

func drawHosts(d *dice) string {
	line := pick(d, "hosts:", "hosts:", "hosts:", "hosts: ", "hosts:\t", " hosts :", "Hosts:")
	for range 1 + d.IntN(4) {
		source := pick(d, "files", "dns", "files", "dns", "mdns4_minimal", "myhostname")
		if d.one(6) {
			source = pick(d, hostSources...)
		}
		line += pick(d, " ", " ", " ", "  ") + source
		if d.one(6) {
			line += pick(d, " ", " ", "", "\t") + pick(d, hostCriteria...)
		}
	}
	return line + pick(d, "", "", " ", " # local first", "#x")
}

func drawResolver(d *dice) string {
	lines := some(d, 4, resolverLines...)
	if d.one(10) {
		lines = append(lines, pick(d, unknownResolverLines...))
	}
	return strings.Join(lines, "\n") + "\n"
}
