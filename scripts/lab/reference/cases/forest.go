package cases

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"fmt"
	"math/big"
	"net"
	"slices"
)

// forest is some authorities with what they issue, each certificate odd in one way or in none. Its shape
// is drawn from the seed; the keys are not, since Go's are never predictable.
type forest struct {
	all    []*tree
	roots  []*tree
	leaves []*tree
	keys   map[string][]crypto.Signer
}

// tree is a certificate; twin is another for the same name and key, by an authority that has expired.
type tree struct {
	number      int
	certificate *x509.Certificate
	key         crypto.Signer
	issuer      *tree
	twin        *tree
	traits      []string
}

// oddity makes a certificate odd; `trait` names how.
type oddity struct {
	trait  string
	key    string
	change func(*x509.Certificate)
	// resigned changes what x509 would not write.
	resigned bool
}

var (
	plain     = oddity{}
	outdated  = oddity{trait: "expired", change: func(c *x509.Certificate) { c.NotAfter = now.AddDate(0, -1, 0) }}
	notYet    = oddity{trait: "not-yet-valid", change: func(c *x509.Certificate) { c.NotBefore = now.AddDate(0, 1, 0) }}
	sha1      = oddity{trait: "sha1", key: "rsa2048", change: signed(x509.SHA1WithRSA)}
	ecSHA1    = oddity{trait: "sha1", key: "p256", change: signed(x509.ECDSAWithSHA1)}
	negative  = oddity{trait: "negative-serial", resigned: true}
	unknown   = oddity{trait: "unknown-critical-extension", change: extension(true)}
	ignorable = oddity{trait: "unknown-extension", change: extension(false)}
	small     = oddity{trait: "rsa1024", key: "rsa1024"}
	curve     = oddity{trait: "p224", key: "p224"}
)

var rootOddities = []oddity{plain, plain, plain, plain, {key: "rsa2048"}, {key: "p384"}, small, outdated, sha1, negative, curve, {key: "ed25519"},
	constrained("root-constrained"), usage("root-client-usage", x509.ExtKeyUsageClientAuth),
	{trait: "root-no-authority", change: func(c *x509.Certificate) { c.IsCA = false }},
}

var authorityOddities = []oddity{plain, plain, plain, plain, plain, plain, {key: "rsa2048"}, {key: "ed25519"}, outdated, notYet, sha1, ecSHA1, negative, small, curve, unknown, ignorable,
	{trait: "no-authority", change: func(c *x509.Certificate) { c.IsCA = false }},
	{trait: "no-basic-constraints", change: func(c *x509.Certificate) { c.BasicConstraintsValid = false }},
	{trait: "may-not-sign", change: func(c *x509.Certificate) { c.KeyUsage = x509.KeyUsageDigitalSignature }},
	{trait: "no-key-usage", change: func(c *x509.Certificate) { c.KeyUsage = 0 }},
	{trait: "path-length-0", change: func(c *x509.Certificate) { c.MaxPathLenZero = true }},
	usage("authority-client-usage", x509.ExtKeyUsageClientAuth), usage("authority-server-usage", x509.ExtKeyUsageServerAuth), usage("authority-any-usage", x509.ExtKeyUsageAny),
	constrained("permitted"),
	{trait: "permitted-other", change: func(c *x509.Certificate) { c.PermittedDNSDomains = []string{"contoso.example"} }},
	{trait: "permitted-critical", change: func(c *x509.Certificate) {
		c.PermittedDNSDomains, c.PermittedDNSDomainsCritical = []string{"azure.com"}, true
	}},
	{trait: "excluded", change: func(c *x509.Certificate) { c.ExcludedDNSDomains = []string{"azure.com"} }},
	{trait: "excluded-below", change: func(c *x509.Certificate) { c.ExcludedDNSDomains = []string{".azure.com"} }},
	{trait: "permitted-addresses", change: func(c *x509.Certificate) { c.PermittedIPRanges = []*net.IPNet{network("10.0.0.0/8")} }},
	{trait: "excluded-addresses", change: func(c *x509.Certificate) { c.ExcludedIPRanges = []*net.IPNet{network("10.0.0.0/8")} }},
	{trait: "permitted-mail", change: func(c *x509.Certificate) { c.PermittedEmailAddresses = []string{"azure.com"} }},
}

