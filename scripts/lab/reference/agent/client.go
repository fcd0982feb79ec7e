// Package agent asks Azure's endpoints as azcmagent does, as far as that is documented.
package agent

import (
	"crypto/tls"
	"net"
	"net/http"
	"time"
)

// NewClient makes the client of a run: Go's default transport, that is its resolver, its order of
// addresses, its TLS, the roots of this machine and the User-Agent Go-http-client, with these waits.
//
// clockOff is by how much the clock is to be off. A program that is not linked with the C library
// cannot be lied to by libfaketime.
func NewClient(settings ProxySettings, waits Waits, clockOff time.Duration) *http.Client {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.Proxy = settings.Proxy()
	transport.DialContext = (&net.Dialer{Timeout: waits.Dial, KeepAlive: 30 * time.Second}).DialContext
	transport.TLSHandshakeTimeout = waits.Handshake
	if clockOff != 0 {
		transport.TLSClientConfig = &tls.Config{Time: func() time.Time { return time.Now().Add(clockOff) }}
	}
	return &http.Client{
		Transport: transport,
		Timeout:   waits.Request,
		// Any answer means that the endpoint was reached; where it points does not matter.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}
