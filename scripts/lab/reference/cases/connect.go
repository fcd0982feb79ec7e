package cases

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// connectCase is what a proxy says to CONNECT, and whether Go goes on through it.
type connectCase struct {
	Answer   string `json:"answer"`
	Accepted bool   `json:"accepted"`
	Error    string `json:"error,omitempty"`
}

const tlsHandshakeRecord = 0x16

var (
	versions = []string{"HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/1.2", "HTTP/2.0", "HTTP/2", "HTTP/0.9", "http/1.1", "HTTP/1", "HTTP/1.11", "HTTPS/1.1", "ICY"}
	statuses = []string{
		" 200 Connection established", " 200 OK", " 200 OK", " 200", " 200 ", "  200 OK", " 0200 OK", " 200OK", " +200 OK", " 2OO OK", "",
		" 100 Continue", " 101 Switching Protocols", " 199 Early", " 201 Created", " 202 Accepted", " 204 No Content", " 206 Partial Content", " 299 Odd",
		" 301 Moved Permanently", " 302 Found", " 304 Not Modified", " 400 Bad Request", " 401 Unauthorized", " 403 Forbidden", " 403", " 404 Not Found",
		" 407 Proxy Authentication Required", " 407 authenticationrequired", " 429 Too Many Requests", " 451 Unavailable For Legal Reasons",
		" 500 Internal Server Error", " 502 Bad Gateway", " 503 Service Unavailable", " 504 Gateway Timeout", " 511 Network Authentication Required", " 999 No", " 20 OK", " 2000 OK",
	}
	headers = []string{
		"Server: squid/5.7", "Via: 1.1 proxy (squid/5.7)", "Proxy-Agent: tinyproxy/1.11.1", "Connection: close", "Proxy-Connection: keep-alive",
		"Date: Sat, 28 Nov 2026 10:00:00 GMT", "Content-Type: text/plain", "X-Empty:", "X-Tab:\ta", "X-Latin: caf\xe9", "x-lower: a",
		"Set-Cookie: a=b", "Transfer-Encoding: identity", "Proxy-Authenticate: Basic realm=\"corp\"", "Proxy-Authenticate: Negotiate", "X-Long: " + strings.Repeat("a", 300),
	}
	oddHeaders = []string{
		"Server squid", "Server : squid", " Server: squid", "\tfolded", ": empty", "Sérver: squid", "Ser ver: squid", "X-Null: a\x00b", "X-Bell: a\x07b",
		"Content-Length: abc", "Content-Length: -1", "Content-Length: 0", "Content-Length: +0", "Content-Length: 5, 5", "Transfer-Encoding: gzip", "Transfer-Encoding: chunked", "Server: squid\rX: y",
	}
)

func writeConnectCases(d *dice, count int, out *json.Encoder) error {
	proxy, err := newScriptedProxy()
	if err != nil {
		return err
	}
	defer proxy.Close()
	for range count {
		drawn := connectCase{Answer: drawAnswer(d)}
		if drawn.Accepted, drawn.Error, err = proxy.ask(drawn.Answer); err != nil {
			return err
		}
		// JSON has characters, the network has bytes: each byte as the character of that number.
		drawn.Answer = latin1(drawn.Answer)
		drawn.Error = strings.ToValidUTF8(drawn.Error, "?")
		if err := out.Encode(drawn); err != nil {
			return err
		}
	}
	return nil
}

func latin1(bytes string) string {
	characters := make([]rune, len(bytes))
	for i := range len(bytes) {
		characters[i] = rune(bytes[i])
	}
	return string(characters)
}

func drawAnswer(d *dice) string {
	end := pick(d, "\r\n", "\r\n", "\r\n", "\r\n", "\n")
	if d.one(20) {
		return pick(d, "", "\r\n", "SSH-2.0-OpenSSH_9.2p1\r\n", "220 mail ESMTP\r\n", "<html>Sign in</html>", "\x15\x03\x03\x00\x02\x02\x28", "HTTP", "HTTP/1.1 200 OK", "HTTP/1.1 200 OK\r\nServer: squid\r\n")
	}
	lines := []string{pick(d, versions...) + pick(d, statuses...)}
	if d.one(2) {
		lines[0] = "HTTP/1.1" + pick(d, statuses...)
	}
	if d.one(3) {
		lines[0] = "HTTP/1.1" + pick(d, " 200 Connection established", " 200 OK", " 200")
	}
	lines = append(lines, some(d, 4, headers...)...)
	if d.one(4) {
		lines = append(lines, pick(d, oddHeaders...))
	}
	if d.one(25) {
		lines = append([]string{""}, lines...)
	}
	return strings.Join(lines, end) + end + end
}

// scriptedProxy answers every CONNECT with the same bytes, and sees whether the client then begins with TLS.
type scriptedProxy struct {
	net.Listener
	client *http.Transport
	answer chan string
	spoke  chan bool
}

func newScriptedProxy() (*scriptedProxy, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	proxy := &scriptedProxy{Listener: listener, answer: make(chan string), spoke: make(chan bool)}
	proxy.client = &http.Transport{
		Proxy:             http.ProxyURL(&url.URL{Scheme: "http", Host: listener.Addr().String()}),
		DisableKeepAlives: true,
	}
	go proxy.serve()
	return proxy, nil
}

func (p *scriptedProxy) serve() {
	for {
		connection, err := p.Accept()
		if err != nil {
			return
		}
		p.spoke <- speak(connection.(*net.TCPConn), <-p.answer)
	}
}

func speak(connection *net.TCPConn, answer string) bool {
	defer connection.Close()
	request := make([]byte, 4096)
	for head := ""; !strings.Contains(head, "\r\n\r\n"); {
		n, err := connection.Read(request)
		if err != nil {
			return false
		}
		head += string(request[:n])
	}
	if _, err := connection.Write([]byte(answer)); err != nil {
		return false
	}
	if err := connection.CloseWrite(); err != nil {
		return false
	}
	n, _ := connection.Read(request)
	return n > 0 && request[0] == tlsHandshakeRecord
}

func (p *scriptedProxy) ask(answer string) (accepted bool, said string, err error) {
	request, err := http.NewRequest(http.MethodGet, "https://endpoint.example/", nil)
	if err != nil {
		return false, "", err
	}
	failed := make(chan error, 1)
	go func() {
		_, err := p.client.RoundTrip(request)
		failed <- err
	}()
	p.answer <- answer
	select {
	case accepted = <-p.spoke:
	case <-time.After(5 * time.Second):
		return false, "", fmt.Errorf("nobody spoke after %q", answer)
	}
	if err := <-failed; err != nil && !accepted {
		said = err.Error()
	}
	return accepted, said, nil
}
