// A client that asks Azure's endpoints as azcmagent, a Go program, is documented to: the lab holds
// arc-preflight against it.
module arcpreflight.example/reference

go 1.26.0

toolchain go1.26.8

// The agent takes certificates with a negative serial number until February 2027 (release notes of 1.49 and 1.66).
godebug x509negativeserial=1

require golang.org/x/net v0.62.0

require golang.org/x/text v0.43.0 // indirect
