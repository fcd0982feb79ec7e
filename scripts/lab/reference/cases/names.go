package cases

import (
	"encoding/json"
	"strings"

	"arcpreflight.example/reference/goresolver"
)

// nameCase is a resolv.conf, a hosts file, and a name to look for in it.
type nameCase struct {
	ResolvConf string   `json:"resolvConf"`
	Servers    []string `json:"servers"`
	Search     []string `json:"search"`
	Hosts      string   `json:"hosts"`
	Name       string   `json:"name"`
	Addresses  []string `json:"addresses"`
}

var (
	resolvLines = []string{
		"nameserver 10.10.2.53", "nameserver 10.10.2.54", "nameserver 10.10.2.55", "nameserver 10.10.2.56", "nameserver 2001:db8:10::53", "nameserver fe80::1%eth0",
		"nameserver\t10.10.2.53", "nameserver  10.10.2.54  ", "nameserver 10.10.2.53 10.10.2.54", "nameserver 10.10.2.53 # office", "nameserver 10.10.2.53# office", "nameserver 10.10.2.53:53",
		"nameserver [2001:db8::53]", "nameserver 010.10.2.53", "nameserver 10.10.2", "nameserver ns.corp.example", "nameserver", "nameserver 127.0.0.53", "nameserver ::ffff:10.10.2.53",
		"Nameserver 10.10.2.53", "nameserver10.10.2.53", " nameserver 10.10.2.53", "\tnameserver 10.10.2.54", "nameserver=10.10.2.53", "nameserver: 10.10.2.53", "nameserver\u00a010.10.2.53",
		"# nameserver 10.10.2.53", ";nameserver 10.10.2.54", " # nameserver 10.10.2.53", "", " ", "search corp.example", "search corp.example. lab.example", "search", "search .", "domain corp.example",
		"domain", "options edns0 trust-ad", "options timeout:1 attempts:1 rotate", "options use-vc", "sortlist 10.0.0.0", "lookup file bind", "servers 10.10.2.53", "\v nameserver 10.10.2.53", "nameserver\f10.10.2.53",
	}
	hostsLines = []string{
		"127.0.0.1 localhost", "::1 localhost ip6-localhost", "10.10.7.4 management.azure.com", "10.10.7.5\tmanagement.azure.com  gbl.his.arc.azure.com", "10.10.7.4 MANAGEMENT.azure.com",
		"10.10.7.6 management.azure.com.", "10.10.7.4 management.azure.com # pinned", "10.10.7.4 management.azure.com# pinned", "# 10.10.7.9 management.azure.com", "fd00::4 management.azure.com",
		"fd00:0:0::4 management.azure.com", "::ffff:10.10.7.4 management.azure.com", "fe80::1%eth0 management.azure.com", "010.10.7.4 management.azure.com", "10.10.7 management.azure.com",
		"10.10.7.4", "management.azure.com 10.10.7.4", " 10.10.7.7 management.azure.com", "\t10.10.7.8 management.azure.com", "0.0.0.0 management.azure.com", "10.10.7.4 *.azure.com", "10.10.7.4 azure.com",
		"10.10.7.4 srv-db-07", "10.10.7.4:443 management.azure.com", "", " ", "10.10.7.10 x y z management.azure.com", "10.10.7.11 a\u00a0management.azure.com",
	}
	lookedUp = []string{"management.azure.com", "management.azure.com", "Management.Azure.Com", "management.azure.com.", "gbl.his.arc.azure.com", "srv-db-07", "localhost", "azure.com"}
)

func writeNameCases(d *dice, count int, out *json.Encoder) error {
	for range count {
		drawn := nameCase{ResolvConf: drawFile(d, resolvLines), Hosts: drawFile(d, hostsLines), Name: pick(d, lookedUp...)}
		config := goresolver.ReadResolvConf(drawn.ResolvConf)
		drawn.Servers, drawn.Search = config.Servers, config.Search
		drawn.Addresses = goresolver.LookupHosts(drawn.Hosts, drawn.Name)
		if err := out.Encode(drawn); err != nil {
			return err
		}
	}
	return nil
}

func drawFile(d *dice, lines []string) string {
	end := pick(d, "\n", "\n", "\n", "\r\n")
	text := strings.Join(some(d, 8, lines...), end)
	if d.one(4) {
		return text
	}
	return text + end
}