var leafOddities = []oddity{plain, plain, plain, plain, plain, plain, {key: "rsa2048"}, {key: "p384"}, {key: "ed25519"}, outdated, notYet, sha1, negative, small, curve, unknown, ignorable,
	named("another-name", "portal.contoso.example"), named("wildcard", "*.azure.com"), named("wildcard-deep", "*.his.arc.azure.com"), named("wildcard-part", "man*.azure.com"),
	named("wildcard-top", "*.com"), named("wildcard-all", "*"), named("wildcard-inner", "management.*.com"), named("upper-case", "MANAGEMENT.AZURE.COM"),
	named("several", "portal.contoso.example", "management.azure.com"), named("underscore", "srv_1.azure.com"), named("both-wildcards", "*.*.azure.com"),
	{trait: "common-name-only", change: func(c *x509.Certificate) { c.DNSNames, c.Subject.CommonName = nil, "management.azure.com" }},
	{trait: "addresses", change: func(c *x509.Certificate) { c.IPAddresses = []net.IP{net.ParseIP("10.10.7.4"), net.ParseIP("fd00::4")} }},
	{trait: "address-as-name", change: func(c *x509.Certificate) { c.DNSNames = []string{"10.10.7.4"} }},
	{trait: "mail-only", change: func(c *x509.Certificate) { c.DNSNames, c.EmailAddresses = nil, []string{"a@azure.com"} }},
	usage("client-usage", x509.ExtKeyUsageClientAuth), usage("any-usage", x509.ExtKeyUsageAny), usage("code-usage", x509.ExtKeyUsageCodeSigning), usage("both-usages", x509.ExtKeyUsageClientAuth, x509.ExtKeyUsageServerAuth),
	{trait: "no-usage", change: func(c *x509.Certificate) { c.ExtKeyUsage = nil }},
	{trait: "authority-as-leaf", change: func(c *x509.Certificate) { c.IsCA, c.KeyUsage = true, x509.KeyUsageCertSign }},
	{trait: "leaf-signs-only", change: func(c *x509.Certificate) { c.KeyUsage = x509.KeyUsageCRLSign }},
}

func signed(algorithm x509.SignatureAlgorithm) func(*x509.Certificate) {
	return func(c *x509.Certificate) { c.SignatureAlgorithm = algorithm }
}

func named(trait string, names ...string) oddity {
	return oddity{trait: trait, change: func(c *x509.Certificate) { c.DNSNames = names }}
}

func usage(trait string, usages ...x509.ExtKeyUsage) oddity {
	return oddity{trait: trait, change: func(c *x509.Certificate) { c.ExtKeyUsage = usages }}
}

func constrained(trait string) oddity {
	return oddity{trait: trait, change: func(c *x509.Certificate) { c.PermittedDNSDomains = []string{"azure.com"} }}
}

func extension(critical bool) func(*x509.Certificate) {
	return func(c *x509.Certificate) {
		c.ExtraExtensions = []pkix.Extension{{Id: asn1.ObjectIdentifier{1, 3, 6, 1, 4, 1, 55555, 1}, Critical: critical, Value: []byte{5, 0}}}
	}
}

func network(text string) *net.IPNet {
	_, it, err := net.ParseCIDR(text)
	if err != nil {
		panic(err)
	}
	return it
}

// grow makes that many authorities of each oddity's turn, with two levels below them.
func grow(d *dice, size int) (*forest, error) {
	f := &forest{keys: map[string][]crypto.Signer{}}
	steps := []func(*dice, int) error{f.addRoots, f.addAuthorities, f.addTwins, f.addLeaves}
	for _, step := range steps {
		if err := step(d, size); err != nil {
			return nil, err
		}
	}
	return f, nil
}

