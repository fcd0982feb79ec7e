// Package goresolver reads resolv.conf, hosts files and nsswitch.conf as Go's net does, whose own functions are not exported.
//
// dnsReadConfig, readHosts, parseLiteralIP, absDomainName, ensureRooted, getFields and what they call are
// copies from net/dnsconfig_unix.go, net/hosts.go, net/parse.go and net/dnsclient.go of Go 1.26.8, as is
// all of order.go that says so from net/conf.go and net/nss.go, under the
// LICENSE beside this file. What had to change: files are texts, and bytealg is strings. TestSameAsGo holds
// their bodies against the sources of the toolchain that runs it.
package goresolver

import (
	"net/netip"
	"strings"
	"time"
)

// Config is what a resolv.conf says, as Go takes it.
type Config struct {
	Servers []string
	Search  []string
}

// ReadResolvConf reads a text as that of /etc/resolv.conf; without servers it has none, where Go would
// ask this machine.
func ReadResolvConf(text string) Config {
	conf := dnsReadConfig(text)
	return Config{Servers: conf.servers, Search: conf.search}
}

// LookupHosts is what the text of a hosts file says of a name, in its order.
func LookupHosts(text, name string) []string {
	return readHosts(text)[absDomainName(lower(name))].addrs
}

func lower(name string) string {
	b := []byte(name)
	lowerASCIIBytes(b)
	return string(b)
}

type dnsConfig struct {
	servers       []string
	search        []string
	ndots         int
	timeout       time.Duration
	attempts      int
	rotate        bool
	unknownOpt    bool
	lookup        []string
	singleRequest bool
	useTCP        bool
	trustAD       bool
	noReload      bool
}

type byName struct {
	addrs         []string
	canonicalName string
}

type file struct{ rest string }

func (f *file) readLine() (string, bool) {
	if f.rest == "" {
		return "", false
	}
	line, rest, _ := strings.Cut(f.rest, "\n")
	f.rest = rest
	return line, true
}

func dnsReadConfig(text string) *dnsConfig {
	conf := &dnsConfig{
		ndots:    1,
		timeout:  5 * time.Second,
		attempts: 2,
	}
	file := &file{text}
	for line, ok := file.readLine(); ok; line, ok = file.readLine() {
		if len(line) > 0 && (line[0] == ';' || line[0] == '#') {
			// comment.
			continue
		}
		f := getFields(line)
		if len(f) < 1 {
			continue
		}
		switch f[0] {
		case "nameserver": // add one name server
			if len(f) > 1 && len(conf.servers) < 3 { // small, but the standard limit
				// One more check: make sure server name is
				// just an IP address. Otherwise we need DNS
				// to look it up.
				if _, err := netip.ParseAddr(f[1]); err == nil {
					conf.servers = append(conf.servers, f[1])
				}
			}

		case "domain": // set search path to just this domain
			if len(f) > 1 {
				conf.search = []string{ensureRooted(f[1])}
			}

		case "search": // set search path to given servers
			conf.search = make([]string, 0, len(f)-1)
			for i := 1; i < len(f); i++ {
				name := ensureRooted(f[i])
				if name == "." {
					continue
				}
				conf.search = append(conf.search, name)
			}

		case "options": // magic options
			for _, s := range f[1:] {
				switch {
				case strings.HasPrefix(s, "ndots:"):
					n, _, _ := dtoi(s[6:])
					if n < 0 {
						n = 0
					} else if n > 15 {
						n = 15
					}
					conf.ndots = n
				case strings.HasPrefix(s, "timeout:"):
					n, _, _ := dtoi(s[8:])
					if n < 1 {
						n = 1
					}
					conf.timeout = time.Duration(n) * time.Second
				case strings.HasPrefix(s, "attempts:"):
					n, _, _ := dtoi(s[9:])
					if n < 1 {
						n = 1
					}
					conf.attempts = n
				case s == "rotate":
					conf.rotate = true
				case s == "single-request" || s == "single-request-reopen":
					// Linux option:
					// http://man7.org/linux/man-pages/man5/resolv.conf.5.html
					// "By default, glibc performs IPv4 and IPv6 lookups in parallel [...]
					//  This option disables the behavior and makes glibc
					//  perform the IPv6 and IPv4 requests sequentially."
					conf.singleRequest = true
				case s == "use-vc" || s == "usevc" || s == "tcp":
					// Linux (use-vc), FreeBSD (usevc) and OpenBSD (tcp) option:
					// http://man7.org/linux/man-pages/man5/resolv.conf.5.html
					// "Sets RES_USEVC in _res.options.
					//  This option forces the use of TCP for DNS resolutions."
					// https://www.freebsd.org/cgi/man.cgi?query=resolv.conf&sektion=5&manpath=freebsd-release-ports
					// https://man.openbsd.org/resolv.conf.5
					conf.useTCP = true
				case s == "trust-ad":
					conf.trustAD = true
				case s == "edns0":
					// We use EDNS by default.
					// Ignore this option.
				case s == "no-reload":
					conf.noReload = true
				default:
					conf.unknownOpt = true
				}
			}

		case "lookup":
			// OpenBSD option:
			// https://www.openbsd.org/cgi-bin/man.cgi/OpenBSD-current/man5/resolv.conf.5
			// "the legal space-separated values are: bind, file, yp"
			conf.lookup = f[1:]

		default:
			conf.unknownOpt = true
		}
	}
	return conf
}

