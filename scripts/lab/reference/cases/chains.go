package cases

import (
	"crypto/x509"
	"encoding/json"
	"slices"
	"time"
)

// chainCase is what a server shows for a host, and the roots that it is held against. The numbers are
// places in the certificates of the first line.
type chainCase struct {
	Roots   []int     `json:"roots"`
	Chain   []int     `json:"chain"`
	Host    string    `json:"host"`
	At      time.Time `json:"at"`
	Trusted bool      `json:"trusted"`
	Error   string    `json:"error,omitempty"`
	// Traits are what is out of the ordinary in the certificates that are shown or trusted.
	Traits []string `json:"traits"`
}

var (
	now   = time.Date(2026, time.November, 28, 12, 0, 0, 0, time.UTC)
	hosts = []string{
		"management.azure.com", "gbl.his.arc.azure.com",
		"Management.Azure.Com", "management.azure.com.", "azure.com", "10.10.7.4", "fd00::4", "srv_1.azure.com", "a.b.azure.com",
	}
)

// writeChainCases writes all certificates in the first line, and a case in each of the others.
func writeChainCases(d *dice, count int, out *json.Encoder) error {
	forest, err := grow(d, min(4+count/100, 40))
	if err != nil {
		return err
	}
	if err := out.Encode(map[string][][]byte{"certificates": forest.encoded()}); err != nil {
		return err
	}
	for range count {
		drawn := forest.draw(d)
		drawn.answer(forest)
		if err := out.Encode(drawn); err != nil {
			return err
		}
	}
	return nil
}

// draw shows a leaf with its issuers in some order, some missing and strangers among them.
func (f *forest) draw(d *dice) *chainCase {
	leaf := pick(d, f.leaves...)
	if d.one(2) {
		leaf = pick(d, f.ordinary()...)
	}
	chain := []int{leaf.number}
	for up := leaf.issuer; up != nil && up.issuer != nil; up = up.issuer {
		chain = append(chain, up.number)
		if up.twin != nil && d.one(2) {
			chain = append(chain, up.twin.number)
		}
	}
	root := leaf.top()
	if d.one(4) {
		chain = append(chain, root.number)
	}
	rest := chain[1:]
	if len(rest) > 0 && d.one(8) {
		rest = slices.Delete(rest, 0, 1)
	}
	for d.one(5) {
		rest = append(rest, d.IntN(len(f.all)))
	}
	if d.one(6) {
		d.Shuffle(len(rest), func(i, j int) { rest[i], rest[j] = rest[j], rest[i] })
	}
	drawn := &chainCase{Chain: slices.Concat(chain[:1], rest), Host: hosts[0], At: now}
	if d.one(3) {
		drawn.Host = pick(d, hosts...)
	}
	if d.one(6) {
		drawn.At = now.AddDate(pick(d, -6, -3, 1, 3), 0, 0)
	}
	if !d.one(12) {
		drawn.Roots = append(drawn.Roots, root.number)
	}
	for d.one(3) {
		drawn.Roots = append(drawn.Roots, pick(d, f.roots...).number)
	}
	if d.one(30) {
		drawn.Roots = append(drawn.Roots, leaf.number)
	}
	for _, shown := range slices.Concat(drawn.Chain, drawn.Roots) {
		for _, trait := range f.all[shown].traits {
			if !slices.Contains(drawn.Traits, trait) {
				drawn.Traits = append(drawn.Traits, trait)
			}
		}
	}
	return drawn
}

// ordinary are the leaves with nothing odd about them or their issuers.
func (f *forest) ordinary() []*tree {
	return slices.DeleteFunc(slices.Clone(f.leaves), func(leaf *tree) bool {
		for it := leaf; it != nil; it = it.issuer {
			if len(it.traits) > 0 {
				return true
			}
		}
		return false
	})
}

// answer verifies as crypto/tls does for a client.
func (c *chainCase) answer(f *forest) {
	roots, intermediates := x509.NewCertPool(), x509.NewCertPool()
	for _, number := range c.Roots {
		roots.AddCert(f.all[number].certificate)
	}
	for _, number := range c.Chain[1:] {
		intermediates.AddCert(f.all[number].certificate)
	}
	_, err := f.all[c.Chain[0]].certificate.Verify(x509.VerifyOptions{
		Roots: roots, Intermediates: intermediates, DNSName: c.Host, CurrentTime: c.At,
	})
	c.Trusted = err == nil
	if err != nil {
		c.Error = err.Error()
	}
}