func (f *forest) addRoots(d *dice, size int) error {
	for i := range max(size, len(rootOddities)) {
		root, err := f.add(d, nil, fmt.Sprintf("Root %d", i), asAuthority, rootOddities[i%len(rootOddities)])
		if err != nil {
			return err
		}
		f.roots = append(f.roots, root)
	}
	return nil
}

func (f *forest) addAuthorities(d *dice, size int) error {
	for i := range max(2*size, len(authorityOddities)) {
		above := f.roots[i%4] // the ones in order, mostly
		if d.one(3) {
			above = pick(d, f.roots...)
		}
		first, err := f.add(d, above, fmt.Sprintf("Issuing %d", i), asAuthority, authorityOddities[i%len(authorityOddities)])
		if err != nil {
			return err
		}
		if d.one(3) {
			if _, err := f.add(d, first, fmt.Sprintf("Sub %d", i), asAuthority, pick(d, authorityOddities...)); err != nil {
				return err
			}
		}
	}
	return nil
}

// addTwins cross-signs some authorities by roots that have expired.
func (f *forest) addTwins(d *dice, _ int) error {
	for _, it := range slices.Clone(f.all) {
		if it.issuer == nil || !d.one(4) {
			continue
		}
		old := pick(d, f.roots...)
		template := *it.certificate
		template.SerialNumber = big.NewInt(int64(len(f.all)) + 1000)
		template.NotAfter = now.AddDate(0, -2, 0)
		template.SignatureAlgorithm = x509.UnknownSignatureAlgorithm
		der, err := x509.CreateCertificate(rand.Reader, &template, old.certificate, it.key.Public(), old.key)
		if err != nil {
			return err
		}
		if it.twin, err = f.keep(der, it.key, old, append(slices.Clone(it.traits), "expired-twin")); err != nil {
			return err
		}
	}
	return nil
}

func (f *forest) addLeaves(d *dice, size int) error {
	var authorities []*tree
	for _, it := range f.all {
		if it.issuer != nil && !slices.Contains(it.traits, "expired-twin") {
			authorities = append(authorities, it)
		}
	}
	for i := range max(4*size, 2*len(authorities), 2*len(leafOddities)) {
		leaf, err := f.add(d, authorities[i%len(authorities)], "Leaf", asLeaf, leafOddities[i%len(leafOddities)])
		if err != nil {
			return err
		}
		f.leaves = append(f.leaves, leaf)
	}
	self, err := f.add(d, nil, "Leaf", asLeaf, oddity{trait: "self-signed"})
	f.leaves = append(f.leaves, self)
	return err
}

func asAuthority(c *x509.Certificate) {
	c.IsCA, c.BasicConstraintsValid = true, true
	c.KeyUsage = x509.KeyUsageCertSign | x509.KeyUsageCRLSign
}

func asLeaf(c *x509.Certificate) {
	c.BasicConstraintsValid = true
	c.KeyUsage = x509.KeyUsageDigitalSignature
	c.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}
	c.DNSNames = []string{"management.azure.com", "gbl.his.arc.azure.com"}
}

func (f *forest) add(d *dice, issuer *tree, name string, kind func(*x509.Certificate), odd oddity) (*tree, error) {
	key, err := f.key(d, odd.key)
	if err != nil {
		return nil, err
	}
	id := sha256.Sum256(fmt.Appendf(nil, "%s %d", name, len(f.all)))
	template := &x509.Certificate{
		SerialNumber: big.NewInt(int64(0x1000 + len(f.all))), Subject: pkix.Name{CommonName: name, Organization: []string{"Reference"}},
		NotBefore: now.AddDate(-5, 0, 0), NotAfter: now.AddDate(2, 0, 0), SubjectKeyId: id[:20],
	}
	kind(template)
	if odd.change != nil {
		odd.change(template)
	}
	parent, signer := template, key
	if issuer != nil {
		parent, signer = issuer.certificate, issuer.key
	}
	if template.SignatureAlgorithm != x509.UnknownSignatureAlgorithm && !canSign(signer, template.SignatureAlgorithm) {
		template.SignatureAlgorithm, odd = x509.UnknownSignatureAlgorithm, plain
	}
	der, err := x509.CreateCertificate(rand.Reader, template, parent, key.Public(), signer)
	if err == nil && odd.resigned {
		der, err = withNegativeSerial(der, signer)
	}
	if err != nil {
		return nil, fmt.Errorf("%s, %s: %w", name, odd.trait, err)
	}
	var traits []string
	if odd.trait != "" {
		traits = append(traits, odd.trait)
	}
	return f.keep(der, key, issuer, traits)
}