func readHosts(text string) map[string]byName {
	hs := make(map[string]byName)
	is := make(map[string][]string)
	file := &file{text}
	for line, ok := file.readLine(); ok; line, ok = file.readLine() {
		if i := strings.IndexByte(line, '#'); i >= 0 {
			// Discard comments.
			line = line[0:i]
		}
		f := getFields(line)
		if len(f) < 2 {
			continue
		}
		addr := parseLiteralIP(f[0])
		if addr == "" {
			continue
		}

		var canonical string
		for i := 1; i < len(f); i++ {
			name := absDomainName(f[i])
			h := []byte(f[i])
			lowerASCIIBytes(h)
			key := absDomainName(string(h))

			if i == 1 {
				canonical = key
			}

			is[addr] = append(is[addr], name)

			if v, ok := hs[key]; ok {
				hs[key] = byName{
					addrs:         append(v.addrs, addr),
					canonicalName: v.canonicalName,
				}
				continue
			}

			hs[key] = byName{
				addrs:         []string{addr},
				canonicalName: canonical,
			}
		}
	}
	return hs
}

func ensureRooted(s string) string {
	if len(s) > 0 && s[len(s)-1] == '.' {
		return s
	}
	return s + "."
}

func parseLiteralIP(addr string) string {
	ip, err := netip.ParseAddr(addr)
	if err != nil {
		return ""
	}
	return ip.String()
}

func countAnyByte(s string, t string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(t, s[i]) >= 0 {
			n++
		}
	}
	return n
}

func splitAtBytes(s string, t string) []string {
	a := make([]string, 1+countAnyByte(s, t))
	n := 0
	last := 0
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(t, s[i]) >= 0 {
			if last < i {
				a[n] = s[last:i]
				n++
			}
			last = i + 1
		}
	}
	if last < len(s) {
		a[n] = s[last:]
		n++
	}
	return a[0:n]
}

func getFields(s string) []string { return splitAtBytes(s, " \r\t\n") }

// Bigger than we need, not too big to worry about overflow
const big = 0xFFFFFF

func dtoi(s string) (n int, i int, ok bool) {
	n = 0
	for i = 0; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
		n = n*10 + int(s[i]-'0')
		if n >= big {
			return big, i, false
		}
	}
	if i == 0 {
		return 0, 0, false
	}
	return n, i, true
}

func lowerASCIIBytes(x []byte) {
	for i, b := range x {
		if 'A' <= b && b <= 'Z' {
			x[i] += 'a' - 'A'
		}
	}
}

func absDomainName(s string) string {
	if strings.IndexByte(s, '.') != -1 && s[len(s)-1] != '.' {
		s += "."
	}
	return s
}
