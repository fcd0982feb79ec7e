package agent

import (
	"crypto/tls"
	"errors"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/netip"
	"os"
	"sync"
	"time"
)

// Outcome is what became of one request.
type Outcome struct {
	ID       string `json:"id"`
	URL      string `json:"url"`
	Required bool   `json:"required"`
	OK       bool   `json:"ok"`
	// Status is the answer's; zero when there was none.
	Status int `json:"status,omitempty"`
	// Error is Go's own text, unshortened.
	Error string `json:"error,omitempty"`
	// Phase is what it failed in: dns, tcp, proxy, tls or http.
	Phase string `json:"phase,omitempty"`
	// TimedOut says that a wait ended, and not the request.
	TimedOut bool `json:"timedOut,omitempty"`
	// Milliseconds is how long it took.
	Milliseconds int64 `json:"milliseconds"`
	// First is what went wrong at first, where asking again alone changed it.
	First string `json:"first,omitempty"`
}

// Do makes the request and tells how far it got.
func (r Request) Do(client *http.Client) Outcome {
	outcome := Outcome{ID: r.ID, URL: r.URL, Required: r.Required}
	began := time.Now()
	var phase phases
	err := r.exchange(client, &phase, &outcome)
	outcome.Milliseconds = time.Since(began).Milliseconds()
	if err != nil {
		outcome.Error = err.Error()
		outcome.Phase = phase.failed(err)
		outcome.TimedOut = isTimeout(err)
	}
	outcome.OK = err == nil
	return outcome
}

func (r Request) exchange(client *http.Client, phase *phases, outcome *Outcome) error {
	made, err := r.toHTTP()
	if err != nil {
		return err
	}
	answer, err := client.Do(made.WithContext(httptrace.WithClientTrace(made.Context(), phase.trace())))
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if err := r.checkAddress(client, made, phase.peer()); err != nil {
		return err
	}
	outcome.Status = answer.StatusCode
	if r.Accepts == nil {
		_, err := bodyOf(answer)
		return err
	}
	return r.Accepts(answer)
}

// checkAddress looks at the endpoint's own address, which behind a proxy nobody knows.
func (r Request) checkAddress(client *http.Client, made *http.Request, peer net.Addr) error {
	transport, ok := client.Transport.(*http.Transport)
	if r.Private == nil || !ok || peer == nil {
		return nil
	}
	if transport.Proxy != nil {
		if via, err := transport.Proxy(made); err != nil || via != nil {
			return err
		}
	}
	address, err := netip.ParseAddrPort(peer.String())
	if err != nil {
		return err
	}
	return r.Private(address.Addr())
}

func isTimeout(err error) bool {
	var failure net.Error
	return errors.Is(err, os.ErrDeadlineExceeded) || errors.As(err, &failure) && failure.Timeout()
}

// phases notes the last one that began. Go dials in a goroutine of its own.
type phases struct {
	mutex sync.Mutex
	last  string
	with  net.Addr
}

func (p *phases) got(connection httptrace.GotConnInfo) {
	p.begin("http")
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.with = connection.Conn.RemoteAddr()
}

func (p *phases) peer() net.Addr {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.with
}

func (p *phases) begin(phase string) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.last = phase
}

func (p *phases) trace() *httptrace.ClientTrace {
	return &httptrace.ClientTrace{
		DNSStart:     func(httptrace.DNSStartInfo) { p.begin("dns") },
		ConnectStart: func(string, string) { p.begin("tcp") },
		// What follows a connection to a proxy is its CONNECT.
		ConnectDone:       func(_, _ string, err error) { p.connected(err) },
		TLSHandshakeStart: func() { p.begin("tls") },
		TLSHandshakeDone:  func(_ tls.ConnectionState, err error) { p.secured(err) },
		GotConn:           p.got,
	}
}

func (p *phases) connected(err error) {
	if err == nil {
		p.begin("proxy")
	}
}

func (p *phases) secured(err error) {
	if err == nil {
		p.begin("http")
	}
}

func (p *phases) failed(err error) string {
	var operation *net.OpError
	if errors.As(err, &operation) && operation.Op == "proxyconnect" {
		return "proxy"
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.last
}
