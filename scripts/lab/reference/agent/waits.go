package agent

import "time"

// Waits is how long a client waits for each part of a request.
//
// The agent's own are not documented: its release notes say only that the time-outs of its network
// check were cut in 1.29 and raised in 1.48. So Go's stand in for them.
type Waits struct {
	// Dial is for looking a name up and connecting, together.
	Dial time.Duration
	// Handshake is for TLS, with the endpoint or with a proxy.
	Handshake time.Duration
	// Request is for all of it, the answer's head included; zero means for ever.
	Request time.Duration
}

// GoWaits are those of http.DefaultTransport; http.DefaultClient waits for an answer for ever.
var GoWaits = Waits{Dial: 30 * time.Second, Handshake: 10 * time.Second, Request: 45 * time.Second}

// PatientWaits are shorter, so that a scenario ends. Dialling outlasts two attempts of Go's resolver, of
// five seconds each, so that what Go overcomes by asking the next server is overcome here, too.
var PatientWaits = Waits{Dial: 12 * time.Second, Handshake: 8 * time.Second, Request: 16 * time.Second}

// BriefWaits are about a third of those. Whatever comes at all in the lab comes within three seconds, but
// for names; and dialling outlasts two lost packets.
var BriefWaits = Waits{Dial: 4 * time.Second, Handshake: 4 * time.Second, Request: 6 * time.Second}

// WaitsByName are those that the lab chooses from.
var WaitsByName = map[string]Waits{"go": GoWaits, "patient": PatientWaits, "brief": BriefWaits}