func canSign(signer crypto.Signer, algorithm x509.SignatureAlgorithm) bool {
	_, isRSA := signer.(*rsa.PrivateKey)
	_, isEC := signer.(*ecdsa.PrivateKey)
	return isRSA && algorithm == x509.SHA1WithRSA || isEC && algorithm == x509.ECDSAWithSHA1
}

func (f *forest) keep(der []byte, key crypto.Signer, issuer *tree, traits []string) (*tree, error) {
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, err
	}
	kept := &tree{number: len(f.all), certificate: certificate, key: key, issuer: issuer, traits: traits}
	f.all = append(f.all, kept)
	return kept, nil
}

func (f *forest) encoded() [][]byte {
	encoded := make([][]byte, len(f.all))
	for i, it := range f.all {
		encoded[i] = it.certificate.Raw
	}
	return encoded
}

func (t *tree) top() *tree {
	for t.issuer != nil {
		t = t.issuer
	}
	return t
}

// key takes one that is there already where it is slow to make.
func (f *forest) key(d *dice, kind string) (crypto.Signer, error) {
	if made := f.keys[kind]; len(made) > 3 && (kind == "rsa2048" || kind == "rsa1024") {
		return pick(d, made...), nil
	}
	key, err := newKey(kind)
	f.keys[kind] = append(f.keys[kind], key)
	return key, err
}

func newKey(kind string) (crypto.Signer, error) {
	switch kind {
	case "rsa1024":
		return rsa.GenerateKey(rand.Reader, 1024)
	case "rsa2048":
		return rsa.GenerateKey(rand.Reader, 2048)
	case "ed25519":
		_, key, err := ed25519.GenerateKey(rand.Reader)
		return key, err
	case "p224":
		return ecdsa.GenerateKey(elliptic.P224(), rand.Reader)
	case "p384":
		return ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
	default:
		return ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	}
}

// withNegativeSerial makes the serial number, of two bytes, negative and signs anew.
func withNegativeSerial(der []byte, signer crypto.Signer) ([]byte, error) {
	var outer struct {
		TBS       asn1.RawValue
		Algorithm pkix.AlgorithmIdentifier
		Signature asn1.BitString
	}
	if _, err := asn1.Unmarshal(der, &outer); err != nil {
		return nil, err
	}
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, err
	}
	serial := certificate.SerialNumber.Bytes()
	at := slices.Index(outer.TBS.FullBytes, 0x02) // of the version, in its explicit tag
	at += 3
	if outer.TBS.FullBytes[at] != 0x02 || int(outer.TBS.FullBytes[at+1]) != len(serial) {
		return nil, fmt.Errorf("no serial number at %d", at)
	}
	outer.TBS.FullBytes[at+2] |= 0x80
	digest, hash := outer.TBS.FullBytes, crypto.Hash(0)
	if _, isEd25519 := signer.(ed25519.PrivateKey); !isEd25519 {
		hash = hashOf(certificate.SignatureAlgorithm)
		h := hash.New()
		h.Write(outer.TBS.FullBytes)
		digest = h.Sum(nil)
	}
	signature, err := signer.Sign(rand.Reader, digest, hash)
	if err != nil {
		return nil, err
	}
	outer.Signature = asn1.BitString{Bytes: signature, BitLength: 8 * len(signature)}
	return asn1.Marshal(outer)
}

func hashOf(algorithm x509.SignatureAlgorithm) crypto.Hash {
	switch algorithm {
	case x509.ECDSAWithSHA384, x509.SHA384WithRSA:
		return crypto.SHA384
	default:
		return crypto.SHA256
	}
}
